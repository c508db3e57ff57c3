// What differs between two states of a case, sorted by where it is shown.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Cases.Changes;
using ImrDocs.Text.Differences;

namespace ImrDocs.Web.Cases.Editing;

/// <summary>What differs between a saved case and what is written now, sorted by where in the form it is shown.</summary>
internal sealed class FieldChanges
{
    private readonly ILookup<string, FieldChange> _byPlace;

    private FieldChanges(IEnumerable<FieldChange> changes) => _byPlace = changes.ToLookup(change => change.Place, StringComparer.Ordinal);

    /// <summary>No change at all.</summary>
    public static FieldChanges None { get; } = new([]);

    /// <summary>How many fields differ.</summary>
    public int Count => _byPlace.Sum(place => place.Count());

    /// <summary>What differs between two states of one case.</summary>
    /// <param name="before">The saved case.</param>
    /// <param name="after">The case as it is now.</param>
    /// <param name="places">The places of the form of the case as it is now.</param>
    /// <param name="name">What diagnostics call the case; none are kept.</param>
    public static FieldChanges Between(CaseDocument before, CaseDocument after, FieldPlaces places, string name)
    {
        if (Read(before, name) is { } old && Read(after, name) is { } @new)
        {
            return new FieldChanges(CaseChanges.Between(old, @new).Select(change => new FieldChange(PlaceOf(change, places), change.Path, change.IsRemoved, change.Words)));
        }

        // What breaks the format has no fields to match: texts at the same place are compared.
        return new FieldChanges(
            from place in places.All
            where places.IsField(place) && !string.Equals(before.Text(place), after.Text(place), StringComparison.Ordinal)
            select new FieldChange(place, place, false, WordDifference.Between(before.Text(place), after.Text(place))));
    }

    /// <summary>The places where something differs.</summary>
    public IEnumerable<string> Places => _byPlace.Where(place => place.Key.Length > 0).Select(place => place.Key);

    /// <summary>What differs at a place.</summary>
    public IEnumerable<FieldChange> At(string place) => _byPlace[place];

    private static Case? Read(CaseDocument document, string name) => CaseReader.Read(document.ToBytes(), name, CaseReaderOptions.Unfinished).Case;

    /// <summary>Where a change is shown: an entry that was removed, at its list.</summary>
    private static string PlaceOf(CaseChange change, FieldPlaces places) =>
        places.PlaceOf(change.IsRemoved && change.Whole.EndsWith(']') ? change.Whole[..change.Whole.LastIndexOf('[')] : change.Path) ?? "";
}

/// <summary>A field that differs.</summary>
/// <param name="Place">The place of the form where it is shown.</param>
/// <param name="Path">Its data path, before when it was removed.</param>
/// <param name="IsRemoved">Whether the field was removed with what it stood in.</param>
/// <param name="Words">Old and new text, word by word.</param>
internal sealed record FieldChange(string Place, string Path, bool IsRemoved, ImmutableArray<DifferencePart> Words);
