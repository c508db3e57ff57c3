// The letters in envelopes as the archive names them.
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Storage.Mail;

/// <summary>The letters in envelopes: each is archived as the PDF of the mailed edition with the date of its run.</summary>
internal static class MailLetters
{
    private const string LargePrint = "large-print";

    public static LetterSlot SlotOf(Case @case, LetterRequest request) =>
        new(@case.CaseNumber, request.Kind, request.Edition, request.Recipient?.Word);

    public static LetterInputs InputsOf(Case @case, LetterRequest request, LetterGenerator generator) => new(
        CaseWriter.Hash(@case), generator.Templates.Hash, generator.FontsHash, request.Options, [LetterFormat.Pdf.Extension], request.MailDate, request.Replaces);

    /// <summary>What a new letter tells of the last one to the same recipient; null for the first letter.</summary>
    public static EarlierLetter? EarlierOf(MailBook book, string kind, string edition, string caseNumber, string recipient) =>
        book.LastTo(kind, edition, caseNumber, recipient) is { } last ? new EarlierLetter(last.Batch.Run.Date, CameBack: last.Returned is not null) : null;

    /// <summary>The letter that an envelope was planned for.</summary>
    public static LetterRequest RequestOf(MailEnvelope envelope) => new()
    {
        Kind = envelope.Batch.Run.Planned.Kind,
        Edition = envelope.Batch.Run.Planned.Edition,
        Recipient = RecipientNames.Parse(envelope.Planned.Recipient),
        MailDate = envelope.Batch.Run.Date,
        Replaces = envelope.Planned.Tells,
        LargePrint = envelope.Planned.Options.Contains(LargePrint, StringComparer.Ordinal),
    };
}
