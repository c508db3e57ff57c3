// What pages are filled with.
namespace ImrDocs.Rendering.Layout.Flow;

/// <summary>
/// A piece of a letter that stands on one page as a whole: a line, a row of a table, a picture. Its place from left to
/// right is known, its place on a page is not. Lengths are EMU.
/// </summary>
internal abstract class FlowRow
{
    /// <summary>Its height without the space above.</summary>
    public required int Height { get; init; }

    /// <summary>Space above; not at the top of a page.</summary>
    public int Space { get; set; }

    /// <summary>Whether a page may end before it.</summary>
    public KeepRule Keep { get; set; }
}
