// All that shaping needs of a plain character.
namespace ImrDocs.Rendering.Fonts;

/// <summary>A character below <see cref="FontFace.FirstSpecial"/> in a font; all it needs stands in one place of memory.</summary>
/// <param name="Glyph">Its glyph; 0 when the font lacks it.</param>
/// <param name="Advance">Its advance, in font units.</param>
/// <param name="KerningRow">Where its row of <see cref="FontFace.Kernings"/> begins.</param>
/// <param name="KerningColumn">Its column there.</param>
internal readonly record struct PlainCharacter(ushort Glyph, ushort Advance, int KerningRow, int KerningColumn);
