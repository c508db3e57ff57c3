// Running headers and footers.
using System.Collections.Immutable;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Layout.Flow;
using ImrDocs.Rendering.Layout.Lines;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pictures;

namespace ImrDocs.Rendering.Layout.Paging;

/// <summary>
/// Lays out headers and footers, and says what they leave of the page: as in Word, furniture that is higher than its
/// margin pushes the body away.
/// </summary>
internal sealed class FurnitureLayout(
    Document document,
    FontSet fonts,
    IReadOnlyDictionary<string, Picture> pictures,
    ShapedText text,
    LayoutProblems problems)
{
    /// <summary>Fields are measured with more digits than any page number has, so that the real ones always fit.</summary>
    private const int WidestNumber = 8_888;

    /// <summary>The part of a page that the body may fill.</summary>
    public BodyFrame Frame(bool isFirstPage)
    {
        var page = document.Styles.Page;
        var fields = FieldValues.OfPage(WidestNumber, WidestNumber);
        var header = Lay(isFirstPage ? document.Furniture.FirstHeader : document.Furniture.Header, fields).Height;
        var footer = Lay(isFirstPage ? document.Furniture.FirstFooter : document.Furniture.Footer, fields).Height;
        var top = header == 0 ? page.MarginTop : Math.Max(page.MarginTop, page.HeaderDistance + header);
        var foot = footer == 0 ? page.MarginBottom : Math.Max(page.MarginBottom, page.FooterDistance + footer);
        return new BodyFrame(top, page.Height - foot);
    }

    /// <summary>Paints the header of a page.</summary>
    public void PaintHeader(PagePainter painter, int number, int pageCount)
    {
        var blocks = number == 1 ? document.Furniture.FirstHeader : document.Furniture.Header;
        var rows = Lay(blocks, FieldValues.OfPage(number, pageCount));
        painter.PaintFurniture(rows.Rows, document.Styles.Page.HeaderDistance, ArtifactKind.Header);
    }

    /// <summary>Paints the footer of a page.</summary>
    public void PaintFooter(PagePainter painter, int number, int pageCount)
    {
        var page = document.Styles.Page;
        var blocks = number == 1 ? document.Furniture.FirstFooter : document.Furniture.Footer;
        var rows = Lay(blocks, FieldValues.OfPage(number, pageCount));
        painter.PaintFurniture(rows.Rows, page.Height - page.FooterDistance - rows.Height, ArtifactKind.Footer);
    }

    /// <summary>Paints the watermark of a page in the middle of the paper.</summary>
    public void PaintWatermark(PagePainter painter, int number, int pageCount)
    {
        if (document.Furniture.Watermark is { } word)
        {
            var rows = Lay([new Paragraph([word], new BlockFormat(StyleNames.Watermark), word.Origin)], FieldValues.OfPage(number, pageCount));
            painter.PaintFurniture(rows.Rows, (document.Styles.Page.Height - rows.Height) / 2, ArtifactKind.Watermark);
        }
    }

    private RowList Lay(ImmutableArray<Block> blocks, FieldValues fields)
    {
        var rows = new RowList();
        if (blocks.IsEmpty)
        {
            return rows;
        }

        // Furniture is no part of the letter's structure: its elements are thrown away.
        var page = document.Styles.Page;
        var shaper = new TextShaper(text, fonts, problems, fields, merge: true);
        var paragraphs = new ParagraphFlow(text, shaper, fonts, problems);
        var builder = new FlowBuilder(document.Styles, paragraphs, new StructureBuilder(), problems, pictures, page.Height / 2);
        builder.Add(blocks, new Area(page.MarginLeft, page.BodyWidth), rows);
        return rows;
    }
}
