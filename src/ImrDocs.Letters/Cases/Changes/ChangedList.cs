// What one side made of the entries of a list.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Cases.Changes;

/// <summary>What one side made of the entries of a list: which it kept, and what it added ahead of which.</summary>
internal sealed class ChangedList
{
    private readonly int?[] _matches;
    private readonly List<int>?[] _added;

    public ChangedList(ImmutableArray<CaseValue> before, ImmutableArray<CaseValue> after)
    {
        _matches = new int?[before.Length];
        _added = new List<int>?[before.Length + 1];
        var passed = 0;
        foreach (var (old, @new) in ListAlignment.Of(before, after))
        {
            if (old is { } entry)
            {
                _matches[entry] = @new;
                passed = entry + 1;
            }
            else if (@new is { } added)
            {
                (_added[passed] ??= []).Add(added);
            }
        }
    }

    /// <summary>The index of what an entry became; null when it was removed.</summary>
    public int? MatchOf(int entry) => _matches[entry];

    /// <summary>The indexes of what was added ahead of an entry; of the end of the list with its length.</summary>
    public IReadOnlyList<int> AddedAhead(int entry) => _added[entry] ?? [];
}
