// That a newer version of a case leaves letters in envelopes as they are.
using System.Collections.Immutable;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>
/// That a newer version of a case prints the same to some recipients as the letters that they were mailed, or that are in
/// envelopes for them: of the same date and templates, byte for byte. They get no second letter because of that version.
/// </summary>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="CaseVersion">The newer version.</param>
/// <param name="Kind">The letter kind.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Copies">How many copies that version has in all.</param>
/// <param name="Letters">Whose letters are kept, and in which envelopes they are.</param>
public sealed record LettersKept(
    string CaseNumber, int CaseVersion, string Kind, string Edition, int Copies, ImmutableArray<KeptLetter> Letters) : MailEvent
{
    /// <summary>Those besides what is in some batches, which are voided.</summary>
    public static ImmutableArray<LettersKept> Besides(IEnumerable<LettersKept> all, IEnumerable<MailBatch> voided)
    {
        var without = voided.SelectMany(batch => batch.Envelopes).Select(envelope => envelope.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. all.Select(one => one with { Letters = one.Letters.RemoveAll(letter => without.Contains(letter.Envelope)) }).Where(one => !one.Letters.IsEmpty),
        ];
    }
}

/// <summary>A letter that is kept.</summary>
/// <param name="Recipient">Whose copy it is.</param>
/// <param name="Envelope">The envelope that it is in.</param>
public sealed record KeptLetter(string Recipient, string Envelope);
