// A plan of mail for machines.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ImrDocs.Letters.Determination;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;

namespace ImrDocs.Cli.Output;

/// <summary>What a run would do, as <c>mail plan --json</c> prints it.</summary>
internal sealed record MailPlanJson(
    DateOnly Date,
    string? Run,
    IReadOnlyList<RecipientJson> Recipients,
    IReadOnlyList<PlannedBatchJson> Batches,
    IReadOnlyList<MailLetterJson> Letters,
    IReadOnlyList<KeptJson> NotAgain,
    IReadOnlyList<StoppedJson> Stopped,
    IReadOnlyList<DiagnosticJson> Warnings,
    IReadOnlyList<string> Pending,
    IReadOnlyList<LapsedJson> Voided,
    IReadOnlyList<string> StillOpen,
    IReadOnlyList<string> PrintedSuperseded)
{
    /// <summary>The outlook's parts.</summary>
    public static MailPlanJson From(MailOutlook outlook)
    {
        var batches = outlook.Plan?.Batches ?? [];
        return new MailPlanJson(
            outlook.Date,
            outlook.Plan?.Run,
            [
                .. batches.SelectMany(batch => batch.Envelopes)
                    .GroupBy(envelope => envelope.Recipient, StringComparer.Ordinal)
                    .Select(group => new RecipientJson(group.Key, group.Count(), group.Sum(one => one.Pages), group.Sum(one => one.Sheets)))
                    .OrderBy(one => RecipientNames.Parse(one.Recipient)),
            ],
            [.. batches.Select(PlannedBatchJson.From)],
            [.. batches.SelectMany(batch => batch.Envelopes.Select(envelope => MailLetterJson.From(batch.Batch, envelope)))],
            KeptJson.From(outlook.Kept),
            [.. outlook.Stopped.Select(StoppedJson.From)],
            [.. outlook.Warnings.Select(DiagnosticJson.From)],
            [.. outlook.Pending.Select(batch => batch.Id)],
            [.. outlook.Lapsed.Select(LapsedJson.From)],
            [.. outlook.StillOpen.Select(batch => batch.Id)],
            [.. outlook.PrintedSuperseded.Select(envelope => envelope.Id)]);
    }
}

/// <summary>What one recipient role gets.</summary>
internal sealed record RecipientJson(string Recipient, int Letters, int Pages, int Sheets);

/// <summary>A batch of a plan.</summary>
internal sealed record PlannedBatchJson(string Batch, string Class, int Envelopes, int Pages, int Sheets)
{
    public static PlannedBatchJson From(PlannedBatch batch) => new(
        batch.Batch, MailText.Word(batch.Class), batch.Envelopes.Length, batch.Envelopes.Sum(one => one.Pages), batch.Envelopes.Sum(one => one.Sheets));
}

/// <summary>A letter of a plan.</summary>
internal sealed record MailLetterJson(
    string Batch, string Envelope, string CaseNumber, int CaseVersion, string Recipient, int Pages, int Sheets,
    string? Replaces, string? Because)
{
    public static MailLetterJson From(string batch, PlannedEnvelope planned) => new(
        batch, planned.Envelope, planned.CaseNumber, planned.CaseVersion, planned.Recipient, planned.Pages, planned.Sheets,
        planned.Replaces, planned.Because is { } reason ? MailText.Word(reason) : null);
}

/// <summary>A letter that a newer version of its case leaves as it is, and the envelope that it is in.</summary>
internal sealed record KeptJson(string CaseNumber, int CaseVersion, string Recipient, string Envelope)
{
    public static IReadOnlyList<KeptJson> From(IEnumerable<LettersKept> kept) =>
        [.. kept.SelectMany(one => one.Letters, (one, letter) => new KeptJson(one.CaseNumber, one.CaseVersion, letter.Recipient, letter.Envelope))];
}

/// <summary>A letter that is stopped.</summary>
internal sealed record StoppedJson(string CaseNumber, int CaseVersion, string? Recipient, IReadOnlyList<DiagnosticJson> Diagnostics)
{
    public static StoppedJson From(StoppedLetter stopped) => new(
        stopped.CaseNumber, stopped.CaseVersion, stopped.Recipient, [.. stopped.Diagnostics.Select(DiagnosticJson.From)]);
}

/// <summary>A batch that is voided.</summary>
internal sealed record LapsedJson(string Batch, string Reason, IReadOnlyList<string> Superseded)
{
    public static LapsedJson From(LapsedBatch lapsed) => new(
        lapsed.Batch.Id, MailText.Word(lapsed.Reason), [.. lapsed.Superseded.Select(envelope => envelope.Id)]);
}

[JsonSerializable(typeof(MailPlanJson))]
[JsonSerializable(typeof(MailRunJson))]
[JsonSerializable(typeof(MailClosedJson))]
[JsonSerializable(typeof(MailReturnedJson))]
[JsonSerializable(typeof(MailRunViewJson))]
[JsonSerializable(typeof(MailEnvelopeJson))]
internal sealed partial class MailJsonContext : JsonSerializerContext
{
    /// <summary>Without escapes for HTML, which this is not.</summary>
    public static MailJsonContext Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
