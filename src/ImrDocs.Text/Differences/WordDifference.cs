// The difference of two texts, word by word.
using System.Collections.Immutable;

namespace ImrDocs.Text.Differences;

/// <summary>The difference of two texts, word by word: the shortest list of removed and added words.</summary>
public static class WordDifference
{
    /// <summary>The parts of both texts in order. Same and removed parts make up the old text, same and added ones the new.</summary>
    /// <param name="oldText">The text before the change.</param>
    /// <param name="newText">The text after it.</param>
    public static ImmutableArray<DifferencePart> Between(string oldText, string newText)
    {
        var (before, after) = (Words(oldText), Words(newText));
        var parts = new PartList();
        foreach (var (kind, index) in SequenceDifference.Between(before, after, StringComparer.Ordinal))
        {
            parts.Add(kind, kind == ChangeKind.Added ? after[index] : before[index]);
        }

        return parts.ToParts();
    }

    /// <summary>Words and the white space between them, each line end by itself.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (text[start] != '\n')
            {
                var isSpace = char.IsWhiteSpace(text[start]);
                while (end < text.Length && text[end] != '\n' && char.IsWhiteSpace(text[end]) == isSpace)
                {
                    end++;
                }
            }

            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }
}
