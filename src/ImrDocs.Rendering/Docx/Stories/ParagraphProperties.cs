// The properties of one paragraph.
using ImrDocs.Documents.Styles;
using ImrDocs.Rendering.Docx.Parts;
using ImrDocs.Rendering.Xml;

namespace ImrDocs.Rendering.Docx.Stories;

/// <summary>What a paragraph states beside its text: its style, and only what differs from it.</summary>
/// <param name="Style">The paragraph style.</param>
internal readonly record struct ParagraphProperties(WordStyle Style)
{
    /// <summary>The place of the first page in which it stands; null in the flow.</summary>
    public FrameBox? Frame { get; init; }

    /// <summary>Alignment; null for the style's.</summary>
    public Alignment? Alignment { get; init; }

    /// <summary>Whether it stands on the page of the next paragraph, whatever its style says.</summary>
    public bool KeepNext { get; init; }

    /// <summary>Whether its lines stand on one page, whatever its style says.</summary>
    public bool KeepLines { get; init; }

    /// <summary>Space above, in EMU, when it differs from the style's.</summary>
    public int? SpaceBefore { get; init; }

    /// <summary>List level from 1 of a bullet that differs from the style's; else 0.</summary>
    public int BulletLevel { get; init; }

    /// <summary>Left indent in EMU when it differs from the style's.</summary>
    public int? IndentLeft { get; init; }

    /// <summary>How far the first line stands out, in EMU, where <see cref="IndentLeft"/> is given.</summary>
    public int Hanging { get; init; }

    /// <summary>Outline level from 1, 0 for none, when it differs from the style's.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>Writes them in the order of the schema (ECMA-376 part 1, 17.3.1.26).</summary>
    public void Write(XmlBuffer xml, bool pageBreakBefore)
    {
        xml.Write("<w:pPr>"u8);
        xml.Write($"""<w:pStyle w:val="{Style.Id}"/>""");
        WriteBreaks(xml, pageBreakBefore);
        WriteFrame(xml);
        if (BulletLevel > 0)
        {
            xml.Write($"""<w:numPr><w:ilvl w:val="{BulletLevel - 1}"/><w:numId w:val="{NumberingPart.BulletListId}"/></w:numPr>""");
        }

        WriteSpacing(xml);
        if (Alignment is { } alignment && alignment != Style.Look.Alignment)
        {
            xml.Write(Justification(alignment));
        }

        if (OutlineLevel is { } level && level != Style.OutlineLevel)
        {
            const int BodyText = 9;
            xml.Write($"""<w:outlineLvl w:val="{(level == 0 ? BodyText : level - 1)}"/>""");
        }

        xml.Write("</w:pPr>"u8);
    }

    private void WriteBreaks(XmlBuffer xml, bool pageBreakBefore)
    {
        var styleKeeps = Style.Look.KeepWithNext || Style.OutlineLevel > 0;
        if (KeepNext && !styleKeeps)
        {
            xml.Write("<w:keepNext/>"u8);
        }

        if (KeepLines && !styleKeeps)
        {
            xml.Write("<w:keepLines/>"u8);
        }

        if (pageBreakBefore)
        {
            xml.Write("<w:pageBreakBefore/>"u8);
        }
    }

    /// <summary>A frame at a place of the paper, with no text beside it (17.3.1.11); neighbours that state the same share it.</summary>
    private void WriteFrame(XmlBuffer xml)
    {
        if (Frame is { } box)
        {
            xml.Write($"""<w:framePr w:w="{WordUnits.Twips(box.Width)}" w:h="{WordUnits.Twips(box.Height)}" w:hRule="atLeast" """);
            xml.Write($"""w:vSpace="{WordUnits.Twips(box.MarginBelow)}" w:wrap="notBeside" w:vAnchor="page" w:hAnchor="page" """);
            xml.Write($"""w:x="{WordUnits.Twips(box.Left)}" w:y="{WordUnits.Twips(box.Top)}"/>""");
        }
    }

    private void WriteSpacing(XmlBuffer xml)
    {
        if (SpaceBefore is { } before)
        {
            xml.Write($"""<w:spacing w:before="{WordUnits.Twips(before)}"/>""");
        }

        if (IndentLeft is { } left)
        {
            xml.Write($"""<w:ind w:left="{WordUnits.Twips(left)}" w:hanging="{WordUnits.Twips(Hanging)}"/>""");
        }
    }

    private static ReadOnlySpan<byte> Justification(Alignment alignment) => alignment switch
    {
        Documents.Styles.Alignment.Center => """<w:jc w:val="center"/>"""u8,
        Documents.Styles.Alignment.Right => """<w:jc w:val="right"/>"""u8,
        _ => """<w:jc w:val="left"/>"""u8,
    };
}
