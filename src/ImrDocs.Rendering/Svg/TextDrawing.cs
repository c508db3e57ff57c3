// Draws runs as text.
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Xml;
using ImrDocs.Text;

namespace ImrDocs.Rendering.Svg;

/// <summary>
/// Draws runs as text. A block of the structure is one text element whose lines end with the spaces at which they were
/// broken, so that whole sentences are found and copied. Every line has its place from the layout. Within a line browsers
/// add up the same advances and the same kerning of the same font, and so come to the same places, five times as fast as
/// when each glyph's place is named; that is done where more than the font decides (<see cref="PlainText"/>).
/// </summary>
internal sealed class TextDrawing(XmlBuffer content, XmlBuffer marks, SvgOptions options)
{
    private readonly RunPieces _pieces = new();
    private (FontFace Font, int Size)? _text;
    private (Origin Origin, bool IsValue)? _source;
    private bool _isLink;
    private int _number;

    /// <summary>Starts a page, on which values are numbered from 1.</summary>
    public void BeginPage() => _number = 0;

    /// <summary>Draws a run of the block.</summary>
    public void Draw(GlyphRun run)
    {
        if (_text is null)
        {
            content.Write("<text"u8);
            WriteFont(run);
            content.Write(">"u8);
            _text = (run.Font, run.Size);
        }

        var glyphs = new GlyphPlaces(run);
        foreach (var piece in _pieces.Of(run))
        {
            BeginSource(piece, run.Tag);
            DrawPiece(run, piece, glyphs);
        }
    }

    /// <summary>Ends the block, if there is one.</summary>
    public void End()
    {
        if (_text is not null)
        {
            EndSource();
            content.Write("</text>\n"u8);
            _text = null;
        }
    }

    /// <summary>Begins what comes from one place: a value on several lines is one link.</summary>
    private void BeginSource(RunPiece piece, ContentTag tag)
    {
        if (_source == (piece.Origin, piece.IsValue))
        {
            return;
        }

        EndSource();
        _source = (piece.Origin, piece.IsValue);
        var paths = piece.IsValue && piece.Origin.Data is { } data ? data.Paths.Select(path => path.ToString()).ToArray() : [];
        var address = tag.Element is null ? null : paths.Select(options.FieldAddress).FirstOrDefault(place => place is not null);
        _isLink = address is not null;
        content.Write(_isLink ? "<a"u8 : "<tspan"u8);
        if (address is not null)
        {
            content.Write($" href=\"{address}\"");
        }

        content.Write(!piece.IsValue ? " class=\"boilerplate\""u8 : paths.Length == 0 ? " class=\"computed\""u8 : " class=\"value\""u8);
        content.Write($" data-place=\"{piece.Origin.Span.ToString()}\"");
        if (paths.Length > 0)
        {
            content.Write($" data-paths=\"{string.Join(' ', paths)}\"");
        }

        if (piece.IsValue)
        {
            content.Write($" data-run=\"{++_number}\"");
        }

        content.Write(">"u8);
    }

    private void EndSource()
    {
        if (_source is not null)
        {
            content.Write(_isLink ? "</a>"u8 : "</tspan>"u8);
            _source = null;
        }
    }

    private void DrawPiece(GlyphRun run, RunPiece piece, GlyphPlaces glyphs)
    {
        content.Write("<tspan"u8);
        if (_text != (run.Font, run.Size))
        {
            WriteFont(run);
        }

        var text = run.Characters.Span[piece.Start..piece.End];
        var start = glyphs.X;
        var end = start;
        var isPlain = PlainText.Is(text);
        content.WritePoints(" x=\""u8, start, ""u8);
        var isFirst = true;
        foreach (var character in text.EnumerateRunes())
        {
            if (!isPlain && !isFirst)
            {
                content.WritePoints(" "u8, glyphs.X, ""u8);
            }

            isFirst = false;
            glyphs.Advance();
            end = character.Value == ' ' ? end : glyphs.X;
        }

        content.WritePoints("\" y=\""u8, run.Baseline, "\">"u8);
        content.WriteText(text);
        content.Write("</tspan>"u8);
        if (piece.IsValue && end > start)
        {
            Mark(run, start, end);
        }
    }

    /// <summary>The room of a value on a line, as high as the line's letters can be.</summary>
    private void Mark(GlyphRun run, int start, int end)
    {
        var metrics = run.Font.Metrics;
        var above = (int)((long)run.Size * metrics.Ascent / metrics.UnitsPerEm);
        var below = (int)((long)run.Size * -metrics.Descent / metrics.UnitsPerEm);
        marks.Write($"<rect class=\"mark\" data-run=\"{_number}\"");
        marks.WritePoints(" x=\""u8, start, "\""u8);
        marks.WritePoints(" y=\""u8, run.Baseline - above, "\""u8);
        marks.WritePoints(" width=\""u8, end - start, "\""u8);
        marks.WritePoints(" height=\""u8, above + below, "\"/>\n"u8);
    }

    private void WriteFont(GlyphRun run)
    {
        content.Write($" font-family=\"{run.Font.PostScriptName}\"");
        content.WritePoints(" font-size=\""u8, run.Size, "\""u8);
    }
}
