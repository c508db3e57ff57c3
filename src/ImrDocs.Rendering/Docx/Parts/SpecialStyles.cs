// The styles every letter has beside the paragraph styles of its style sheet.
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

    /// <summary>Padding of ruled tables to the left and right of a cell's text, in twips.</summary>
    public const int CellPadding = 108;

    /// <summary>Dark blue that stands out from black and keeps a contrast of more than 7 to 1 with white.</summary>
    private const string LinkColor = "0B4F9E";

    public static IEnumerable<Style> All() =>
    [
        new Style(Name("Default Paragraph Font"), Hidden())
        { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true },
        new Style(Name("Hyperlink"), Based("DefaultParagraphFont"), new StyleRunProperties(
            new Color { Val = LinkColor }, new Underline { Val = UnderlineValues.Single }))
        { Type = StyleValues.Character, StyleId = HyperlinkId },
        new Style(Name("Normal Table"), Hidden(), new StyleTableProperties(
            new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }, Padding(CellPadding)))
        { Type = StyleValues.Table, StyleId = TableNormalId, Default = true },
        new Style(Name("Table Grid"), Based(TableNormalId), new StyleTableProperties(Rules()))
        { Type = StyleValues.Table, StyleId = TableGridId },
        new Style(Name("Letter Columns"), Based(TableNormalId), new StyleTableProperties(Padding(0)))
        { Type = StyleValues.Table, StyleId = ColumnsId },
        new Style(Name("No List"), Hidden()) { Type = StyleValues.Numbering, StyleId = "NoList", Default = true },
    ];

    private static StyleName Name(string name) => new() { Val = name };

    private static BasedOn Based(string id) => new() { Val = id };

    private static SemiHidden Hidden() => new();

    private static TableCellMarginDefault Padding(short twips) => new(
        new TopMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
        new TableCellLeftMargin { Width = twips, Type = TableWidthValues.Dxa },
        new BottomMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
        new TableCellRightMargin { Width = twips, Type = TableWidthValues.Dxa });

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
