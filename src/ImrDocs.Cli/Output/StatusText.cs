// How the work stands, for people.
using System.Globalization;
using System.Text;
using ImrDocs.Storage.Jobs;

namespace ImrDocs.Cli.Output;

/// <summary>Says in a line how the work stands, and in a few what became of a job.</summary>
internal static class StatusText
{
    /// <summary>The counts.</summary>
    public static string Of(JobCounts counts)
    {
        string[] parts =
        [
            "waiting " + Number(counts.Waiting),
            "running " + (counts.Running is { } running ? Number(running) : "?"),
            "done " + Number(counts.Done),
            "refused " + Number(counts.Refused),
            "poisoned " + Number(counts.Poisoned),
            "cancelled " + Number(counts.Cancelled),
            "oldest " + (counts.OldestSeconds is { } seconds ? Number(seconds) + " s" : "-"),
            "letters/min " + Number(counts.LettersPerMinute),
        ];
        return string.Join("  ", parts);
    }

    /// <summary>A job, with what was wrong with it and the manifests of its letters.</summary>
    public static string Of(JobJson job)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{job.Job}  {job.CaseNumber} version {job.CaseVersion}  {job.Edition}  run {job.Run}  {job.State}");
        foreach (var letter in job.Letters)
        {
            text.Append("\n  ").Append(letter);
        }

        foreach (var diagnostic in job.Diagnostics)
        {
            text.Append("\n  ").Append(diagnostic.File);
            if (diagnostic.Line is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"({diagnostic.Line},{diagnostic.Column})");
            }

            text.Append(diagnostic.File is null ? "" : ": ").Append(diagnostic.Id).Append(": ").Append(diagnostic.Message);
            text.Append(diagnostic.Path is null ? "" : $" [{diagnostic.Path}]").Append(". ").Append(diagnostic.Hint);
        }

        return text.ToString();
    }

    private static string Number(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
