// The blank back of a last sheet.
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Letters.Mailing;

/// <summary>Sees that what is printed on both sides of paper after it begins on a new sheet.</summary>
internal static class BlankBack
{
    /// <summary>The pages, with a blank one behind them where their number is odd.</summary>
    public static PagedDocument Add(PagedDocument printed)
    {
        var pages = printed.Pages;
        return pages.Length % 2 == 0 ? printed : printed with { Pages = pages.Add(new Page(pages.Length + 1, pages[^1].Width, pages[^1].Height, [])) };
    }
}
