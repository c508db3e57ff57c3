// Plans, runs and returned mail, for people.
using System.Globalization;
using System.Text;
using System.Text.Json;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;

namespace ImrDocs.Cli.Output;

/// <summary>Says in lines what a run would do or did.</summary>
internal static class MailText
{
    /// <summary>A value of an enumeration as a word: <c>date-passed</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>What a run would do: letters by recipient, then the batches.</summary>
    public static string Of(MailOutlook outlook)
    {
        var plan = MailPlanJson.From(outlook);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{outlook.Date:yyyy-MM-dd}: {plan.Letters.Count:#,0} {Noun(plan.Letters.Count, "letter")} to mail, {StoppedCount.Of(outlook.Stopped)} stopped\n");
        foreach (var one in plan.Recipients)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {one.Recipient,-22}{one.Letters,8:#,0} {Noun(one.Letters, "letter"),-7}{Paper(one.Pages, one.Sheets)}\n");
        }

        foreach (var batch in plan.Batches)
        {
            text.Append(Line(batch.Batch, "planned", batch.Class, batch.Envelopes, batch.Pages, batch.Sheets));
        }

        foreach (var batch in outlook.Pending)
        {
            text.Append(Line(batch, "to print", ""));
        }

        return text.Append(ResentText.Of(ResentGroup.Of(outlook.Plan, outlook.Kept))).Append(StoppedText.Of(outlook.Stopped)).ToString();
    }

    /// <summary>The batches whose files are in the folder, and those that are put there no more.</summary>
    public static string Of(MailOutcome outcome) => string.Concat(outcome.Batches.Select(delivered => Line(delivered.Batch, Word(delivered.Delivery), "")))
        + string.Concat(outcome.Withheld.Select(batch => Line(batch, Word(batch.State), "  put into no other folder")))
        + (outcome.Batches.IsEmpty ? "Nothing to mail\n" : "") + ResentText.Of(ResentGroup.Of(outcome.Planned, outcome.Kept)) + StoppedText.Of(outcome.Stopped);

    /// <summary>The batches of a run.</summary>
    public static string Of(MailRun run) => string.Create(CultureInfo.InvariantCulture, $"{run.Id}  {run.Date:yyyy-MM-dd}  planned by {run.PlannedBy.Name}\n")
        + string.Concat(run.Batches.Select(batch => Line(batch, Word(batch.State), Why(batch))));

    /// <summary>An envelope of a case.</summary>
    public static string Of(MailEnvelopeJson envelope) => string.Create(
        CultureInfo.InvariantCulture,
        $"{envelope.Envelope,-22}{envelope.Recipient,-22}version {Versions(envelope)}  {envelope.Date:yyyy-MM-dd}  {envelope.State,-9}{envelope.LetterSha256}")
        + (envelope.Reprints == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"  printed again {envelope.Reprints} {Noun(envelope.Reprints, "time")}"))
        + (envelope.Returned is { } reason ? string.Create(CultureInfo.InvariantCulture, $"  came back: {reason}, recorded {envelope.ReturnedAt:yyyy-MM-dd} by {envelope.ReturnedBy}") : "")
        + (envelope.Closed is { } closed ? $"  {closed.Evidence}" : "")
        + (envelope.Withdrawn?.Reason is { } why ? $"  {why}" : "")
        + (envelope.Replaces is { } before ? $"  in place of {before}" : "") + "\n";

    /// <summary>An envelope that came back.</summary>
    public static string Of(MailReturnedJson returned) => string.Create(
        CultureInfo.InvariantCulture,
        $"{returned.Envelope}  {returned.CaseNumber} version {returned.CaseVersion}  {returned.Recipient}  mailed {returned.Mailed:yyyy-MM-dd}  {returned.Reason}  "
        + $"{(returned.SameLetterAgain ? "the same letter is due again" : "make a corrected version ready")}\n");

    /// <summary>The version that was mailed, and the last one that says the same.</summary>
    private static string Versions(MailEnvelopeJson envelope) => envelope.SaysVersion == envelope.CaseVersion
        ? envelope.CaseVersion.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{envelope.CaseVersion} to {envelope.SaysVersion}");

    /// <summary>On what evidence a batch was closed, or why it was voided, and by whom.</summary>
    private static string Why(MailBatch batch) => batch switch
    {
        { Closing: { } closing } => (closing.Evidence == InsertionEvidence.Attested ? "  attested by " : "  scanned, recorded by ") + closing.By.Name + TakenOut(batch),
        { Withdrawal: { } withdrawal } => $"  {withdrawal.Because?.Word ?? "withdrawn"} by {withdrawal.By.Name}",
        { VoidReason: { } reason } => $"  {Word(reason)}",
        _ => TakenOut(batch),
    };

    private static string TakenOut(MailBatch batch) => batch.Envelopes.Count(envelope => envelope.State == BatchState.Voided) is > 0 and var count
        ? string.Create(CultureInfo.InvariantCulture, $"  {count:#,0} taken out")
        : "";

    private static string Line(MailBatch batch, string state, string why) =>
        Line(batch.Id, state, Word(batch.Class), batch.Envelopes.Length, batch.Pages, batch.Sheets, why);

    private static string Line(string batch, string state, string @class, int envelopes, int pages, int sheets, string why = "") => string.Create(
        CultureInfo.InvariantCulture, $"  {batch,-18}{state,-11}{@class,-8}{envelopes,6:#,0} {Noun(envelopes, "envelope"),-9}{Paper(pages, sheets)}{why}\n");

    private static string Paper(int pages, int sheets) =>
        string.Create(CultureInfo.InvariantCulture, $"{pages,8:#,0} {Noun(pages, "page"),-5}{sheets,8:#,0} {Noun(sheets, "sheet")}");

    /// <summary>A number with its noun.</summary>
    public static string Count(int count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {Noun(count, one)}");

    private static string Noun(int count, string one) => count == 1 ? one : one + "s";
}
