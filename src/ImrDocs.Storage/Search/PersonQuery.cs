// What is asked about a person.
using System.Collections.Immutable;

namespace ImrDocs.Storage.Search;

/// <summary>A search by what only a person has: all that is given has to hold of one version of a case.</summary>
public sealed record PersonQuery
{
    /// <summary>The most characters of a name or a claim number.</summary>
    public const int MostCharacters = 100;

    /// <summary>Words of the name of the injured employee, or their beginnings, in any order, without regard to case, accents and hyphens.</summary>
    public string? Name { get; init; }

    /// <summary>The number of the claim, or a part of it, without regard to case, hyphens and spaces.</summary>
    public string? ClaimNumber { get; init; }

    /// <summary>The date of injury.</summary>
    public DateOnly? Injury { get; init; }

    /// <summary>Whether anything is asked for that can be searched for: of a name two letters, of a claim number three characters.</summary>
    public bool IsSearchable => (!HasName || NameWords.Any(word => word.Length > 1)) && (!HasClaim || Claim.Length > 2) && !IsEmpty;

    /// <summary>Whether nothing is asked for.</summary>
    public bool IsEmpty => !HasName && !HasClaim && Injury is null;

    internal bool HasName => !string.IsNullOrWhiteSpace(Name);

    internal bool HasClaim => !string.IsNullOrWhiteSpace(ClaimNumber);

    internal IReadOnlyList<string> NameWords => [.. PersonWords.OfName(Name ?? "")];

    internal string Claim => PersonWords.OfClaim(ClaimNumber ?? "");
}

/// <summary>A case that a search by a person found.</summary>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="Newest">Its newest version.</param>
/// <param name="Matching">The newest version of which all holds that was asked for.</param>
public sealed record FoundCase(string CaseNumber, int Newest, int Matching);

/// <summary>The cases that a search by a person found.</summary>
/// <param name="Cases">The first of them, by their numbers.</param>
/// <param name="Total">How many there are.</param>
public sealed record FoundCases(ImmutableArray<FoundCase> Cases, long Total);
