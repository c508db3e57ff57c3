// Turns blocks into rows.
using System.Collections.Immutable;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Rendering.Layout.Flow;

/// <summary>Turns the blocks of a document into rows for the paginator, and into structure elements.</summary>
internal sealed partial class FlowBuilder
{
    private readonly StyleSheet _styles;
    private readonly ParagraphFlow _paragraphs;
    private readonly StructureBuilder _structure;
    private readonly LayoutProblems _problems;
    private readonly IReadOnlyDictionary<string, Picture> _pictures;
    private readonly int _pageHeight;
    private readonly int _bodyTop;
    private readonly TableFlow _tables;

    /// <summary>Makes a builder for one letter or one piece of furniture.</summary>
    /// <param name="styles">Named styles and places.</param>
    /// <param name="paragraphs">Sets lines.</param>
    /// <param name="structure">Takes the structure elements.</param>
    /// <param name="problems">Takes what cannot be set.</param>
    /// <param name="pictures">The pictures by name.</param>
    /// <param name="pageHeight">Height that the blocks may fill on a page.</param>
    /// <param name="bodyTop">From the paper's top to the first row of the first page; furniture has no frames and needs none.</param>
    public FlowBuilder(
        StyleSheet styles,
        ParagraphFlow paragraphs,
        StructureBuilder structure,
        LayoutProblems problems,
        IReadOnlyDictionary<string, Picture> pictures,
        int pageHeight,
        int bodyTop = 0)
    {
        _styles = styles;
        _paragraphs = paragraphs;
        _structure = structure;
        _problems = problems;
        _pictures = pictures;
        _pageHeight = pageHeight;
        _bodyTop = bodyTop;
        _tables = new TableFlow(styles, paragraphs, structure, pageHeight);
    }

    /// <summary>Appends the rows of blocks.</summary>
    public void Add(ImmutableArray<Block> blocks, Area area, RowList rows)
    {
        foreach (var block in blocks)
        {
            Add(block, area, rows);
        }
    }

    private void Add(Block block, Area area, RowList rows)
    {
        switch (block)
        {
            case Paragraph paragraph:
                AddParagraph(paragraph, area, rows);
                break;
            case Heading heading:
                AddHeading(heading, area, rows);
                break;
            case ListBlock list:
                AddList(list, area, rows);
                break;
            case Table table:
                AddWaitingMarkers(rows);
                _tables.Add(table, area, rows);
                break;
            case KeepTogether group:
                var first = rows.Rows.Count;
                Add(group.Blocks, area, rows);
                rows.KeepTogether(first, _pageHeight);
                break;
            case Passage passage:
                AddPassage(passage, area, rows);
                break;
            case PageFrame frame:
                AddFrame(frame, rows);
                break;
            case Columns columns:
                AddWaitingMarkers(rows);
                AddColumns(columns, area, rows);
                break;
            case AddressBlock address:
                AddAddress(address, area, rows);
                break;
            case Figure figure:
                AddWaitingMarkers(rows);
                AddFigure(figure, area, rows);
                break;
            case PageBreak:
                rows.KeepNext(KeepRule.NewPage);
                break;
        }
    }

    private void AddParagraph(Paragraph paragraph, Area area, RowList rows)
    {
        if (paragraph.Inlines.IsEmpty)
        {
            return;
        }

        var setting = Setting(paragraph.Format, area);
        var element = _structure.Parent.Add(StructureType.P);
        Append(_paragraphs.SetLines(paragraph.Inlines, setting, element, paragraph.Origin, rows.TakeMarkers()), setting.Style, rows);
    }

    private void AddHeading(Heading heading, Area area, RowList rows)
    {
        if (heading.Inlines.IsEmpty)
        {
            return;
        }

        if (heading.Level == 1)
        {
            _structure.BeginSection();
        }

        var setting = Setting(heading.Format, area);
        var element = _structure.Parent.Add(heading.Level switch
        {
            1 => StructureType.H1,
            2 => StructureType.H2,
            3 => StructureType.H3,
            4 => StructureType.H4,
            5 => StructureType.H5,
            _ => StructureType.H6,
        });
        var lines = _paragraphs.SetLines(
            heading.Inlines, setting, element, heading.Origin, rows.TakeMarkers(), heading.Level <= 2 ? heading : null);
        Append(lines, setting.Style, rows, KeepRule.WithHeading);
        rows.KeepNext(KeepRule.WithHeading);
    }

    private static void Append(LineRow[] lines, ParagraphStyle style, RowList rows) =>
        Append(lines, style, rows, style.KeepWithNext ? KeepRule.Together : KeepRule.None);

    /// <summary>Appends the lines of a text.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="style">Their style.</param>
    /// <param name="rows">Takes them.</param>
    /// <param name="inside">How strongly the lines hold to each other, beyond what keeps widows and orphans.</param>
    private static void Append(LineRow[] lines, ParagraphStyle style, RowList rows, KeepRule inside)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var keep = i > 0 && inside > lines[i].Keep ? inside : lines[i].Keep;
            rows.Add(lines[i], i == 0 ? style.SpaceBefore : 0, keep);
        }

        if (lines.Length > 0)
        {
            rows.EndBlock(style.SpaceAfter);
            if (style.KeepWithNext)
            {
                rows.KeepNext(KeepRule.WithNext);
            }
        }
    }

    private void AddAddress(AddressBlock address, Area area, RowList rows)
    {
        var setting = Setting(address.Format, area);
        var element = _structure.Parent.Add(StructureType.P);
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var line in address.Lines)
        {
            if (inlines.Count > 0)
            {
                inlines.Add(new LineBreak(address.Origin));
            }

            inlines.AddRange(line);
        }

        var lines = _paragraphs.SetLines(inlines.DrainToImmutable(), setting, element, address.Origin, rows.TakeMarkers());
        var first = rows.Rows.Count;
        Append(lines, setting.Style, rows);
        rows.KeepTogether(first, _pageHeight);
    }

    private void AddFigure(Figure figure, Area area, RowList rows)
    {
        if (!_pictures.TryGetValue(figure.ImageName, out var picture))
        {
            _problems.Add(LayoutDiagnostics.MissingImage, figure.Origin, "The picture is not in the template set");
            return;
        }

        var (width, height) = picture.FitInto(area.Width, _pageHeight);
        var room = area.Width - width;
        rows.Add(new FigureRow
        {
            X = area.X + (figure.Alignment switch { Alignment.Center => room / 2, Alignment.Right => room, _ => 0 }),
            Width = width,
            Height = height,
            ImageName = figure.ImageName,
            Element = _structure.Parent.Add(StructureType.Figure, figure.AlternativeText),
        });
        rows.EndBlock(_styles[StyleNames.Body].SpaceAfter);
    }

    private TextSetting Setting(BlockFormat format, Area area)
    {
        var style = _styles[format.Style];

        // Items of lists are indented by their list.
        var indent = string.Equals(format.Style, StyleNames.ListItem, StringComparison.Ordinal) ? 0 : style.IndentLeft;
        return new TextSetting(style, format.Alignment ?? style.Alignment, area.Indented(indent));
    }
}
