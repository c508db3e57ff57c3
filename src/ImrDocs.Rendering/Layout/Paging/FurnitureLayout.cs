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
internal sealed class FurnitureLayout
{
    /// <summary>Fields are measured with more digits than any page number has, so that the real ones always fit.</summary>
    private const int WidestNumber = 8_888;

    private readonly Document _document;
    private readonly TextShaper _shaper;
    private readonly FlowBuilder _builder;

    /// <summary>Makes the layout of the furniture of one letter.</summary>
    /// <param name="document">The letter.</param>
    /// <param name="fonts">The fonts.</param>
    /// <param name="pictures">The pictures by name.</param>
    /// <param name="text">Takes the shaped text.</param>
    /// <param name="problems">Takes what cannot be set.</param>
    public FurnitureLayout(
        Document document, FontSet fonts, IReadOnlyDictionary<string, Picture> pictures, ShapedText text, LayoutProblems problems)
    {
        _document = document;
        _shaper = new TextShaper(text, fonts, problems, FieldValues.OfPage(WidestNumber, WidestNumber), merge: true);
        var paragraphs = new ParagraphFlow(text, _shaper, fonts, problems);

        // Furniture is no part of the letter's structure: its elements are thrown away.
        _builder = new FlowBuilder(document.Styles, paragraphs, new StructureBuilder(), problems, pictures, document.Styles.Page.Height / 2);
    }

    /// <summary>The part of a page that the body may fill.</summary>
    public BodyFrame Frame(bool isFirstPage)
    {
        var page = _document.Styles.Page;
        var fields = FieldValues.OfPage(WidestNumber, WidestNumber);
        var header = Lay(isFirstPage ? _document.Furniture.FirstHeader : _document.Furniture.Header, fields).Height;
        var footer = Lay(isFirstPage ? _document.Furniture.FirstFooter : _document.Furniture.Footer, fields).Height;
        var top = header == 0 ? page.MarginTop : Math.Max(page.MarginTop, page.HeaderDistance + header);
        var foot = footer == 0 ? page.MarginBottom : Math.Max(page.MarginBottom, page.FooterDistance + footer);
        return new BodyFrame(top, page.Height - foot);
    }

    /// <summary>Paints the header of a page.</summary>
    public void PaintHeader(PagePainter painter, int number, int pageCount)
    {
        var blocks = number == 1 ? _document.Furniture.FirstHeader : _document.Furniture.Header;
        var rows = Lay(blocks, FieldValues.OfPage(number, pageCount));
        painter.PaintFurniture(rows.Rows, _document.Styles.Page.HeaderDistance, ArtifactKind.Header);
    }

    /// <summary>Paints the footer of a page.</summary>
    public void PaintFooter(PagePainter painter, int number, int pageCount)
    {
        var page = _document.Styles.Page;
        var blocks = number == 1 ? _document.Furniture.FirstFooter : _document.Furniture.Footer;
        var rows = Lay(blocks, FieldValues.OfPage(number, pageCount));
        painter.PaintFurniture(rows.Rows, page.Height - page.FooterDistance - rows.Height, ArtifactKind.Footer);
    }

    /// <summary>Paints the watermark of a page in the middle of the paper.</summary>
    public void PaintWatermark(PagePainter painter, int number, int pageCount)
    {
        if (_document.Furniture.Watermark is { } word)
        {
            var rows = Lay([new Paragraph([word], new BlockFormat(StyleNames.Watermark), word.Origin)], FieldValues.OfPage(number, pageCount));
            painter.PaintFurniture(rows.Rows, (_document.Styles.Page.Height - rows.Height) / 2, ArtifactKind.Watermark);
        }
    }

    private RowList Lay(ImmutableArray<Block> blocks, FieldValues fields)
    {
        var rows = new RowList();
        if (blocks.IsEmpty)
        {
            return rows;
        }

        var page = _document.Styles.Page;
        _shaper.Fields = fields;
        _builder.Add(blocks, new Area(page.MarginLeft, page.BodyWidth), rows);
        return rows;
    }
}
