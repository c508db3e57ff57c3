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
    private const int TextSize = 5 * 12_700;

    /// <summary>From the paper's bottom to the base line of the text.</summary>
    private const int Baseline = Inch * 2 / 5;

    /// <summary>The area that must be clear of anything else: 1.6 inches wide and 0.9 high with the edge of the paper.</summary>
    public static PageBox AreaOf(Page page) => new(page.Width - (Inch * 8 / 5), page.Height - (Inch * 24 / 25), page.Width, page.Height);

    /// <summary>The things to paint on a page.</summary>
    public static IEnumerable<PageItem> On(Page page, string text)
    {
        var symbol = DataMatrixSymbol.Encode(text, UsualSize);
        var side = symbol.Size * Module;
        var right = page.Width - FromRight;
        foreach (var rule in symbol.Place(right - side, page.Height - FromBottom - side, Module))
        {
            yield return rule;
        }

        yield return PlainRun.EndingAt(right, page.Height - Baseline, text, FontSet.Shipped.Face(Typeface.Sans, bold: false, italic: false), TextSize);
    }
}
