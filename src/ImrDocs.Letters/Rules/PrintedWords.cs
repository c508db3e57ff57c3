// Inlines as words to look for phrases in.
using System.Buffers;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Letters.Rules;

/// <summary>
/// Puts inlines into words to look for phrases in: one space between words, page numbers as the markup writes them. Holds
/// the words of many statements in one borrowed buffer.
/// </summary>
internal sealed class PrintedWords : IDisposable
{
    private char[] _words = [];
    private int _length;

    /// <summary>Words that were added.</summary>
    public ReadOnlySpan<char> this[Range range] => _words.AsSpan(range);

    /// <summary>Adds the words of some inlines and tells where they are.</summary>
    public Range Add(IReadOnlyList<Inline> inlines, int start, int end)
    {
        var first = _length;
        for (var i = start; i < end; i++)
        {
            switch (inlines[i])
            {
                case TextInline run:
                    Append(run.Text, first);
                    break;
                case Field field:
                    Append(field.Kind == FieldKind.PageNumber ? "[#page]" : "[#pages]", first);
                    break;
                case LineBreak:
                    Append(" ", first);
                    break;
            }
        }

        return first.._length;
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_words);
        _words = [];
    }

    private void Append(string text, int first)
    {
        if (_length + text.Length > _words.Length)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(4096, 2 * (_length + text.Length)));
            _words.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_words);
            _words = larger;
        }

        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                _words[_length++] = character;
            }
            else if (_length > first && _words[_length - 1] != ' ')
            {
                _words[_length++] = ' ';
            }
        }
    }
}
