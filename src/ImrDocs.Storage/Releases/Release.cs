// A release: which words were in force from when, who wrote them and who approved them.
using System.Collections.Immutable;
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Releases;

/// <summary>A release of a template set. It is live once it is approved, for cases decided on its effective date or later.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Templates">The hash that names its template set.</param>
/// <param name="Examples">The hash that names the files beside the set: examples and documentation.</param>
/// <param name="Author">Who published it.</param>
/// <param name="Note">What it changes and why, in the author's words.</param>
/// <param name="Effective">The first decision date that it applies to.</param>
/// <param name="PublishedAt">When, in UTC.</param>
/// <param name="RestoredFrom">The release whose set it names again; null when it is no rollback.</param>
public sealed record Release(
    int Number,
    string Templates,
    string Examples,
    Person Author,
    string Note,
    DateOnly Effective,
    DateTimeOffset PublishedAt,
    int? RestoredFrom = null)
{
    /// <summary>Who approved it and when; null while it waits.</summary>
    public Approval? Approval { get; init; }

    /// <summary>That it was sent back or withdrawn, for ever; null while it waits, and when it is approved.</summary>
    public Closing? Closing { get; init; }

    /// <summary>What has come of it.</summary>
    public ReleaseState State => Approval is not null ? ReleaseState.Approved : Closing?.Outcome ?? ReleaseState.Waiting;

    /// <summary>The effective date of a release that applies to all cases: it is before any other.</summary>
    public static DateOnly All => DateOnly.MinValue;

    /// <summary>Whether it applies to all cases, whenever they were decided.</summary>
    public bool AppliesToAll => Effective == All;

    /// <summary>What it applies to, in words.</summary>
    public string Applies => AppliesToAll ? "all cases, whenever they were decided" : FormattableString.Invariant($"cases decided on {Effective:yyyy-MM-dd} or later");
}

/// <summary>That a release was approved.</summary>
/// <param name="By">Who approved it.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Approval(Person By, DateTimeOffset At)
{
    /// <summary>The warnings that the approver acknowledged.</summary>
    public ImmutableArray<string> Acknowledged { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Approval? other) => other is not null && By == other.By && At == other.At && Acknowledged.SequenceEqual(other.Acknowledged, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(By, At);
}
