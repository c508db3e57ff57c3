// A bookmark.
namespace ImrDocs.Rendering.Pages;

/// <summary>A bookmark that leads to a heading.</summary>
/// <param name="Level">1 for sections, 2 for their parts.</param>
/// <param name="Title">The heading's text.</param>
/// <param name="PageNumber">From 1.</param>
/// <param name="Y">Top of the heading on that page, in EMU from the paper's top.</param>
public sealed record OutlineEntry(int Level, string Title, int PageNumber, int Y);
