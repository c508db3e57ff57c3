// What a run did.
using System.Collections.Immutable;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail;

/// <summary>What a run did.</summary>
/// <param name="Planned">The run that was planned; null when nothing new was to be mailed.</param>
/// <param name="Kept">The letters that newer versions of their cases leave as they are, and that were not mailed again.</param>
/// <param name="Batches">The batches of the date whose files are in the folder now.</param>
/// <param name="Withheld">The closed batches of the date whose files are not there: they are put into no other place.</param>
/// <param name="Stopped">The letters that were stopped.</param>
/// <param name="Warnings">What is to be looked at in the letters that were planned, each with its case.</param>
/// <param name="Diagnostics">What was voided and dropped, and what could not be done.</param>
public sealed record MailOutcome(
    RunPlanned? Planned,
    ImmutableArray<LettersKept> Kept,
    ImmutableArray<DeliveredBatch> Batches,
    ImmutableArray<MailBatch> Withheld,
    ImmutableArray<StoppedLetter> Stopped,
    ImmutableArray<Diagnostic> Warnings,
    ImmutableArray<Diagnostic> Diagnostics);

/// <summary>A batch whose files are in the folder.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Delivery">How they came there.</param>
public sealed record DeliveredBatch(MailBatch Batch, Delivery Delivery);

/// <summary>How the files of a batch came into the folder.</summary>
public enum Delivery
{
    /// <summary>They were printed by this run.</summary>
    Printed,

    /// <summary>They were printed before and made again, since they were not there.</summary>
    MadeAgain,

    /// <summary>They were there.</summary>
    Kept,
}
