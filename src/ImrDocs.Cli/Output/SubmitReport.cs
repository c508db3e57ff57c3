// What submit says: diagnostics as they come, a line a case, and the sums.
using System.Globalization;
using System.Text.Json;
using ImrDocs.Cli.Verbs;
using ImrDocs.Storage.Intake;
using ImrDocs.Storage.Jobs;

namespace ImrDocs.Cli.Output;

/// <summary>Shows a submission to its end.</summary>
internal static class SubmitReport
{
    /// <summary>Of more cases than this only the sums are shown.</summary>
    private const int MaximumRows = 100;

    /// <summary>Shows the submission and gives the exit code: all queued or done before, or not.</summary>
    public static async Task<int> ShowAsync(IAsyncEnumerable<SubmittedCaseFile> run, bool json)
    {
        var (queued, done, refused) = (0, 0, 0);
        var rows = new List<string>();
        await foreach (var file in run)
        {
            if (DiagnosticReport.Write(file.Diagnostics) || file.Submitted is null)
            {
                refused++;
            }
            else if (file.Submitted.State == JobState.Done)
            {
                done++;
            }
            else
            {
                queued++;
            }

            if (json)
            {
                Console.WriteLine(JsonSerializer.Serialize(SubmitJson.From(file), OutputJsonContext.Readable.SubmitJson));
            }
            else if (file.Submitted is { } submitted && rows.Count <= MaximumRows)
            {
                rows.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{submitted.Job.CaseNumber} version {submitted.Job.CaseVersion}{Replaced(file.Taken!)}: job {submitted.Job.Id} {StateOf(submitted)}"));
            }
        }

        if (!json)
        {
            foreach (var row in rows.Count <= MaximumRows ? rows : [])
            {
                Console.WriteLine(row);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{queued} queued, {done} done before, {refused} not queued"));
        }

        return refused == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static string Replaced(CaseTaken taken) =>
        taken is { Outcome: TakenOutcome.Correction, Replacement: { } replaced } ? string.Create(CultureInfo.InvariantCulture, $" (replaces version {replaced.Version})") : "";

    /// <summary>The word for the state of a submitted job.</summary>
    public static string StateOf(SubmittedJob submitted) =>
        submitted.State == JobState.Open ? "queued" : submitted.State.ToString().ToLowerInvariant();
}

/// <summary>What became of a case file, as <c>--json</c> prints it.</summary>
internal sealed record SubmitJson(
    string CaseFile, string? CaseNumber, int? CaseVersion, string? Job, string? State, IReadOnlyList<DiagnosticJson> Diagnostics)
{
    public static SubmitJson From(SubmittedCaseFile file) => new(
        file.CaseFile,
        file.CaseNumber,
        file.Submitted?.Job.CaseVersion,
        file.Submitted?.Job.Id.Value,
        file.Submitted is { } submitted ? SubmitReport.StateOf(submitted) : null,
        [.. file.Diagnostics.Select(DiagnosticJson.From)]);
}
