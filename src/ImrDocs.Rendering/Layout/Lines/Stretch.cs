// A stretch of shaped text that is set alike.
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Layout.Lines;

/// <summary>
/// Text of one font, size, origin and link: what one line holds of it becomes one <see cref="GlyphRun"/>.
/// </summary>
/// <param name="font">The font.</param>
/// <param name="size">Type size in EMU.</param>
/// <param name="start">Its first UTF-16 unit in the <see cref="ShapedText"/>.</param>
internal readonly struct Stretch(FontFace font, int size, int start)
{
    private readonly int _unitsPerEm = font.Metrics.UnitsPerEm;

    /// <summary>The font.</summary>
    public FontFace Font { get; } = font;

    /// <summary>Type size in EMU.</summary>
    public int Size { get; } = size;

    /// <summary>Its first UTF-16 unit in the <see cref="ShapedText"/>.</summary>
    public int Start { get; } = start;

    /// <summary>Behind its last unit; set when the stretch ends.</summary>
    public int End { get; init; }

    /// <summary>The inline it comes from; the first of several in a merged stretch.</summary>
    public required Inline Source { get; init; }

    /// <summary>The structure element it is content of.</summary>
    public required StructureElement Element { get; init; }

    /// <summary>Target of the link it belongs to.</summary>
    public string? LinkTarget { get; init; }

    /// <summary>Number of the page field it shows, counted from 0; -1 when it shows none.</summary>
    public int Field { get; init; } = -1;

    /// <summary>Font units as EMU, rounded half up: the one rounding between font and page.</summary>
    public long ToEmu(long units) => ((units * Size) + (_unitsPerEm / 2)) / _unitsPerEm;
}
