// The styles every letter has beside the paragraph styles of its style sheet.
using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ImrDocs.Rendering.Docx.Parts;

/// <summary>Word's defaults and the styles of links and tables.</summary>
internal static class SpecialStyles
{
    /// <summary>Character style of links.</summary>
    public const string HyperlinkId = "Hyperlink";

    /// <summary>Table style without rules.</summary>
    public const string TableNormalId = "TableNormal";

    /// <summary>Table style with rules between rows and columns.</summary>
    public const string TableGridId = "TableGrid";

    /// <summary>Table style of columns side by side: nothing to be seen of it.</summary>
    public const string ColumnsId = "LetterColumns";

    /// <summary>Room left and right of a cell's text, in EMU: Word's default of 0.075 inch, as in the PDF.</summary>
    public const int SidePadding = 68_580;

    /// <summary>Room above and below a cell's text, in EMU: 2 points, as in the PDF.</summary>
    private const int TopPadding = 25_400;

    public static IEnumerable<Style> All() =>
    [
        new Style(Name("Default Paragraph Font"), Hidden())
        { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true },
        new Style(Name("Hyperlink"), Based("DefaultParagraphFont"), new StyleRunProperties(
            new Underline { Val = UnderlineValues.Single }))
        { Type = StyleValues.Character, StyleId = HyperlinkId },
        new Style(Name("Normal Table"), Hidden(), new StyleTableProperties(
            new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }, Padding(TopPadding, SidePadding)))
        { Type = StyleValues.Table, StyleId = TableNormalId, Default = true },
        new Style(Name("Table Grid"), Based(TableNormalId), new StyleTableProperties(Rules()))
        { Type = StyleValues.Table, StyleId = TableGridId },
        new Style(Name("Letter Columns"), Based(TableNormalId), new StyleTableProperties(Padding(0, 0)))
        { Type = StyleValues.Table, StyleId = ColumnsId },
        new Style(Name("No List"), Hidden()) { Type = StyleValues.Numbering, StyleId = "NoList", Default = true },
    ];

    private static StyleName Name(string name) => new() { Val = name };

    private static BasedOn Based(string id) => new() { Val = id };

    private static SemiHidden Hidden() => new();

    private static TableCellMarginDefault Padding(int topAndBottom, int sides)
    {
        var height = WordUnits.Twips(topAndBottom).ToString(CultureInfo.InvariantCulture);
        var width = (short)WordUnits.Twips(sides);
        return new TableCellMarginDefault(
            new TopMargin { Width = height, Type = TableWidthUnitValues.Dxa },
            new TableCellLeftMargin { Width = width, Type = TableWidthValues.Dxa },
            new BottomMargin { Width = height, Type = TableWidthUnitValues.Dxa },
            new TableCellRightMargin { Width = width, Type = TableWidthValues.Dxa });
    }

    private static TableBorders Rules()
    {
        var borders = new TableBorders(
            new TopBorder(), new LeftBorder(), new BottomBorder(), new RightBorder(), new InsideHorizontalBorder(), new InsideVerticalBorder());
        foreach (var border in borders.Elements<BorderType>())
        {
            border.Val = BorderValues.Single;
            border.Size = 4;
            border.Space = 0;
            border.Color = "auto";
        }

        return borders;
    }
}
