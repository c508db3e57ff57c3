// What can go wrong when a letter is laid out on pages.
namespace ImrDocs.Text.Diagnostics;

/// <summary>The kinds of diagnostic that layout reports, besides <see cref="FontDiagnostics.MissingCharacter"/>.</summary>
public static class LayoutDiagnostics
{
    /// <summary>A script that runs from right to left, or whose letters join or reorder.</summary>
    public static DiagnosticDescriptor UnsupportedScript { get; } = new(
        "LAY001", Severity.Error, "A character of a script that letters cannot be set in", "Write it in Latin letters");

    /// <summary>The room between margins, or in a column or cell, is narrower than one character.</summary>
    public static DiagnosticDescriptor NoRoom { get; } = new(
        "LAY002", Severity.Error, "No room for text", "Make margins and indents smaller or the column wider");

    /// <summary>Something that is never split is higher than a page.</summary>
    public static DiagnosticDescriptor HigherThanPage { get; } = new(
        "LAY003", Severity.Error, "A block that is never split is higher than a page", "Split it in the template");

    /// <summary>The letter has more pages than any letter should.</summary>
    public static DiagnosticDescriptor TooManyPages { get; } = new(
        "LAY004", Severity.Error, "Too many pages", "Shorten the texts of the case");

    /// <summary>A picture is not in the template set.</summary>
    public static DiagnosticDescriptor MissingImage { get; } = new(
        "LAY005", Severity.Error, "A picture that the template set lacks", "Add the file or mend its name");

    /// <summary>What stands above a frame reaches into it.</summary>
    public static DiagnosticDescriptor FrameCovered { get; } = new(
        "LAY006", Severity.Error, "A frame's place is taken", "Frames stand on the first page with nothing but other frames above; move the frame, or shorten what stands above it");

    /// <summary>What stands in a frame is higher than the frame.</summary>
    public static DiagnosticDescriptor FrameTooSmall { get; } = new(
        "LAY007", Severity.Warning, "A frame is smaller than its text", "An address may not show through the envelope's window as a whole: shorten it, or use another envelope for this letter");

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [UnsupportedScript, NoRoom, HigherThanPage, TooManyPages, MissingImage, FrameCovered, FrameTooSmall];
}
