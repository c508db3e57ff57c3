// Sets the text of paragraphs, headings, addresses and cells into lines.
using System.Collections.Immutable;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Layout.Lines;
using ImrDocs.Rendering.Pages;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Rendering.Layout.Flow;

/// <summary>What a text is set in and where.</summary>
/// <param name="Style">Its paragraph style.</param>
/// <param name="Alignment">Alignment of its lines.</param>
/// <param name="Area">The room from left to right.</param>
internal readonly record struct TextSetting(ParagraphStyle Style, Alignment Alignment, Area Area);

/// <summary>Shapes text, breaks it into lines and places them from left to right.</summary>
internal sealed class ParagraphFlow(ShapedText text, TextShaper shaper, FontSet fonts, LayoutProblems problems)
{
    private readonly LineBreaker _breaker = new(text);
    private readonly List<Line> _lines = [];

    /// <summary>Height of a line of a style, in EMU.</summary>
    public static int LineHeight(ParagraphStyle style) => (int)((long)style.Size * style.LineHeightPercent / 100);

    /// <summary>The lines of a text as rows; none when it is empty.</summary>
    public LineRow[] SetLines(
        ImmutableArray<Inline> inlines, in TextSetting setting, StructureElement element, Origin origin,
        PlacedLine[] markers, Heading? heading = null)
    {
        var lines = Break(shaper.Shape(inlines, TextLook.Of(setting.Style), element), setting.Area.Width, origin);
        var height = LineHeight(setting.Style);
        var baseline = Baseline(setting.Style, height);
        var rows = new LineRow[lines.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new LineRow
            {
                Height = height,
                Baseline = baseline,
                Text = new PlacedLine(lines[i], Align(lines[i], setting)),
                Markers = i == 0 ? markers : [],
                Heading = i == 0 ? heading : null,
                Keep = i > 0 && (i == 1 || i == rows.Length - 1) ? KeepRule.Lines : KeepRule.None,
            };
        }

        return rows;
    }

    /// <summary>A row that holds markers only.</summary>
    public LineRow SetMarkers(PlacedLine[] markers, ParagraphStyle style)
    {
        var height = LineHeight(style);
        return new LineRow { Height = height, Baseline = Baseline(style, height), Markers = markers };
    }

    /// <summary>A text that is never broken, such as the marker of a list item; null when it has nothing to print.</summary>
    public Line? SetUnbroken(Inline inline, in TextLook look, StructureElement element)
    {
        var lines = Break(shaper.Shape([inline], look, element), int.MaxValue, inline.Origin);
        return lines.Count == 0 ? null : lines[0];
    }

    /// <summary>How far the text of a list stands behind its markers, in EMU.</summary>
    public int RoomForMarkers(ListBlock list, ParagraphStyle style) => MarkerRoom.Of(list, style, fonts);

    private static int Align(in Line line, in TextSetting setting)
    {
        var room = setting.Area.Width - line.Width;
        return setting.Area.X + setting.Alignment switch
        {
            Alignment.Center => room / 2,
            Alignment.Right => room,
            _ => 0,
        };
    }

    private List<Line> Break(TextRange range, int width, Origin origin)
    {
        _lines.Clear();
        if (!_breaker.Break(range, width, _lines))
        {
            problems.Add(LayoutDiagnostics.NoRoom, origin, "A line is too narrow for a single character");
        }

        return _lines;
    }

    /// <summary>
    /// The first font's ascent and descent stand in the middle of the line, so that all lines of a style are alike
    /// whatever fallback fonts they use.
    /// </summary>
    private int Baseline(ParagraphStyle style, int height)
    {
        var metrics = fonts.Face(style.Typeface, style.Bold, style.Italic).Metrics;
        var above = (long)style.Size * metrics.Ascent / metrics.UnitsPerEm;
        var below = (long)style.Size * -metrics.Descent / metrics.UnitsPerEm;
        return (int)(((height - above - below) / 2) + above);
    }
}
