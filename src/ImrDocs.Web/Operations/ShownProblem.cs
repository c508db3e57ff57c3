// A diagnostic as pages show it.
using ImrDocs.Storage.Jobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Operations;

/// <summary>A diagnostic as pages show it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsError">Whether it refuses the letter.</param>
/// <param name="Message">What it says.</param>
/// <param name="Hint">How to mend it.</param>
/// <param name="Place">Where: file, line, column and JSON path, as far as there are such.</param>
internal sealed record ShownProblem(string Id, bool IsError, string Message, string Hint, string Place)
{
    /// <summary>A diagnostic of this moment.</summary>
    public static ShownProblem Of(Diagnostic diagnostic) => Of(RecordedDiagnostic.Of(diagnostic));

    /// <summary>A diagnostic of a record.</summary>
    public static ShownProblem Of(RecordedDiagnostic recorded)
    {
        var file = recorded.Line is { } line ? FormattableString.Invariant($"{recorded.File} line {line}, column {recorded.Column}") : recorded.File;
        return new ShownProblem(
            recorded.Id, recorded.Severity == Severity.Error, recorded.Message, HintsInBrowser.Of(recorded.Hint), string.Join(", ", ((string?[])[recorded.Path, file]).OfType<string>()));
    }
}
