// What layout must know of a character.
using System.Globalization;
using System.Text;

namespace ImrDocs.Rendering.Layout.Lines;

/// <summary>Classes of characters that line breaking and shaping treat differently.</summary>
internal static class CharacterClass
{
    /// <summary>U+200B: a place where a line may end, without a glyph.</summary>
    public const char ZeroWidthSpace = '\u200B';

    /// <summary>Stands for a forced line end in the flat text.</summary>
    public const char LineEnd = '\n';

    /// <summary>
    /// Whether the character is invisible and is left out: soft hyphens, joiners, byte order marks, direction marks,
    /// variation selectors (the property Default_Ignorable_Code_Point of the Unicode Character Database).
    /// </summary>
    public static bool IsIgnorable(int codePoint) => codePoint switch
    {
        < 0xAD => false,
        0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFEFF or 0xFFA0 => true,
        >= 0x180B and <= 0x180F => true,
        >= 0x200B and <= 0x200F => true,
        >= 0x202A and <= 0x202E => true,
        >= 0x2060 and <= 0x206F => true,
        >= 0xFE00 and <= 0xFE0F => true,
        >= 0xFFF0 and <= 0xFFF8 => true,
        >= 0x1BCA0 and <= 0x1BCA3 => true,
        >= 0x1D173 and <= 0x1D17A => true,
        >= 0xE0000 and <= 0xE0FFF => true,
        _ => false,
    };

    /// <summary>
    /// Whether the character's script is written right to left or needs joining or reordering, which layout does not
    /// do: a font that has the glyphs would still print them wrong. Blocks of the Unicode Standard, chapters 9 to 16.
    /// </summary>
    public static bool NeedsComplexShaping(int codePoint) => codePoint switch
    {
        < 0x590 => false,
        <= 0x109F => true,
        >= 0x1700 and <= 0x18AF => true,
        >= 0x1900 and <= 0x1CFF => true,
        >= 0xA800 and <= 0xABFF => true,
        >= 0xFB1D and <= 0xFDFF => true,
        >= 0xFE70 and <= 0xFEFE => true,
        >= 0x10800 and <= 0x11FFF => true,
        >= 0x1E800 and <= 0x1EFFF => true,
        _ => false,
    };

    /// <summary>Whether the character stands on the one before it.</summary>
    public static bool IsMark(int codePoint) =>
        codePoint >= 0x300 && Rune.IsValid(codePoint) && Rune.GetUnicodeCategory(new Rune(codePoint))
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whether a word wider than a line is best broken behind this character.</summary>
    public static bool BreaksLongWord(char character) => character
        is '/' or '\\' or '.' or '-' or '_' or '&' or '?' or '=' or ',' or ';' or ':' or '+' or '#' or '%' or '|' or '~'
        or '\u00A0' or '\u2010' or '\u2013' or '\u2014' or '\u202F';
}
