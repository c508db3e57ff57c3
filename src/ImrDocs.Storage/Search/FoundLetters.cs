// The letters that a search found.
using System.Collections.Immutable;
using ImrDocs.Storage.Archive;

namespace ImrDocs.Storage.Search;

/// <summary>The letters that a search found.</summary>
/// <param name="Letters">One page of them, archived last first.</param>
/// <param name="Total">How many there are.</param>
public sealed record FoundLetters(ImmutableArray<FoundLetter> Letters, long Total);

/// <summary>An archived letter as the index tells it.</summary>
/// <param name="Key">Its key, which has its slot.</param>
/// <param name="Options">Options, such as <c>large-print</c>.</param>
/// <param name="Formats">Its files by extension.</param>
/// <param name="Release">The release of its templates.</param>
/// <param name="Engine">Version of the engine.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="ArchivedAt">When it was archived, in UTC.</param>
/// <param name="MailingDate">The mailing date printed on it.</param>
/// <param name="CaseVersion">The version of the case; null when the store does not have it.</param>
/// <param name="DecisionDate">The decision date of the case; null when the store does not have it.</param>
/// <param name="IsSuperseded">Whether another letter has replaced it.</param>
/// <param name="Mail">How far it is in the mail.</param>
/// <param name="Envelope">Its envelope; null when it is in none.</param>
public sealed record FoundLetter(
    LetterKey Key,
    ImmutableArray<string> Options,
    ImmutableArray<string> Formats,
    string Release,
    string Engine,
    int Pages,
    DateTimeOffset ArchivedAt,
    DateOnly? MailingDate,
    int? CaseVersion,
    DateOnly? DecisionDate,
    bool IsSuperseded,
    MailStanding Mail,
    string? Envelope);
