// A word behind the colons of a container.
using System.Collections.Immutable;

namespace ImrDocs.Documents.Markup.Syntax;

/// <summary>A word and where it stands.</summary>
internal readonly record struct Word(string Text, int Offset)
{
    /// <summary>The words of a stretch of text.</summary>
    public static ImmutableArray<Word> AllIn(string text, int start, int end)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        while (start < end)
        {
            var rest = text.AsSpan(start, end - start);
            var length = rest.IndexOfAny(' ', '\t');
            length = length < 0 ? rest.Length : length;
            if (length > 0)
            {
                words.Add(new Word(rest[..length].ToString(), start));
            }

            start += length + 1;
        }

        return words.DrainToImmutable();
    }
}
