// The cases that are due and whose letter cannot go out yet.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Search;

/// <summary>Lists the cases whose letter is not ready, and when they are due. Thread-safe.</summary>
/// <param name="index">Tells which cases have no letter.</param>
/// <param name="standings">Tells when they are due.</param>
public sealed class DueCases(LetterIndex index, CaseStandings standings)
{
    /// <summary>The cases due until a day and those whose dates cannot be read; the earliest first, and without a date before them.</summary>
    /// <exception cref="StoreException">The store failed, or the index cannot be used.</exception>
    public async Task<ImmutableArray<DueCase>> ListAsync(DateOnly until, CancellationToken cancellation)
    {
        var open = await index.OpenCasesAsync(cancellation).ConfigureAwait(false);
        var found = await standings.OfAsync(open, cancellation).ConfigureAwait(false);
        return [.. found.Select(Judge).Where(one => one.Due is not { } due || due <= until).OrderBy(one => one.Due).ThenBy(one => one.CaseNumber, StringComparer.Ordinal)];
    }

    private static DueCase Judge(CaseStanding standing)
    {
        var entry = standing.Entry;
        var state = standing.Condition == CaseCondition.Broken ? DueState.Unreadable
            : entry.IsReady ? DueState.LetterMissing
            : standing.Condition == CaseCondition.Unfinished ? DueState.Unfinished
            : entry.NewestReady > 0 ? DueState.ChangedSinceReady
            : DueState.NotReady;
        return new DueCase(entry.CaseNumber, entry.Newest, state, standing.Priority, standing.Due, standing.Decision, standing.LastDay);
    }
}

/// <summary>A case that is due.</summary>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="Version">Its newest version.</param>
/// <param name="State">What is missing.</param>
/// <param name="Priority">Its priority; null when it cannot be read.</param>
/// <param name="Due">When it is due; null when it cannot be read.</param>
/// <param name="Decision">Its decision date.</param>
/// <param name="LastDay">The last day for the decision by the rules; null where the rules cannot tell, as a rule since it is not known when the records were complete.</param>
public sealed record DueCase(string CaseNumber, int Version, DueState State, Priority? Priority, DateOnly? Due, DateOnly? Decision, DateOnly? LastDay);

/// <summary>What a case lacks that is due.</summary>
public enum DueState
{
    /// <summary>Something in its newest version cannot be read, perhaps its dates.</summary>
    Unreadable,

    /// <summary>Something of it is still to be written or decided.</summary>
    Unfinished,

    /// <summary>Nobody has made it ready.</summary>
    NotReady,

    /// <summary>It was ready, and there is a newer version that is not.</summary>
    ChangedSinceReady,

    /// <summary>It is ready, and its letter is not in the archive: its job waits, or was refused.</summary>
    LetterMissing,
}
