// The list of files as CSV, for whoever sent them.
using System.Text;
using ImrDocs.Storage.Intake;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Operations.Intake;

/// <summary>Writes what became of files as CSV (RFC 4180), a line for each problem and for each file without one. It holds no value of a case.</summary>
internal static class IntakeList
{
    /// <summary>The list.</summary>
    public static string Write(IntakeReport report)
    {
        var csv = new StringBuilder("file,case,version,outcome,letter,severity,problem,message,hint,place\r\n");
        foreach (var file in report.Files)
        {
            string[] about = [file.File.Name, file.File.Case.CaseNumber ?? "", file.IsIn ? Words.Of(file.Taken!.Version) : "", OutcomeOf(file), LetterOf(file)];
            foreach (var problem in file.Problems.DefaultIfEmpty())
            {
                var shown = problem is null ? null : ShownProblem.OfFile(problem);
                string[] said = shown is null ? ["", "", "", "", ""] : [shown.IsError ? "error" : "warning", shown.Id, shown.Message, shown.Hint, shown.Place];
                CsvLine.Append(csv, about.Concat(said));
            }
        }

        return csv.ToString();
    }

    /// <summary>The list as an address that a browser saves without asking for it.</summary>
    public static string Address(IntakeReport report) => "data:text/csv;charset=utf-8;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes("\uFEFF" + Write(report)));

    /// <summary>What became of a file, in a few words.</summary>
    public static string OutcomeOf(TakenFile file) => file.Taken?.Outcome switch
    {
        TakenOutcome.New => "new",
        TakenOutcome.Correction => FormattableString.Invariant($"replaces version {file.Taken.Replacement?.Version}"),
        TakenOutcome.Unchanged => "unchanged",
        TakenOutcome.HeldBack => "held back",
        _ => "refused",
    };

    /// <summary>How it stands with the letter of a file, in a few words.</summary>
    public static string LetterOf(TakenFile file) => file.Job is { } job
        ? job.State switch { Storage.Jobs.JobState.Open => "queued", Storage.Jobs.JobState.Done => "made already", var ended => ended.Label.ToLowerInvariant() }
        : !file.IsIn ? ""
        : file.Problems.HasErrors ? "cannot be made yet"
        : file.Problems.Any(problem => problem.Descriptor == VersionDiagnostics.WaitsForReady) ? "waits until the case is ready"
        : "";
}
