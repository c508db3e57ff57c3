// What can be wrong with the characters of a letter.
namespace ImrDocs.Text.Diagnostics;

/// <summary>Diagnostics of fonts.</summary>
public static class FontDiagnostics
{
    /// <summary>No shipped font has a character; its message names the code point.</summary>
    public static DiagnosticDescriptor MissingCharacter { get; } = new(
        "FONT001",
        Severity.Error,
        "A character is in no font",
        "Replace the character by one that can be printed");
}
