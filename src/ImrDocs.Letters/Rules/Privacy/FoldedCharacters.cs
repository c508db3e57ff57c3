// Characters without case and accents.
using System.Globalization;
using System.Text;

namespace ImrDocs.Letters.Rules.Privacy;

/// <summary>Folds characters so that texts compare without regard to case and accents: <c>É</c> is <c>e</c>.</summary>
public static class FoldedCharacters
{
    /// <summary>Between two letters it joins rather than separates: <c>O'Brien</c>, <c>Gonzalez-Ruiz</c>, <c>P.O.</c></summary>
    public const char Joint = '\u0001';

    /// <summary>A mark on the letter before it, which folding drops.</summary>
    public const char Mark = '\u0002';

    private const int TableSize = 0x2200;

    private static readonly char[] Table = MakeTable();

    /// <summary>
    /// The small letter without accents, the digit, <see cref="Joint"/>, <see cref="Mark"/>, or U+0000 for whatever
    /// separates words.
    /// </summary>
    public static char Fold(char character) => character < TableSize ? Table[character] : FoldRare(character);

    private static char[] MakeTable()
    {
        var table = new char[TableSize];
        for (var c = 0; c < TableSize; c++)
        {
            table[c] = (char)c switch
            {
                '\'' or '.' or '-' or '\u2019' or '\u2018' or '\u02BC' or '\u00AD' or '\u2010' or '\u2011' => Joint,
                'ø' or 'Ø' => 'o',
                'ł' or 'Ł' => 'l',
                'đ' or 'Đ' or 'ð' or 'Ð' => 'd',
                'ß' => 's',
                'æ' or 'Æ' => 'a',
                'ı' => 'i',
                _ => FoldRare((char)c),
            };
        }

        return table;
    }

    private static char FoldRare(char character)
    {
        if (char.IsSurrogate(character))
        {
            return character;
        }

        var letter = character.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark ? Mark
            : char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter)
            : '\0';
    }
}
