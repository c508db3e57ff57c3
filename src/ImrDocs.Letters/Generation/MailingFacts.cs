// What a declaration about the mailing of a letter tells of it.
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Generation;

/// <summary>
/// What the mail run knows of an envelope and no case tells. Templates of an edition that is <c>about</c> mailing see it
/// as <c>mailing</c>; the day on which the envelope was deposited is their <c>dates.mailed</c>.
/// </summary>
/// <param name="Envelope">Id of the envelope.</param>
/// <param name="Title">Title of the paper in it: that of the mailed letter's document.</param>
/// <param name="Pages">Pages of the letter.</param>
/// <param name="Hash">SHA-256 of the letter's PDF as it is archived, 64 hexadecimal digits.</param>
/// <param name="Barcode">The digits of the Intelligent Mail barcode on the envelope; null when it has none.</param>
public sealed record MailingFacts(string Envelope, string Title, int Pages, string Hash, string? Barcode)
{
    /// <summary>Adds the facts to the data of templates; a draft that has none shows placeholders.</summary>
    internal static void AddTo(ScribanObject model, MailingFacts? facts, ModelTexts texts)
    {
        var mailing = model.AddDataObject(EditionSettings.Mailing, 5);
        mailing.AddData("envelope", texts.Required(facts?.Envelope ?? "", EditionSettings.Mailing + ".envelope"));
        mailing.AddData("title", texts.Required(facts?.Title ?? "", EditionSettings.Mailing + ".title"));
        mailing.AddData("pages", facts is null ? texts.Required("", EditionSettings.Mailing + ".pages") : facts.Pages);
        mailing.AddData("hash", texts.Required(facts?.Hash ?? "", EditionSettings.Mailing + ".hash"));
        mailing.AddData("barcode", facts?.Barcode);
    }
}
