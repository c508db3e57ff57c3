// What became of mail, for machines.
using ImrDocs.Letters.Mailing;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Cli.Output;

/// <summary>What a run did, as <c>mail run --json</c> prints it.</summary>
internal sealed record MailRunJson(
    string? Run, IReadOnlyList<DeliveredJson> Batches, IReadOnlyList<string> Withheld, IReadOnlyList<KeptJson> NotAgain,
    IReadOnlyList<StoppedJson> Stopped, IReadOnlyList<DiagnosticJson> Diagnostics)
{
    public static MailRunJson From(MailOutcome outcome) => new(
        outcome.Planned?.Run,
        [.. outcome.Batches.Select(DeliveredJson.From)],
        [.. outcome.Withheld.Select(batch => batch.Id)],
        KeptJson.From(outcome.Kept),
        [.. outcome.Stopped.Select(StoppedJson.From)],
        [.. outcome.Diagnostics.Concat(outcome.Warnings).Select(DiagnosticJson.From)]);
}

/// <summary>A batch whose files are in the folder.</summary>
internal sealed record DeliveredJson(string Batch, string Delivery, string Class, int Envelopes, int Pages, int Sheets, IReadOnlyList<MailFile> Files)
{
    public static DeliveredJson From(DeliveredBatch delivered) => new(
        delivered.Batch.Id,
        MailText.Word(delivered.Delivery),
        MailText.Word(delivered.Batch.Class),
        delivered.Batch.Envelopes.Length,
        delivered.Batch.Pages,
        delivered.Batch.Sheets,
        delivered.Batch.Files);
}

/// <summary>What a close came to, as <c>mail close --json</c> prints it.</summary>
internal sealed record MailClosedJson(
    IReadOnlyList<string> Closed, string? Evidence, IReadOnlyList<SheetException> Exceptions, IReadOnlyList<string> DueAgain, IReadOnlyList<DiagnosticJson> Diagnostics);

/// <summary>A run as <c>mail runs --json</c> prints it, one a line.</summary>
internal sealed record MailRunViewJson(string Run, DateOnly Date, string PlannedBy, DateTimeOffset PlannedAt, IReadOnlyList<MailBatchViewJson> Batches)
{
    public static MailRunViewJson From(MailRun run) => new(run.Id, run.Date, run.PlannedBy.Name, run.PlannedAt, [.. run.Batches.Select(MailBatchViewJson.From)]);
}

/// <summary>A batch of a run.</summary>
internal sealed record MailBatchViewJson(
    string Batch, string Class, string State, string? VoidReason, WithdrawalJson? Withdrawn, ClosingJson? Closed, int Envelopes, int Pages, int Sheets, int Exceptions)
{
    public static MailBatchViewJson From(MailBatch batch) => new(
        batch.Id,
        MailText.Word(batch.Class),
        MailText.Word(batch.State),
        batch.VoidReason is { } reason ? MailText.Word(reason) : null,
        WithdrawalJson.From(batch.Withdrawal),
        ClosingJson.From(batch.Closing),
        batch.Envelopes.Length,
        batch.Pages,
        batch.Sheets,
        batch.Exceptions.Length);
}

/// <summary>That somebody took a batch or an envelope out of the mail, and why.</summary>
internal sealed record WithdrawalJson(string? Reason, DateTimeOffset At, string By)
{
    public static WithdrawalJson? From(Withdrawal? withdrawal) => withdrawal is null ? null : new(withdrawal.Because?.Word, withdrawal.At, withdrawal.By.Name);
}

/// <summary>That a batch is closed, and on what evidence: <c>scanned</c> or <c>attested</c>.</summary>
internal sealed record ClosingJson(string Evidence, DateTimeOffset At, string By)
{
    public static ClosingJson? From(BatchClosing? closing) => closing is null ? null : new(MailText.Word(closing.Evidence), closing.At, closing.By.Name);
}

/// <summary>An envelope that came back, as <c>mail returned --json</c> prints it, one a line.</summary>
internal sealed record MailReturnedJson(string Envelope, string CaseNumber, int CaseVersion, string Recipient, DateOnly Mailed, string Reason, bool SameLetterAgain)
{
    public static MailReturnedJson From(MailEnvelope envelope) => new(
        envelope.Id,
        envelope.Planned.CaseNumber,
        envelope.Planned.CaseVersion,
        envelope.Planned.Recipient,
        envelope.Batch.Run.Date,
        envelope.Returned!.Reason.Word,
        envelope.Returned.SendAgain);
}

/// <summary>An envelope of a case, as <c>mail runs --case CASE --json</c> prints it, one a line.</summary>
internal sealed record MailEnvelopeJson(
    string Envelope, string CaseNumber, int CaseVersion, string Recipient, DateOnly Date, string State, int Pages, string? LetterSha256, int Reprints,
    string? Returned, string? Replaces, string? Because, int SaysVersion, WithdrawalJson? Withdrawn, ClosingJson? Closed,
    DateTimeOffset? ReturnedAt, string? ReturnedBy)
{
    public static MailEnvelopeJson From(MailEnvelope envelope) => new(
        envelope.Id,
        envelope.Planned.CaseNumber,
        envelope.Planned.CaseVersion,
        envelope.Planned.Recipient,
        envelope.Batch.Run.Date,
        MailText.Word(envelope.State),
        envelope.Planned.Pages,
        envelope.Printed?.Letter,
        envelope.Reprints,
        envelope.Returned?.Reason.Word,
        envelope.Planned.Replaces,
        envelope.Planned.Because is { } reason ? MailText.Word(reason) : null,
        envelope.Version,
        WithdrawalJson.From(envelope.Withdrawal),
        envelope.State == BatchState.Closed ? ClosingJson.From(envelope.Batch.Closing) : null,
        envelope.Returned?.At,
        envelope.Returned?.By.Name);
}
