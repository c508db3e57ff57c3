// What is known only when rows stand on pages.
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Layout.Paging;

/// <summary>Headings and fields of the body with the pages they were painted on.</summary>
/// <param name="fieldCount">Number of fields in the body.</param>
internal sealed class PaintLog(int fieldCount)
{
    /// <summary>Headings of level 1 and 2, in order.</summary>
    public List<OutlineEntry> Headings { get; } = [];

    /// <summary>For each field of the body the number of its page; 1 for one on no page.</summary>
    public int[] FieldPages { get; } = Enumerable.Repeat(1, fieldCount).ToArray();
}
