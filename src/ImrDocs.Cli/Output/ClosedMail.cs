// What mail close came to, scanned or attested.
using System.Collections.Immutable;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Output;

/// <summary>What a close came to.</summary>
/// <param name="Batches">What is closed; nothing when something does not agree.</param>
/// <param name="Evidence">What shows that it was inserted; null when nothing is closed.</param>
/// <param name="Exceptions">What was found and accepted.</param>
/// <param name="DueAgain">Envelopes that were left over.</param>
/// <param name="Text">What is closed, in a line for people.</param>
/// <param name="Diagnostics">What does not agree, and what is to be looked at.</param>
internal sealed record ClosedMail(
    ImmutableArray<string> Batches, string? Evidence, ImmutableArray<SheetException> Exceptions, ImmutableArray<string> DueAgain, string Text, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Closed by what an inserter read.</summary>
    public static ClosedMail Of((BatchesClosed? Closed, ImmutableArray<Diagnostic> Diagnostics) result) => result.Closed is not { } closed ? Nothing(result.Diagnostics) : new(
        closed.Batches,
        MailText.Word(InsertionEvidence.Scanned),
        closed.Exceptions,
        [],
        $"{string.Join(", ", closed.Batches)}: closed, {MailText.Count(closed.Sheets, "sheet")} read, {MailText.Count(closed.Exceptions.Length, "exception")}",
        result.Diagnostics);

    /// <summary>Closed by what somebody counted.</summary>
    public static ClosedMail Of((BatchAttested? Closed, ImmutableArray<Diagnostic> Diagnostics) result) => result.Closed is not { } closed ? Nothing(result.Diagnostics) : new(
        [closed.Batch],
        MailText.Word(InsertionEvidence.Attested),
        [],
        closed.NotInserted,
        $"{closed.Batch}: closed, {MailText.Count(closed.Envelopes, "envelope")} and {MailText.Count(closed.Sheets, "sheet")} counted by hand"
        + (closed.NotInserted.IsEmpty ? "" : $", {MailText.Count(closed.NotInserted.Length, "letter")} due again with the next run"),
        result.Diagnostics);

    private static ClosedMail Nothing(ImmutableArray<Diagnostic> diagnostics) => new([], null, [], [], "", diagnostics);
}
