// Catalogue: what is suspicious in templates, though letters can be made with them.
namespace ImrDocs.Text.Diagnostics;

/// <summary>What is suspicious in templates, though letters can be made with them.</summary>
public static class CheckDiagnostics
{
    /// <summary>A variable that nothing reads.</summary>
    public static DiagnosticDescriptor UnusedVariable { get; } = Warning("TPL001", "A variable that nothing reads", "Remove it, or check the name where it should be read");

    /// <summary>A part of a template that no case can reach.</summary>
    public static DiagnosticDescriptor Unreachable { get; } = Warning("TPL002", "A part of a template that no case can reach", "Remove it, or mend the condition");

    /// <summary>Fixed text that looks like data.</summary>
    public static DiagnosticDescriptor LooksLikeData { get; } = Warning(
        "TPL003", "Fixed text that looks like data", "Print it from the case, or keep it in letter.json: text of a template stands in every letter");

    /// <summary>Straight and curly quotes in the same letter.</summary>
    public static DiagnosticDescriptor MixedQuotes { get; } = Warning("TPL004", "Straight and curly quotes in the same letter", "Write all quotes and apostrophes in one way");

    /// <summary>A date that is printed as the language writes it.</summary>
    public static DiagnosticDescriptor DateWithoutFormat { get; } = Warning("TPL005", "A date printed without a format", "Write | date.to_string '%B %e, %Y' behind it");

    /// <summary>The mark of a merge field of a word processor.</summary>
    public static DiagnosticDescriptor MergeField { get; } = Warning(
        "TPL006", "A merge field of a word processor", "Print the field of the case, such as {{ parties.employee.name }}: the mark would stand in every letter");

    /// <summary>A bullet that was typed.</summary>
    public static DiagnosticDescriptor TypedBullet { get; } = Warning(
        "TPL007", "A bullet typed as a character", "Write - and a space: that makes a list, which screen readers announce");

    private static DiagnosticDescriptor Warning(string id, string title, string hint) => new(id, Severity.Warning, title, hint);
}
