// What stops letters, and what else is to be said of mail, on stderr.
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Output;

/// <summary>Writes what stops letters: what is wrong at one place of a template is told once, with the other cases it stops.</summary>
internal static class MailDiagnosticReport
{
    /// <summary>Writes them and tells whether one of them is an error.</summary>
    public static bool Write(IEnumerable<StoppedLetter> stopped, IEnumerable<Diagnostic> others)
    {
        var report = new RunDiagnostics(Console.Error.WriteLine);
        var refused = report.Add(others);

        // What the copies of a case have in common is said once.
        refused |= report.Add(stopped.SelectMany(letter => letter.Diagnostics).DistinctBy(problem => problem.ToString(), StringComparer.Ordinal));
        report.Finish();
        return refused;
    }
}
