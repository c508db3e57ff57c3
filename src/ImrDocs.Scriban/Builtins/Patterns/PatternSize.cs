// How large a regular expression is once its repetitions are written out.
using System.Globalization;

namespace ImrDocs.Scriban.Builtins.Patterns;

/// <summary>
/// Estimates the states of a pattern's automaton: <c>(ab?){10}</c> has 20. Matching in linear time takes time in
/// proportion to this number and the text's length, so short patterns with large counts must cost what they take.
/// </summary>
internal ref struct PatternSize
{
    private const long Huge = 1_000_000_000;

    private readonly ReadOnlySpan<char> _pattern;
    private int _position;

    private PatternSize(ReadOnlySpan<char> pattern) => _pattern = pattern;

    /// <summary>The estimate for a pattern, which need not be valid.</summary>
    public static long Of(ReadOnlySpan<char> pattern)
    {
        var sizes = new Stack<long>();
        var reader = new PatternSize(pattern);
        var size = 0L;
        var last = 0L;
        while (reader._position < pattern.Length)
        {
            switch (pattern[reader._position++])
            {
                case '(':
                    sizes.Push(size);
                    size = last = 0;
                    break;
                case ')':
                    last = Math.Min(Huge, size);
                    size += sizes.TryPop(out var outer) ? outer : 0;
                    break;
                case '{':
                    size = Math.Min(Huge, size + (last * (reader.ReadCount() - 1)));
                    break;
                case var character:
                    last = 1;
                    size++;
                    reader.SkipRest(character);
                    break;
            }
        }

        return size + sizes.Sum();
    }

    /// <summary>The larger number of <c>{2,5}</c>; 1 if this is no count.</summary>
    private long ReadCount()
    {
        var length = _pattern[_position..].IndexOf('}');
        if (length < 0)
        {
            return 1;
        }

        var count = 1L;
        foreach (var part in _pattern.Slice(_position, length).Split(','))
        {
            if (int.TryParse(_pattern.Slice(_position, length)[part], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                count = Math.Max(count, number);
            }
        }

        _position += length + 1;
        return count;
    }

    /// <summary>Reads over the rest of an escape or a character class.</summary>
    private void SkipRest(char character)
    {
        if (character == '\\')
        {
            _position++;
        }
        else if (character == '[')
        {
            var end = _pattern[Math.Min(_pattern.Length, _position + 1)..].IndexOf(']');
            _position = end < 0 ? _pattern.Length : _position + end + 2;
        }
    }
}
