// Writes the blocks of a story: the body, a header or a footer.
using System.Collections.Immutable;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Docx.Parts;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Xml;

namespace ImrDocs.Rendering.Docx.Stories;

/// <summary>Writes blocks as paragraphs and tables, in the order of the tree. One story, one writer.</summary>
internal sealed class StoryWriter
{
    private readonly XmlBuffer _xml;
    private readonly WordStyles _styles;
    private readonly InlineWriter _inlines;
    private readonly ListWriter _lists;
    private readonly TableWriter _tables;
    private readonly PictureWriter _pictures;
    private readonly ImmutableDictionary<string, FrameBox> _frames;

    /// <summary>What follows begins a page: Word states that on the paragraph that begins it.</summary>
    private bool _pageBreakPending;

    /// <summary>What was written last in the story or in the cell being written.</summary>
    private Last _last;

    /// <summary>Space below what was written last, in EMU, that Word has no place for but above the next paragraph.</summary>
    private int _spaceBelow;

    public StoryWriter(
        XmlBuffer xml, WordStyles styles, PartRelationships relationships, MediaParts media, StyleSheet sheet, FontSet fonts)
    {
        _xml = xml;
        _styles = styles;
        _inlines = new InlineWriter(xml, relationships);
        _lists = new ListWriter(this, xml, styles, fonts);
        _tables = new TableWriter(this, xml, styles);
        _pictures = new PictureWriter(xml, relationships, media, sheet.Page.BodyHeight);
        _frames = sheet.Frames;
    }

    private enum Last
    {
        Nothing,
        Paragraph,
        Table,
        Frame,
    }

    /// <summary>Writes the blocks of a whole story or cell, which must end in a paragraph (ECMA-376 part 1, 17.4.65).</summary>
    public void WriteContainer(ImmutableArray<Block> blocks, Flow flow)
    {
        _last = Last.Nothing;
        WriteBlocks(blocks, 0, flow);
        if (_last != Last.Paragraph)
        {
            _spaceBelow = 0;
            WriteSeparator();
        }
    }

    /// <summary>Writes blocks from an index on, as the parts of what stands at a place.</summary>
    public void WriteBlocks(ImmutableArray<Block> blocks, int first, Flow flow)
    {
        for (var i = first; i < blocks.Length; i++)
        {
            WriteBlock(blocks[i], flow.Part(isLast: i == blocks.Length - 1));
        }
    }

    /// <summary>Writes a paragraph whose text has an emphasis beside its own.</summary>
    public void WriteParagraph(in ParagraphProperties properties, ImmutableArray<Inline> inlines, Emphasis around = Emphasis.None)
    {
        BeginParagraph(properties);
        EndParagraph(inlines, around);
    }

    /// <summary>
    /// Begins a paragraph: on a new page when a page break stands before it, else at its distance from what it follows.
    /// </summary>
    public void BeginParagraph(in ParagraphProperties properties)
    {
        _xml.Write("<w:p>"u8);
        var needsSpace = _spaceBelow > properties.Style.Look.SpaceBefore && !_pageBreakPending;
        (needsSpace ? properties with { SpaceBefore = _spaceBelow } : properties).Write(_xml, _pageBreakPending);
        _pageBreakPending = false;
        _spaceBelow = 0;
    }

    /// <summary>Ends a paragraph with the rest of its text.</summary>
    public void EndParagraph(ImmutableArray<Inline> inlines, Emphasis around = Emphasis.None)
    {
        _inlines.Write(inlines, around);
        _xml.Write("</w:p>"u8);
        _last = Last.Paragraph;
    }

    /// <summary>Ends a paragraph with the lines of an address.</summary>
    public void EndAddress(AddressBlock address)
    {
        for (var i = 0; i < address.Lines.Length; i++)
        {
            if (i > 0)
            {
                _inlines.WriteLineBreak();
            }

            _inlines.Write(address.Lines[i]);
        }

        EndParagraph([]);
    }

    /// <summary>
    /// Prepares for a table. Word joins tables that touch, gives tables no space above, and would repeat a page break
    /// that stands in a repeated header row; a frame is anchored to the paragraph that follows it: in these cases a
    /// separator comes first.
    /// </summary>
    public void BeginTable()
    {
        if (_pageBreakPending || _last is Last.Table or Last.Frame || _spaceBelow > 0)
        {
            WriteSeparator();
        }
    }

