// A text reduced to what identifies: folded letters and digits, with the beginnings of words.
using System.Buffers;

namespace ImrDocs.Letters.Rules.Privacy;

/// <summary>
/// A text as its letters and digits without case and accents; separators are left out and remembered as beginnings of
/// words. Filled, searched and cleared again and again.
/// </summary>
internal sealed class FoldedText : IDisposable
{
    private char[] _characters = ArrayPool<char>.Shared.Rent(1024);
    private CharacterTraits[] _traits = ArrayPool<CharacterTraits>.Shared.Rent(1024);
    private bool _isAtWordStart = true;

    [Flags]
    private enum CharacterTraits : byte
    {
        None = 0,
        WordStart = 1,
        Capital = 2,
    }

    /// <summary>The number of letters and digits.</summary>
    public int Length { get; private set; }

    /// <summary>The letter or digit at a position.</summary>
    public char this[int position] => _characters[position];

    /// <summary>Empties the text.</summary>
    public void Clear()
    {
        Length = 0;
        _isAtWordStart = true;
    }

    /// <summary>Appends a text; it goes on the last word unless a break came between.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (Ligatures.IsIn(text))
        {
            Append(Ligatures.TakeApart(text));
            return;
        }

        if (Length + text.Length > _characters.Length)
        {
            Grow(ref _characters, Length + text.Length);
        }

        if (Length + text.Length > _traits.Length)
        {
            Grow(ref _traits, Length + text.Length);
        }

        var characters = _characters.AsSpan(Length, text.Length);
        var traits = _traits.AsSpan(Length, text.Length);
        var length = 0;
        foreach (var character in text)
        {
            var folded = FoldedCharacters.Fold(character);
            if (folded > FoldedCharacters.Mark)
            {
                characters[length] = folded;
                traits[length++] = (_isAtWordStart ? CharacterTraits.WordStart : CharacterTraits.None)
                    | (char.IsLower(character) ? CharacterTraits.None : CharacterTraits.Capital);
                _isAtWordStart = false;
            }
            else
            {
                _isAtWordStart |= folded != FoldedCharacters.Mark;
            }
        }

        Length += length;
    }

    /// <summary>Ends the last word.</summary>
    public void Break() => _isAtWordStart = true;

    /// <summary>Whether a word begins at a position; the end of the text counts as such.</summary>
    public bool IsWordStart(int position) => position >= Length || (_traits[position] & CharacterTraits.WordStart) != CharacterTraits.None;

    /// <summary>Whether the character at a position was no small letter; scripts without case count as capitals.</summary>
    public bool IsCapital(int position) => (_traits[position] & CharacterTraits.Capital) != CharacterTraits.None;

    /// <summary>The letters and digits from one position to before another.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) => _characters.AsSpan(start, end - start);

    /// <summary>Where the word at a position ends.</summary>
    public int WordEnd(int start)
    {
        var end = start + 1;
        while (!IsWordStart(end))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where the word before a position begins; -1 when there is none.</summary>
    public int WordBefore(int start)
    {
        var before = start - 1;
        while (before > 0 && !IsWordStart(before))
        {
            before--;
        }

        return before;
    }

    /// <summary>
    /// Where a phrase that begins at a position ends; -1 when another text stands there. Words of the phrase begin
    /// where words of the text begin; the text may have more beginnings.
    /// </summary>
    /// <param name="phrase">Folded words with single spaces between, as <see cref="ToPhrase(ReadOnlySpan{char})"/> makes them.</param>
    /// <param name="start">The beginning of a word.</param>
    public int EndOf(string phrase, int start)
    {
        var position = start;
        foreach (var character in phrase)
        {
            if (character == ' ')
            {
                if (!IsWordStart(position))
                {
                    return -1;
                }
            }
            else if (position >= Length || _characters[position++] != character)
            {
                return -1;
            }
        }

        return IsWordStart(position) ? position : -1;
    }

    /// <summary>Gives the room back; the text must not be used again.</summary>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_characters);
        ArrayPool<CharacterTraits>.Shared.Return(_traits);
    }

    private void Grow<T>(ref T[] array, int least)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(least, 2 * array.Length));
        array.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }

    /// <summary>A text as a phrase to look for; joints between letters join.</summary>
    public static string ToPhrase(ReadOnlySpan<char> text) => ToPhrase(text, keepsHyphens: false);

    /// <summary>A text as a phrase; with its hyphens, when they are kept, as <c>-</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepsHyphens">Whether the parts of a double name are to be told apart.</param>
    public static string ToPhrase(ReadOnlySpan<char> text, bool keepsHyphens)
    {
        if (Ligatures.IsIn(text))
        {
            return ToPhrase(Ligatures.TakeApart(text), keepsHyphens);
        }

        var phrase = new char[2 * text.Length];
        var length = 0;
        var isSeparated = false;
        foreach (var character in text)
        {
            var folded = FoldedCharacters.Fold(character);
            if (folded == '\0')
            {
                isSeparated = true;
            }
            else if (keepsHyphens && character is ('-' or '\u2010' or '\u2011'))
            {
                phrase[length++] = '-';
            }
            else if (folded > FoldedCharacters.Mark)
            {
                if (isSeparated && length > 0)
                {
                    phrase[length++] = ' ';
                }

                isSeparated = false;
                phrase[length++] = folded;
            }
        }

        return new string(phrase, 0, length);
    }
}
