// How to mend what is wrong, for people who see a form and no file.
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Cases.Editing;

/// <summary>
/// What is wrong and how to mend it, for people who see a form and no file: a choice is chosen and not written, and what the form
/// does not have is mended elsewhere.
/// </summary>
internal static class ProblemHint
{
    private const string Choose = "Choose one of the list";
    private const string Write = "Write the text; until then the letter is a draft";

    private const string Cite = "Cite what was relied on, or say that nothing was cited; until then the letter is a draft";

    /// <summary>What is wrong, and with which field, without the names that fields have in files.</summary>
    public static string MessageOf(Diagnostic problem) =>
        (problem.Descriptor == CaseDiagnostics.MissingField ? "This is still missing" : problem.Message) + (problem.DataPath is { } path ? $" ({FieldLabel.Of(path)})" : "");

    /// <summary>The hint of a problem, with its full stop; empty when there is none.</summary>
    public static string Of(Diagnostic problem)
    {
        var isChoice = problem.DataPath is { } path && (path.EndsWith("].decision", StringComparison.Ordinal) || path.EndsWith(".authorization.kind", StringComparison.Ordinal));
        var isGuideline = problem.Descriptor == CaseDiagnostics.MissingField && problem.DataPath?.EndsWith("Guideline", StringComparison.Ordinal) == true;
        var hint = isChoice ? Choose : isGuideline ? Cite : problem.Descriptor == CaseDiagnostics.EmptyText ? Write : problem.Hint;
        return Sentence.Of(hint);
    }
}
