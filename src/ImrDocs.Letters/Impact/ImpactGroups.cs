// Gathers the changes of letters into groups.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Impact;

/// <summary>Gathers the changes of letters: of each change the first example and all letters that have it.</summary>
internal sealed class ImpactGroups
{
    private readonly Dictionary<(ImpactKind, ImpactPlace?, ImpactPlace?, string, string?, string), Gathered> _groups = [];
    private readonly ImmutableArray<ImpactLetter>.Builder _letters = ImmutableArray.CreateBuilder<ImpactLetter>();

    /// <summary>The letters that change, in the order in which they came.</summary>
    public ImmutableArray<ImpactLetter> Letters => _letters.ToImmutable();

    /// <summary>Adds the changes of a letter.</summary>
    public void Add(LetterChange change)
    {
        _letters.Add(change.Letter);
        foreach (var passage in change.Changes)
        {
            if (!_groups.TryGetValue(passage.Key, out var group))
            {
                group = new Gathered(passage, []);
                _groups.Add(passage.Key, group);
            }

            // A passage of a loop changes once for each element.
            if (group.Letters.Count == 0 || !ReferenceEquals(group.Letters[^1], change.Letter))
            {
                group.Letters.Add(change.Letter);
            }
        }
    }

    /// <summary>The groups, those of most letters first; of equal size in the order of the templates.</summary>
    public ImmutableArray<ImpactGroup> ToGroups() =>
    [
        .. _groups.Values
            .OrderByDescending(group => group.Letters.Count)
            .ThenBy(group => group.Place?.File ?? "", StringComparer.Ordinal)
            .ThenBy(group => group.Place?.Line ?? 0)
            .ThenBy(group => group.First.Kind)
            .ThenBy(group => group.First.Wording, StringComparer.Ordinal)
            .Select(group => group.ToGroup()),
    ];

    private sealed record Gathered(PassageChange First, List<ImpactLetter> Letters)
    {
        public ImpactPlace? Place => First.After ?? First.Before;

        public ImpactGroup ToGroup() =>
            new(First.Kind, First.Before, First.After, First.Role, First.Parts.IsDefault ? [] : First.Parts, First.Problem, [.. Letters]) { Becomes = First.Becomes };
    }
}
