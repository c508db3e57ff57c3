// The things that can be painted on a page.
using System.Collections.Immutable;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Text;

namespace ImrDocs.Rendering.Pages;

/// <summary>Something painted on a page: one of the sealed records in this file.</summary>
/// <param name="Tag">The structure element whose content it is, or the kind of artifact (ISO 32000-1, 14.8.2.2).</param>
public abstract record PageItem(ContentTag Tag);

/// <summary>
/// Text of one font, one size and one origin (in page furniture, of several) on one base line. Glyphs are one a Unicode
/// scalar value of <see cref="Text"/>, in order, so that text extracted from a page is the text that was laid out.
/// </summary>
public sealed record GlyphRun(ContentTag Tag) : PageItem(Tag)
{
    /// <summary>Left edge of the first glyph, in EMU.</summary>
    public required int X { get; init; }

    /// <summary>The base line, in EMU.</summary>
    public required int Baseline { get; init; }

    /// <summary>Sum of advances and kerning, in EMU.</summary>
    public required int Width { get; init; }

    /// <summary>The font.</summary>
    public required FontFace Font { get; init; }

    /// <summary>Type size in EMU.</summary>
    public required int Size { get; init; }

    /// <summary>
    /// The characters. A space at which a line was broken ends its last run (with no width in the line's alignment),
    /// so that the runs of a page, concatenated, are its text. Mostly a slice of the document's text.
    /// </summary>
    public required ReadOnlyMemory<char> Characters { get; init; }

    /// <summary><see cref="Characters"/> as a string.</summary>
    public string Text => Characters.ToString();

    /// <summary>The glyphs, one a Unicode scalar value of <see cref="Text"/>.</summary>
    public required ImmutableArray<PositionedGlyph> Glyphs { get; init; }

    /// <summary>Where the text comes from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>Whether the text was printed by an expression or a page field; else it is the template's own words.</summary>
    public required bool IsValue { get; init; }

    /// <summary>Target URI when the run belongs to a link.</summary>
    public string? LinkTarget { get; init; }

    /// <summary>
    /// Where each part of the text comes from when it comes from several places; empty when <see cref="Origin"/> is
    /// the origin of all of it.
    /// </summary>
    public ImmutableArray<RunPart> Parts { get; init; } = [];
}

/// <summary>A glyph of a run.</summary>
/// <param name="Id">Glyph index in the run's font.</param>
/// <param name="Kerning">Added to the glyph's advance, in font units; usually 0 or negative.</param>
public readonly record struct PositionedGlyph(ushort Id, short Kerning);

/// <summary>A filled rectangle: a rule of a table, an underline.</summary>
/// <param name="Tag">Usually an artifact.</param>
/// <param name="X">Left edge, in EMU.</param>
/// <param name="Y">Top edge, in EMU.</param>
/// <param name="Width">Width, in EMU.</param>
/// <param name="Height">Height, in EMU.</param>
public sealed record Rule(ContentTag Tag, int X, int Y, int Width, int Height) : PageItem(Tag);

/// <summary>A picture.</summary>
/// <param name="Tag">A <see cref="StructureType.Figure"/> element, whose alternative text it has.</param>
/// <param name="X">Left edge, in EMU.</param>
/// <param name="Y">Top edge, in EMU.</param>
/// <param name="Width">Width, in EMU.</param>
/// <param name="Height">Height, in EMU.</param>
/// <param name="ImageName">Name of the picture in the template set.</param>
public sealed record PlacedImage(ContentTag Tag, int X, int Y, int Width, int Height, string ImageName) : PageItem(Tag);
