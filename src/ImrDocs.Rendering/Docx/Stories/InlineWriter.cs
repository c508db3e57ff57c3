// Writes the text of paragraphs.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Docx.Parts;
using ImrDocs.Rendering.Xml;

namespace ImrDocs.Rendering.Docx.Stories;

/// <summary>
/// Writes inlines as runs (ECMA-376 part 1, 17.3.2). Neighbours of one emphasis become one run, wherever their text
/// came from: whoever searches or edits the document in Word meets whole sentences.
/// </summary>
internal sealed class InlineWriter(XmlBuffer xml, PartRelationships relationships)
{
    /// <summary>BCP 47 tag of what is written now; null for the language of the letter.</summary>
    public string? Language { get; set; }

    /// <summary>Writes inlines.</summary>
    /// <param name="inlines">The inlines.</param>
    /// <param name="around">Emphasis that all of them have beside their own.</param>
    /// <param name="inLink">Whether they are the text of a link.</param>
    public void Write(ImmutableArray<Inline> inlines, Emphasis around = Emphasis.None, bool inLink = false)
    {
        for (var i = 0; i < inlines.Length; i++)
        {
            switch (inlines[i])
            {
                case TextInline:
                    i = WriteText(inlines, i, around, inLink);
                    break;
                case LineBreak:
                    WriteLineBreak();
                    break;
                case Link link:
                    WriteLink(link, around);
                    break;
                case Field field:
                    WriteField(field, around, inLink);
                    break;
                default:
                    throw new InvalidOperationException("Unknown inline " + inlines[i].GetType().Name);
            }
        }
    }

    public void WriteLineBreak() => xml.Write("<w:r><w:br/></w:r>"u8);

    /// <summary>Writes the run that begins at an index; returns the index of its last inline.</summary>
    private int WriteText(ImmutableArray<Inline> inlines, int index, Emphasis around, bool inLink)
    {
        var first = (TextInline)inlines[index];
        xml.Write("<w:r>"u8);
        WriteProperties(first.Emphasis | around, inLink);
        xml.Write("""<w:t xml:space="preserve">"""u8);
        xml.WriteText(first.Text);
        while (index + 1 < inlines.Length && inlines[index + 1] is TextInline next && next.Emphasis == first.Emphasis)
        {
            xml.WriteText(next.Text);
            index++;
        }

        xml.Write("</w:t></w:r>"u8);
        return index;
    }

    private void WriteLink(Link link, Emphasis around)
    {
        var id = relationships.Hyperlink(link.Target);
        xml.Write($"""<w:hyperlink r:id="{id}" w:history="1">""");
        Write(link.Inlines, around, inLink: true);
        xml.Write("</w:hyperlink>"u8);
    }

    /// <summary>A field with the result it shows until Word has made pages (17.16.4.2, 17.16.4.3).</summary>
    private void WriteField(Field field, Emphasis around, bool inLink)
    {
        xml.Write(field.Kind == FieldKind.PageNumber
            ? """<w:fldSimple w:instr=" PAGE "><w:r>"""u8
            : """<w:fldSimple w:instr=" NUMPAGES "><w:r>"""u8);
        WriteProperties(field.Emphasis | around, inLink);
        xml.Write("<w:t>1</w:t></w:r></w:fldSimple>"u8);
    }

    /// <summary>
    /// Emphasis is direct formatting: the bold of a character style would switch off that of a bold paragraph style
    /// (17.7.3, toggle properties).
    /// </summary>
    private void WriteProperties(Emphasis emphasis, bool inLink)
    {
        if (emphasis == Emphasis.None && !inLink && Language is null)
        {
            return;
        }

        xml.Write("<w:rPr>"u8);
        if (inLink)
        {
            xml.Write($"""<w:rStyle w:val="{SpecialStyles.HyperlinkId}"/>""");
        }

        if (emphasis.HasFlag(Emphasis.Bold))
        {
            xml.Write("<w:b/><w:bCs/>"u8);
        }

        if (emphasis.HasFlag(Emphasis.Italic))
        {
            xml.Write("<w:i/><w:iCs/>"u8);
        }

        if (Language is { } language)
        {
            xml.Write($"""<w:lang w:val="{language}"/>""");
        }

        xml.Write("</w:rPr>"u8);
    }
}
