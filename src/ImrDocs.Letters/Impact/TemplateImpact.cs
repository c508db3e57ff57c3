// What a change of templates does to letters.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Impact;

/// <summary>
/// What a change of templates does to the letters about some cases. Paths stand in place of the data of the cases, but where
/// the form of data changes it shows both forms: it is for an editor's eyes and for no log.
/// </summary>
/// <param name="From">The hash of the template set before the change.</param>
/// <param name="To">The hash of the set after it.</param>
/// <param name="Cases">How many cases were looked at.</param>
/// <param name="Letters">How many letters these cases stand for: every kind, edition and recipient of either set.</param>
/// <param name="Unmade">How many letters were tried with both sets and refused by both: it is not known how they would read.</param>
/// <param name="Changed">The letters that would be others, in the order of the cases.</param>
/// <param name="Groups">What changes, most letters first. A letter is in every group that has a change of it.</param>
public sealed record TemplateImpact(
    string From,
    string To,
    int Cases,
    int Letters,
    int Unmade,
    ImmutableArray<ImpactLetter> Changed,
    ImmutableArray<ImpactGroup> Groups)
{
    /// <summary>The warnings that letters get by the change, most letters first.</summary>
    public ImmutableArray<ImpactWarning> Warnings { get; init; } = [];

    /// <summary>The numbers of pages before and after, where they differ, and how many letters have them.</summary>
    public ImmutableArray<PageChange> PageChanges =>
    [
        .. from letter in Changed
           where letter.PagesBefore is not null && letter.PagesAfter is not null && letter.PagesBefore != letter.PagesAfter
           group letter by (Before: letter.PagesBefore!.Value, After: letter.PagesAfter!.Value) into same
           orderby same.Key
           select new PageChange(same.Key.Before, same.Key.After, same.Count()),
    ];

    /// <summary>How many letters are in groups of some kinds.</summary>
    public int Count(params ReadOnlySpan<ImpactKind> kinds)
    {
        var wanted = kinds.ToArray();
        return Groups.Where(group => wanted.Contains(group.Kind)).SelectMany(group => group.Letters).Distinct().Count();
    }
}

/// <summary>How many letters get another number of pages.</summary>
/// <param name="Before">Pages before the change.</param>
/// <param name="After">Pages after it.</param>
/// <param name="Letters">How many letters.</param>
public sealed record PageChange(int Before, int After, int Letters);
