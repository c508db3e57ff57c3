// Makes blocks of the prose that follows its first paragraph.
using System.Collections.Immutable;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>Makes paragraphs and lists of prose; they are siblings of the paragraph in which the prose begins.</summary>
internal static class ProseBlocks
{
    public static void Add(Prose prose, Scope scope, string style, ImmutableArray<Block>.Builder blocks)
    {
        var format = scope.Format(style);
        var itemFormat = scope.Format(StyleNames.ListItem);
        var origin = prose.Origin;
        var place = origin with { Data = null };
        var items = ImmutableArray.CreateBuilder<ListItem>();
        foreach (var part in prose.Rest)
        {
            if (!part.ContinuesList && items.Count > 0)
            {
                blocks.Add(new ListBlock(ListKind.AsTyped, items.DrainToImmutable(), place));
            }

            var paragraph = new Paragraph([new TextInline(part.Text, Emphasis.None, IsValue: true, origin)], part.Marker is null ? format : itemFormat, place);
            if (part.Marker is null)
            {
                blocks.Add(paragraph);
            }
            else
            {
                items.Add(new ListItem(part.Marker, [paragraph], origin));
            }
        }

        if (items.Count > 0)
        {
            blocks.Add(new ListBlock(ListKind.AsTyped, items.DrainToImmutable(), place));
        }
    }
}
