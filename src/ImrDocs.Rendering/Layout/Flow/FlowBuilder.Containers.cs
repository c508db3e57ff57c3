// Turns lists and columns into rows.
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Layout.Lines;
using ImrDocs.Rendering.Pages;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Rendering.Layout.Flow;

/// <content>Blocks that hold blocks in rooms of their own.</content>
internal sealed partial class FlowBuilder
{
    /// <summary>Room between columns: a quarter of an inch.</summary>
    private const int Gutter = 228_600;

    private int _listDepth;

    private void AddPassage(Passage passage, Area area, RowList rows)
    {
        var around = _structure.Enter(_structure.Parent.Add(StructureType.Div, language: passage.Language));
        Add(passage.Blocks, area, rows);
        _structure.Leave(around);
    }

    private void AddList(ListBlock list, Area area, RowList rows)
    {
        var style = _styles[StyleNames.ListItem];
        var look = TextLook.Of(style);
        var listElement = _structure.Parent.Add(
            StructureType.L,
            numbering: list.Items is [{ Marker: [>= '0' and <= '9', ..] }, ..] ? ListNumbering.Decimal : ListNumbering.Disc);
        var markers = new (StructureElement Item, Line? Marker)[list.Items.Length];
        for (var i = 0; i < markers.Length; i++)
        {
            var item = listElement.Add(StructureType.LI);
            var words = new TextInline(
                list.Items[i].Marker, Emphasis.None, list.Kind == ListKind.AsTyped, list.Items[i].MarkerOrigin);
            markers[i] = (item, _paragraphs.SetUnbroken(words, look, item.Add(StructureType.Lbl)));
        }

        var items = area.Indented(style.IndentLeft);
        var body = items.Indented(_paragraphs.RoomForMarkers(list, style));
        _listDepth++;
        for (var i = 0; i < markers.Length; i++)
        {
            if (markers[i].Marker is { } marker)
            {
                rows.AddMarker(new PlacedLine(marker, items.X));
            }

            var around = _structure.Enter(markers[i].Item.Add(StructureType.LBody));
            Add(list.Items[i].Blocks, body, rows);
            _structure.Leave(around);
            AddWaitingMarkers(rows);
        }

        _listDepth--;
        if (_listDepth == 0)
        {
            // What follows a whole list keeps the distance that it keeps from a paragraph.
            rows.EndBlock(_styles[StyleNames.Body].SpaceAfter);
        }
    }

    /// <summary>Prints the markers of items that have no text, or that begin with a table or a picture.</summary>
    private void AddWaitingMarkers(RowList rows)
    {
        var markers = rows.TakeMarkers();
        if (markers.Length > 0)
        {
            var style = _styles[StyleNames.ListItem];
            Append([_paragraphs.SetMarkers(markers, style)], style, rows);
        }
    }

    private void AddColumns(Columns columns, Area area, RowList rows)
    {
        var shares = new int[columns.Items.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = columns.Items[i].Width;
        }

        var edges = (area with { Width = area.Width + Gutter }).Split(shares);
        var contents = new List<FlowRow>[shares.Length];
        var (height, before, after) = (0, 0, 0);
        for (var i = 0; i < shares.Length; i++)
        {
            var column = new RowList();
            var around = _structure.Enter(_structure.Parent.Add(StructureType.Div));
            Add(columns.Items[i].Blocks, new Area(edges[i], edges[i + 1] - edges[i] - Gutter), column);
            _structure.Leave(around);
            contents[i] = column.Rows;
            height = Math.Max(height, column.Height);
            before = Math.Max(before, column.SpaceBefore);
            after = Math.Max(after, column.SpaceAfter);
        }

        rows.Add(new ColumnsRow { Height = height, Columns = contents, Origin = columns.Origin }, before);
        rows.EndBlock(after);
    }

    private void AddFrame(PageFrame frame, RowList rows)
    {
        var box = _styles.Frames[frame.Name];
        var content = new RowList();
        Add(frame.Blocks, new Area(box.Left, box.Width), content);
        var reached = _bodyTop + rows.Height;
        if (rows.Rows.Count > 0 && reached > box.ClearTop)
        {
            _problems.Add(LayoutDiagnostics.FrameCovered, frame.Origin, "Something stands above the frame or in it");
        }

        if (content.Height > box.Height)
        {
            _problems.Add(LayoutDiagnostics.FrameTooSmall, FirstValue(frame), "The text is higher than its frame");
        }

        var bottom = Math.Max(box.ClearBottom, box.Top + content.Height);
        rows.Add(new FrameRow { Name = frame.Name, Height = Math.Max(0, bottom - reached), Content = content.Rows, ContentTop = box.Top - reached });
    }

    /// <summary>Where the first value in a frame comes from, which says whose address it is; else the frame's own place.</summary>
    private static Origin FirstValue(PageFrame frame)
    {
        foreach (var block in frame.Blocks)
        {
            var lines = block switch
            {
                AddressBlock address => address.Lines,
                Paragraph paragraph => [paragraph.Inlines],
                _ => [],
            };
            foreach (var inline in lines.SelectMany(line => line))
            {
                if (inline is TextInline { IsValue: true })
                {
                    return inline.Origin;
                }
            }
        }

        return frame.Origin;
    }
}
