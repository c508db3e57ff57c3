// Writes lists.
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Docx.Parts;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Xml;

namespace ImrDocs.Rendering.Docx.Stories;

/// <summary>
/// Writes lists. Bullets are Word's own; every other marker is text before a tab, so that it prints as the letter has
/// it and Word never renumbers it. Text hangs behind the markers as far as on the pages.
/// </summary>
internal sealed class ListWriter(StoryWriter story, XmlBuffer xml, WordStyles styles, FontSet fonts)
{
    /// <summary>Writes a list at a place.</summary>
    public void Write(ListBlock list, Flow around)
    {
        var look = styles.ListItem.Look;
        var markers = around.Indent + WordUnits.WholeTwips(look.IndentLeft);
        var flow = around with
        {
            ListDepth = around.ListDepth + 1,
            MarkerIndent = markers,
            Indent = markers + WordUnits.WholeTwips(MarkerRoom.Of(list, look, fonts)),
        };
        for (var i = 0; i < list.Items.Length; i++)
        {
            WriteItem(list.Kind, list.Items[i], flow.Part(isLast: i == list.Items.Length - 1));
        }
    }

    /// <summary>Writes an item; its first text stands on the line of the marker.</summary>
    private void WriteItem(ListKind kind, ListItem item, Flow flow)
    {
        var lead = item.Blocks is [Paragraph or AddressBlock, ..] ? item.Blocks[0] : null;
        var format = lead switch
        {
            Paragraph paragraph => paragraph.Format,
            AddressBlock address => address.Format,
            _ => new BlockFormat(StyleNames.ListItem),
        };
        var rest = lead is null ? 0 : 1;
        var place = flow.Part(isLast: rest == item.Blocks.Length) with { Together = flow.Together || lead is AddressBlock };
        if (kind == ListKind.Bullet && item.Marker == NumberingPart.Bullet)
        {
            story.BeginParagraph(Bulleted(format, place));
        }
        else
        {
            story.BeginParagraph(Marked(format, place, styles.ListTyped));
            xml.Write($"""<w:r><w:t xml:space="preserve">{item.Marker}</w:t><w:tab/></w:r>""");
        }

        if (lead is AddressBlock lines)
        {
            story.EndAddress(lines);
        }
        else
        {
            story.EndParagraph((lead as Paragraph)?.Inlines ?? []);
        }

        story.WriteBlocks(item.Blocks, rest, flow);
    }

    /// <summary>The properties of a paragraph that Word gives the bullet: indents are stated where the level's do not fit.</summary>
    private ParagraphProperties Bulleted(BlockFormat format, Flow place)
    {
        var properties = Marked(format, place, styles.ListBullet);
        var level = Math.Min(place.ListDepth, NumberingPart.DeepestLevel + 1);
        if (properties.Style == styles.ListBullet)
        {
            var isLevels = place.Indent == level * styles.ListIndent && properties.Hanging == styles.ListHanging;
            return properties with { BulletLevel = level == 1 ? 0 : level, IndentLeft = isLevels ? null : place.Indent };
        }

        return properties with { BulletLevel = level };
    }

    /// <summary>The properties of the paragraph that has the marker: its first line stands out to the left.</summary>
    private ParagraphProperties Marked(BlockFormat format, Flow place, WordStyle listStyle)
    {
        var properties = story.Properties(format, place);
        var style = format.Style == StyleNames.ListItem ? listStyle : properties.Style;
        var indent = story.Indent(format, place);
        var hanging = indent - place.MarkerIndent;
        var isStyles = style == listStyle && indent == style.IndentLeft && hanging == style.Hanging;
        return properties with { Style = style, IndentLeft = isStyles ? null : indent, Hanging = hanging };
    }
}
