// What a run for a date would do.
using System.Collections.Immutable;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail;

/// <summary>What a run for a date would do, and what keeps letters from it.</summary>
/// <param name="Date">The date.</param>
/// <param name="Plan">The run as it would be planned; null when nothing new is to be mailed.</param>
/// <param name="Kept">The letters that newer versions of their cases leave as they are, and that are not mailed again.</param>
/// <param name="Pending">Batches of the date that are planned already and not printed.</param>
/// <param name="Lapsed">Batches that are planned and will be voided.</param>
/// <param name="Stopped">The letters that are stopped.</param>
/// <param name="Warnings">What is to be looked at in the letters that are mailed, each with its case.</param>
/// <param name="StillOpen">Printed batches of earlier dates that are not closed.</param>
/// <param name="PrintedSuperseded">Printed envelopes, not closed, whose letters a newer version replaces.</param>
/// <param name="TellingOfVoided">Printed envelopes, not closed, whose letters say that they replace one that is voided.</param>
public sealed record MailOutlook(
    DateOnly Date,
    RunPlanned? Plan,
    ImmutableArray<LettersKept> Kept,
    ImmutableArray<MailBatch> Pending,
    ImmutableArray<LapsedBatch> Lapsed,
    ImmutableArray<StoppedLetter> Stopped,
    ImmutableArray<Diagnostic> Warnings,
    ImmutableArray<MailBatch> StillOpen,
    ImmutableArray<MailEnvelope> PrintedSuperseded,
    ImmutableArray<MailEnvelope> TellingOfVoided);
