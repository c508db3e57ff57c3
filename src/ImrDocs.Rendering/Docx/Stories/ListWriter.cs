// Writes lists.
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Docx.Parts;
using ImrDocs.Rendering.Docx.Xml;

namespace ImrDocs.Rendering.Docx.Stories;

/// <summary>
/// Writes lists. Bullets are Word's own; every other marker is text before a tab, so that it prints as the letter has
/// it and Word never renumbers it.
/// </summary>
internal sealed class ListWriter(StoryWriter story, XmlBuffer xml, WordStyles styles)
{
    /// <summary>Writes a list at a place that counts the list itself in its depth.</summary>
    public void Write(ListBlock list, Flow flow)
    {
        for (var i = 0; i < list.Items.Length; i++)
        {
            WriteItem(list.Kind, list.Items[i], flow.Part(isLast: i == list.Items.Length - 1));
        }
    }

    private void WriteItem(ListKind kind, ListItem item, Flow flow)
    {
        var lead = item.Blocks is [Paragraph paragraph, ..] ? paragraph : null;
        var rest = lead is null ? 0 : 1;
        var format = lead?.Format ?? new BlockFormat(StyleNames.ListItem);
        var place = flow.Part(isLast: rest == item.Blocks.Length);
        if (kind == ListKind.Bullet && item.Marker == NumberingPart.Bullet)
        {
            story.BeginParagraph(Bulleted(format, place));
        }
        else
        {
            story.BeginParagraph(Typed(format, place));
            xml.Write($"""<w:r><w:t xml:space="preserve">{item.Marker}</w:t><w:tab/></w:r>""");
        }

        story.EndParagraph(lead?.Inlines ?? []);
        story.WriteBlocks(item.Blocks, rest, flow);
    }

    private ParagraphProperties Bulleted(BlockFormat format, Flow place)
    {
        var properties = Marked(format, place, styles.ListBullet);
        var isOrdinary = properties.Style == styles.ListBullet && place.ListDepth == 1;
        var isBeyondWord = place.ListDepth > NumberingPart.DeepestLevel + 1;
        return isOrdinary ? properties : properties with
        {
            BulletLevel = Math.Min(place.ListDepth, NumberingPart.DeepestLevel + 1),
            IndentLeft = properties.Style == styles.ListBullet && !isBeyondWord ? null : properties.IndentLeft,
        };
    }

    private ParagraphProperties Typed(BlockFormat format, Flow place) => Marked(format, place, styles.ListTyped);

    /// <summary>The properties of the paragraph that has the marker: its first line stands out to the left.</summary>
    private ParagraphProperties Marked(BlockFormat format, Flow place, WordStyle listStyle)
    {
        var properties = story.Properties(format, place);
        var style = format.Style == StyleNames.ListItem ? listStyle : properties.Style;
        var indent = story.Indent(format, place);
        return properties with
        {
            Style = style,
            IndentLeft = style == listStyle && indent == style.IndentLeft ? null : indent,
            Hanging = styles.ListHanging,
        };
    }
}
