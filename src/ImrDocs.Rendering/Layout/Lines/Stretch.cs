// A stretch of shaped text that is set alike.
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Layout.Lines;

/// <summary>
/// Text of one font, size, origin and link: what one line holds of it becomes one <see cref="GlyphRun"/>.
/// </summary>
/// <param name="Start">Its first UTF-16 unit in the <see cref="ShapedText"/>.</param>
/// <param name="End">Behind its last unit.</param>
/// <param name="Font">The font.</param>
/// <param name="Size">Type size in EMU.</param>
/// <param name="Source">The inline it comes from; the first of several in a merged stretch.</param>
/// <param name="Element">The structure element it is content of.</param>
/// <param name="LinkTarget">Target of the link it belongs to.</param>
/// <param name="Field">Number of the page field it shows, counted from 0; -1 when it shows none.</param>
internal readonly record struct Stretch(
    int Start,
    int End,
    FontFace Font,
    int Size,
    Inline Source,
    StructureElement Element,
    string? LinkTarget,
    int Field)
{
    /// <summary>Font units as EMU, rounded half up: the one rounding between font and page.</summary>
    public long ToEmu(long units)
    {
        var unitsPerEm = Font.Metrics.UnitsPerEm;
        return ((units * Size) + (unitsPerEm / 2)) / unitsPerEm;
    }
}
