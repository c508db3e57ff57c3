// A diagnostic as pages show it.
using ImrDocs.Storage.Jobs;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Cases.Editing;

namespace ImrDocs.Web.Operations;

/// <summary>A diagnostic as pages show it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsError">Whether it refuses the letter.</param>
/// <param name="Message">What it says.</param>
/// <param name="Hint">How to mend it.</param>
/// <param name="Place">Where, as far as that is known: the field, and the line and column of a file that somebody can open.</param>
internal sealed record ShownProblem(string Id, bool IsError, string Message, string Hint, string Place)
{
    private const string Versions = "cases/";

    /// <summary>A diagnostic of this moment.</summary>
    public static ShownProblem Of(Diagnostic diagnostic) => Of(RecordedDiagnostic.Of(diagnostic));

    /// <summary>A diagnostic of a record.</summary>
    public static ShownProblem Of(RecordedDiagnostic recorded)
    {
        // A version in the store is a file to nobody here: its field is named as pages name it.
        var file = recorded.File?.StartsWith(Versions, StringComparison.Ordinal) == true ? null : FileOf(recorded);
        return Of(recorded, recorded.Path is { } path ? FieldLabel.Of(path) : null, file);
    }

    /// <summary>A diagnostic of a file that somebody hands in, whose fields are named as in the file.</summary>
    public static ShownProblem OfFile(Diagnostic diagnostic)
    {
        var recorded = RecordedDiagnostic.Of(diagnostic);
        return Of(recorded, recorded.Path, FileOf(recorded));
    }

    private static ShownProblem Of(RecordedDiagnostic recorded, string? field, string? file) => new(
        recorded.Id, recorded.Severity == Severity.Error, recorded.Message, HintsInBrowser.Of(recorded.Hint), string.Join(", ", ((string?[])[field, file]).OfType<string>()));

    private static string? FileOf(RecordedDiagnostic recorded) =>
        recorded.Line is { } line ? FormattableString.Invariant($"{recorded.File} line {line}, column {recorded.Column}") : recorded.File;
}
