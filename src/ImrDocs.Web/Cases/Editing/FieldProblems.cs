// What is wrong with a case, sorted by where it is said.
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Cases.Editing;

/// <summary>What is wrong with a case, sorted by where in the form it is said.</summary>
internal sealed class FieldProblems
{
    private readonly ILookup<string, Diagnostic> _byPlace;

    /// <summary>Sorts problems.</summary>
    /// <param name="problems">All problems.</param>
    /// <param name="places">The places of the form.</param>
    public FieldProblems(IEnumerable<Diagnostic> problems, FieldPlaces places) =>
        _byPlace = problems.Distinct().ToLookup(problem => PlaceOf(problem, places) ?? "", StringComparer.Ordinal);

    /// <summary>Those of fields the form does not have, of templates, and of the case as a whole.</summary>
    public IReadOnlyList<Diagnostic> Others => At("");

    /// <summary>How many errors there are.</summary>
    public int Errors => _byPlace.Sum(place => place.Count(problem => problem.Severity == Severity.Error));

    /// <summary>How many warnings there are.</summary>
    public int Warnings => _byPlace.Sum(place => place.Count(problem => problem.Severity == Severity.Warning));

    /// <summary>The places where something is wrong, in the order they were found.</summary>
    public IEnumerable<string> Places => _byPlace.Where(place => place.Key.Length > 0).Select(place => place.Key);

    /// <summary>Those of a place.</summary>
    public IReadOnlyList<Diagnostic> At(string place) => [.. _byPlace[place]];

    /// <summary>Whether a place has an error.</summary>
    public bool HasError(string place) => _byPlace[place].Any(problem => problem.Severity == Severity.Error);

    /// <summary>Whether something is wrong with a place, or with one inside of it.</summary>
    public bool HasWithin(string place) => Places.Any(found =>
        found.StartsWith(place, StringComparison.Ordinal) && (found.Length == place.Length || found[place.Length] is '.' or '['));

    private static string? PlaceOf(Diagnostic problem, FieldPlaces places) =>
        problem.DataPath?.Split(',').Select(path => places.PlaceOf(path.Trim())).FirstOrDefault(place => place is not null);
}
