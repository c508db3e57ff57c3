// What page fields show.
using ImrDocs.Documents.Tree;

namespace ImrDocs.Rendering.Layout.Lines;

/// <summary>
/// The numbers that fields show. In furniture both are known; in the body they are those of the pass before, so a
/// letter with fields in its body is laid out again until they hold.
/// </summary>
internal sealed class FieldValues(int pageCount, IReadOnlyList<int> pages)
{
    private int _next;

    /// <summary>How many fields were shown so far.</summary>
    public int Shown => _next;

    /// <summary>Fields of one page's furniture.</summary>
    public static FieldValues OfPage(int number, int pageCount) => new(pageCount, [number]);

    /// <summary>The number that the next field shows.</summary>
    public int Take(FieldKind kind)
    {
        var index = Math.Min(_next++, pages.Count - 1);
        return kind == FieldKind.PageCount ? pageCount : pages[index];
    }
}
