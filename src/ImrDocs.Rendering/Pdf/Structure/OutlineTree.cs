// Bookmarks.
using System.Collections.Immutable;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Structure;

/// <summary>Writes the document outline (ISO 32000-1, 12.3.3), all of it open.</summary>
internal static class OutlineTree
{
    private const int None = -1;

    /// <summary>Writes the outline.</summary>
    /// <param name="file">The file.</param>
    /// <param name="entries">The bookmarks; at least one.</param>
    /// <param name="pages">The pages they lead to.</param>
    /// <param name="firstPage">Object number of the first page; the others follow.</param>
    /// <returns>Object number of the outline dictionary.</returns>
    public static int Write(PdfFile file, ImmutableArray<OutlineEntry> entries, ImmutableArray<Page> pages, int firstPage)
    {
        var root = file.Reserve();
        var firstItem = file.Reserve(entries.Length);
        var output = file.BeginObject(root);
        output.Write("<</Type/Outlines"u8);
        WriteKids(output, entries, None, firstItem);
        output.Write(">>"u8);
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            var parent = Parent(entries, i);
            output = file.BeginObject(firstItem + i);
            output.Write("<</Title"u8).WriteTextString(entry.Title).Write("/Parent "u8)
                .WriteReference(parent == None ? root : firstItem + parent);
            WriteLink(output, "/Prev "u8, Sibling(entries, i, -1), firstItem);
            WriteLink(output, "/Next "u8, Sibling(entries, i, 1), firstItem);
            WriteKids(output, entries, i, firstItem);
            output.Write("/Dest["u8).WriteReference(firstPage + entry.PageNumber - 1).Write("/XYZ null "u8)
                .WritePoints(pages[entry.PageNumber - 1].Height - entry.Y).Write(" null]>>"u8);
        }

        return root;
    }

    private static void WriteKids(PdfBuffer output, ImmutableArray<OutlineEntry> entries, int parent, int firstItem)
    {
        var (first, last, descendants) = (None, None, 0);
        for (var i = parent + 1; i < entries.Length && (parent == None || entries[i].Level > entries[parent].Level); i++)
        {
            descendants++;
            if (Parent(entries, i) == parent)
            {
                first = first == None ? i : first;
                last = i;
            }
        }

        if (descendants > 0)
        {
            WriteLink(output, "/First "u8, first, firstItem);
            WriteLink(output, "/Last "u8, last, firstItem);
            output.Write("/Count "u8).WriteInteger(descendants);
        }
    }

    private static void WriteLink(PdfBuffer output, ReadOnlySpan<byte> key, int item, int firstItem)
    {
        if (item != None)
        {
            output.Write(key).WriteReference(firstItem + item);
        }
    }

    /// <summary>The nearest entry before it with a smaller level.</summary>
    private static int Parent(ImmutableArray<OutlineEntry> entries, int item)
    {
        var parent = item - 1;
        while (parent >= 0 && entries[parent].Level >= entries[item].Level)
        {
            parent--;
        }

        return parent;
    }

    /// <summary>The next entry in a direction that has the same parent.</summary>
    private static int Sibling(ImmutableArray<OutlineEntry> entries, int item, int step)
    {
        var parent = Parent(entries, item);
        for (var i = item + step; i > parent && i < entries.Length; i += step)
        {
            if (Parent(entries, i) == parent)
            {
                return i;
            }
        }

        return None;
    }
}
