// Tells how likely two entries of lists are the same thing.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Cases.Changes;

/// <summary>
/// How likely an old and a new entry are the same thing. The first field of each object that lists hold is what people
/// call it by: the service of an issue, the id of a reviewer, the title of a document, the chapter of a citation.
/// </summary>
internal sealed class EntryLikeness(ImmutableArray<CaseValue> before, ImmutableArray<CaseValue> after)
{
    private const int Same = 4;
    private const int SameName = 2;
    private const int HalfTheWords = 1;
    private const int Unlike = 0;

    private readonly ImmutableArray<Dictionary<string, int>> _oldWords = [.. before.Select(CountWords)];
    private readonly ImmutableArray<Dictionary<string, int>> _newWords = [.. after.Select(CountWords)];

    /// <summary>How likely it is, 0 for not at all.</summary>
    /// <param name="old">The index of the old entry.</param>
    /// <param name="new">The index of the new entry.</param>
    public int Of(int old, int @new) =>
        CaseValue.AreSame(before[old], after[@new]) ? Same
        : NameOf(before[old]) is { Length: > 0 } name && string.Equals(name, NameOf(after[@new]), StringComparison.Ordinal) ? SameName
        : ShareHalf(_oldWords[old], _newWords[@new]) ? HalfTheWords
        : Unlike;

    private static string? NameOf(CaseValue entry) => entry.Shape is { } shape ? entry.Member(shape.Fields[0])?.Text : null;

    private static bool ShareHalf(Dictionary<string, int> old, Dictionary<string, int> @new)
    {
        var shared = old.Sum(word => Math.Min(word.Value, @new.GetValueOrDefault(word.Key)));
        return shared > 0 && 4 * shared >= old.Values.Sum() + @new.Values.Sum();
    }

    private static Dictionary<string, int> CountWords(CaseValue entry)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        if (entry.Shape is not null)
        {
            foreach (var word in entry.Leaves(null).SelectMany(leaf => leaf.Leaf.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            {
                words[word] = words.GetValueOrDefault(word) + 1;
            }
        }

        return words;
    }
}
