// What the records of releases say, field for field as their JSON has it.
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Releases;

/// <summary>That a release was published.</summary>
internal sealed record ReleaseRecord(
    int Schema,
    int Release,
    string Templates,
    string Examples,
    Person Author,
    string Note,
    DateOnly Effective,
    DateTimeOffset PublishedAt,
    int? RestoredFrom = null);

/// <summary>
/// That a release was approved. It names the set, so that an approval cannot be laid beside another one. The warnings that
/// were acknowledged are left out where there were none.
/// </summary>
internal sealed record ApprovalRecord(
    int Schema, int Release, string Templates, Person ApprovedBy, DateTimeOffset ApprovedAt, IReadOnlyList<string>? Acknowledged = null);

/// <summary>
/// That a release was sent back or withdrawn. It has the name of an approval, so that a release never gets both, and a schema
/// of its own, so that a program which does not know it says so.
/// </summary>
internal sealed record ClosingRecord(int Schema, int Release, string Templates, ReleaseState Outcome, Person By, DateTimeOffset At, string Comment);
