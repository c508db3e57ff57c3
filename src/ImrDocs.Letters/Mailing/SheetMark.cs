// The mark of a sheet, for the camera of the inserter and for people.
using ImrDocs.Documents.Styles;
using ImrDocs.Rendering.Barcodes.DataMatrix;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Letters.Mailing;

/// <summary>
/// Marks the fronts of sheets in the lower right corner, outside of the text and of what a window can show: a Data
/// Matrix symbol of modules of 0.02 inch, and below it what it says.
/// </summary>
internal static class SheetMark
{
    private const int Inch = 914_400;
    private const int Module = Inch / 50;

    /// <summary>Ids of the usual length give symbols of one size.</summary>
    private const int UsualSize = 20;

    private const int FromRight = Inch * 2 / 5;
    private const int FromBottom = Inch / 2;
    private const int Point = 12_700;

    /// <summary>From the paper's bottom to the base line of the text.</summary>
    private const int Baseline = Inch * 2 / 5;

    /// <summary>The area that must be clear of anything else: 1.8 inches wide and 0.96 high with the edge of the paper.</summary>
    public static PageBox AreaOf(Page page) => new(page.Width - (Inch * 9 / 5), page.Height - (Inch * 24 / 25), page.Width, page.Height);

    /// <summary>The things to paint on a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="text">What the mark says.</param>
    /// <param name="points">The size of the text below the symbol.</param>
    public static IEnumerable<PageItem> On(Page page, string text, int points)
    {
        var symbol = DataMatrixSymbol.Encode(text, UsualSize);
        var side = symbol.Size * Module;
        var right = page.Width - FromRight;
        foreach (var rule in symbol.Place(right - side, page.Height - FromBottom - side, Module))
        {
            yield return rule;
        }

        yield return PlainRun.EndingAt(right, page.Height - Baseline, text, FontSet.Shipped.Face(Typeface.Sans, bold: false, italic: false), points * Point);
    }
}
