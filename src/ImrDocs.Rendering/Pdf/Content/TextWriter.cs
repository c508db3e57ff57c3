// Glyph runs as text objects.
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf.Fonts;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Content;

/// <summary>
/// Writes text objects (ISO 32000-1, 9.4). A run that starts where the one before it ended needs no position of its
/// own; all others are moved to exactly, so that rounding never adds up.
/// </summary>
internal sealed class TextWriter(LetterFonts fonts)
{
    /// <summary>A hundredth of a point: nearer starts count as touching.</summary>
    private const int Touching = 127;

    private PdfBuffer _output = new();
    private Page? _page;
    private FontUse? _font;
    private int _size;
    private bool _isOpen;
    private int _lineX;
    private int _lineY;
    private int _penX;
    private int _baseline;

    /// <summary>Starts a page, on which no font is set yet.</summary>
    public void BeginPage(PdfBuffer output, Page page)
    {
        _output = output;
        _page = page;
        _font = null;
        _isOpen = false;
    }

    /// <summary>Ends the text object, if there is one.</summary>
    public void End()
    {
        if (_isOpen)
        {
            _output.Write("ET\n"u8);
            _isOpen = false;
        }
    }

    /// <summary>Writes a run.</summary>
    public void Write(GlyphRun run)
    {
        if (run.Glyphs.IsEmpty)
        {
            return;
        }

        if (!_isOpen)
        {
            _output.Write("BT\n"u8);
            (_isOpen, _lineX, _lineY, _baseline) = (true, 0, 0, int.MinValue);
        }

        SetFont(run);
        MoveTo(run);
        ShowGlyphs(run);
    }

    private void SetFont(GlyphRun run)
    {
        if (_font is not null && _font.Face == run.Font && _size == run.Size)
        {
            return;
        }

        _font = fonts.Use(run.Font);
        _size = run.Size;
        _output.Write("/F"u8).WriteInteger(_font.Name).Write((byte)' ').WritePoints(run.Size).Write(" Tf\n"u8);
    }

    private void MoveTo(GlyphRun run)
    {
        if (_baseline == run.Baseline && Math.Abs(run.X - _penX) < Touching)
        {
            return;
        }

        var x = PdfUnits.Thousandths(run.X);
        var y = PdfUnits.Thousandths(_page!.Height - run.Baseline);
        _output.WriteThousandths(x - _lineX).Write((byte)' ').WriteThousandths(y - _lineY).Write(" Td\n"u8);
        (_lineX, _lineY, _penX, _baseline) = (x, y, run.X, run.Baseline);
    }

    /// <summary>Shows glyphs, kerned where two of them are (ISO 32000-1, 9.4.3).</summary>
    private void ShowGlyphs(GlyphRun run)
    {
        var glyphs = run.Glyphs.AsSpan();
        var isKerned = false;
        foreach (var glyph in glyphs)
        {
            isKerned |= glyph.Kerning != 0;
        }

        _output.Write(isKerned ? "[("u8 : "("u8);
        _font!.Write(glyphs, _output);
        _output.Write(isKerned ? ")]TJ\n"u8 : ")Tj\n"u8);
        _penX += run.Width;
    }
}
