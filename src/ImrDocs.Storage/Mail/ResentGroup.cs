// Who gets a letter once more and who does not, with the reason.
using System.Collections.Immutable;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Storage.Mail;

/// <summary>Letters that are mailed in place of earlier ones, or that are not mailed again, for one reason.</summary>
/// <param name="What">What is done and why.</param>
/// <param name="Letters">The letters in the order of the cases.</param>
public sealed record ResentGroup(string What, ImmutableArray<ResentLetter> Letters)
{
    /// <summary>The groups of a run that have letters.</summary>
    /// <param name="plan">The run; null when nothing new is mailed.</param>
    /// <param name="kept">The letters that newer versions of their cases leave as they are.</param>
    public static ImmutableArray<ResentGroup> Of(RunPlanned? plan, ImmutableArray<LettersKept> kept)
    {
        var planned = (plan?.Batches ?? []).SelectMany(batch => batch.Envelopes).Where(envelope => envelope.Replaces is not null).ToLookup(envelope => envelope.Because);
        ResentGroup[] groups =
        [
            new("Mailed again, since the letter before came back", Again(planned[ResendReason.Returned])),
            new("Mailed again, since a newer version of the case says something else", Again(planned[ResendReason.Changed])),
            new("Not mailed again, since the newer version of the case says the same to this recipient", [
                .. kept.OrderBy(one => one.CaseNumber, StringComparer.Ordinal)
                    .SelectMany(one => one.Letters, (one, letter) => new ResentLetter(one.CaseNumber, one.CaseVersion, letter.Recipient, "is in", letter.Envelope)),
            ]),
        ];
        return [.. groups.Where(group => !group.Letters.IsEmpty)];
    }

    private static ImmutableArray<ResentLetter> Again(IEnumerable<PlannedEnvelope> envelopes) =>
    [
        .. envelopes.OrderBy(envelope => envelope.CaseNumber, StringComparer.Ordinal)
            .Select(envelope => new ResentLetter(envelope.CaseNumber, envelope.CaseVersion, envelope.Recipient, "in place of", envelope.Replaces!)),
    ];
}

/// <summary>A letter, and the envelope with the one before it or with itself.</summary>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="CaseVersion">The version of the case.</param>
/// <param name="Recipient">Whose copy it is.</param>
/// <param name="How">How it is related to the envelope.</param>
/// <param name="Envelope">The envelope.</param>
public sealed record ResentLetter(string CaseNumber, int CaseVersion, string Recipient, string How, string Envelope);