    /// <summary>Notes that a table has been written, and the space it wants below, in EMU.</summary>
    public void EndTable(int spaceBelow)
    {
        _last = Last.Table;
        _spaceBelow = spaceBelow;
    }

    /// <summary>The properties of a paragraph of a style and alignment at a place.</summary>
    public ParagraphProperties Properties(BlockFormat format, Flow flow)
    {
        var style = flow.ListDepth > 0 && format.Style == StyleNames.ListItem ? _styles.ListContinue : _styles[format.Style];
        var indent = Indent(format, flow);
        return new ParagraphProperties(style)
        {
            Frame = flow.Frame,
            Alignment = format.Alignment,
            KeepNext = flow.WithNext,
            KeepLines = flow.Together,
            IndentLeft = indent == style.IndentLeft ? null : indent,
            OutlineLevel = 0,
        };
    }

    /// <summary>Left indent of the text of a style at a place, in EMU.</summary>
    public int Indent(BlockFormat format, Flow flow) => _styles[format.Style].IndentLeft + flow.Indent;

    private void WriteBlock(Block block, Flow flow)
    {
        switch (block)
        {
            case Paragraph { Inlines.IsEmpty: true } or Heading { Inlines.IsEmpty: true }:
                break;
            case Paragraph paragraph:
                WriteParagraph(Properties(paragraph.Format, flow), paragraph.Inlines);
                break;
            case Heading heading:
                WriteHeading(heading, flow);
                break;
            case ListBlock list:
                WriteList(list, flow);
                break;
            case Table table:
                _tables.Write(table, flow);
                break;
            case Columns columns:
                _tables.Write(columns, flow);
                break;
            case KeepTogether group:
                WriteBlocks(group.Blocks, 0, flow with { Together = true });
                break;
            case Passage passage:
                WritePassage(passage, flow);
                break;
            case PageFrame frame:
                WriteFrame(frame);
                break;
            case AddressBlock address:
                WriteAddress(address, flow);
                break;
            case Figure figure:
                WriteFigure(figure, flow);
                break;
            case PageBreak:
                _pageBreakPending = true;
                break;
            default:
                throw new InvalidOperationException("Unknown block " + block.GetType().Name);
        }
    }

    /// <summary>
    /// Writes a heading. In the style of its level it becomes Word's built-in heading, which readers know; in another
    /// style it states its outline level itself.
    /// </summary>
    private void WriteHeading(Heading heading, Flow flow)
    {
        var properties = Properties(heading.Format, flow);
        var style = heading.Format.Style == StyleNames.Heading(heading.Level) ? _styles.Heading(heading.Level) : properties.Style;
        WriteParagraph(
            properties with { Style = style, OutlineLevel = heading.Level, KeepNext = true, KeepLines = true },
            heading.Inlines);
    }

    /// <summary>Writes a list. What follows a whole list keeps the distance that it keeps from a paragraph.</summary>
    private void WriteList(ListBlock list, Flow flow)
    {
        _lists.Write(list, flow);
        if (flow.ListDepth == 0)
        {
            _spaceBelow = _styles.Body.Look.SpaceAfter;
        }
    }

    private void WriteAddress(AddressBlock address, Flow flow)
    {
        BeginParagraph(Properties(address.Format, flow) with { KeepLines = true });
        EndAddress(address);
    }

    private void WritePassage(Passage passage, Flow flow)
    {
        var around = _inlines.Language;
        _inlines.Language = passage.Language;
        WriteBlocks(passage.Blocks, 0, flow);
        _inlines.Language = around;
    }

    private void WriteFrame(PageFrame frame)
    {
        var box = _frames[frame.Name];
        WriteBlocks(frame.Blocks, 0, new Flow(box.Width) { Frame = box });
        _last = Last.Frame;
    }

    private void WriteFigure(Figure figure, Flow flow)
    {
        BeginParagraph(new ParagraphProperties(_styles.Picture)
        {
            Frame = flow.Frame,
            Alignment = figure.Alignment,
            KeepNext = flow.WithNext,
            IndentLeft = flow.Indent == 0 ? null : flow.Indent,
        });
        _pictures.Write(figure, flow.Width - flow.Indent);
        EndParagraph([]);
    }

    private void WriteSeparator() => WriteParagraph(new ParagraphProperties(_styles.TableSeparator), []);
}
