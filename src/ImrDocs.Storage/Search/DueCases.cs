// The cases that are due and whose letter cannot go out yet.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Storage.Search;

/// <summary>
/// Lists the cases whose letter is not ready. A case is due on its decision date, which its letter bears, or on the last day
/// that the rules of the templates give for the decision, if that is earlier. Dates that were read once are remembered,
/// since a version never changes. Thread-safe.
/// </summary>
/// <param name="index">Tells which cases have no letter; what is due is read from the store.</param>
/// <param name="store">Where cases are kept.</param>
/// <param name="generators">Know the rules.</param>
public sealed class DueCases(LetterIndex index, IBlobStore store, LetterGenerators generators)
{
    private const int ReadAtOnce = 16;

    private static readonly CaseReaderOptions Unfinished = new() { AllowIncomplete = true };

    private readonly CaseVersions _versions = new(store);
    private ConcurrentDictionary<(string CaseNumber, int Version), KnownDates?> _known = new();

    /// <summary>The cases due until a day and those whose dates cannot be read; the earliest first, and without a date before them.</summary>
    /// <exception cref="StoreException">The store failed, or the index cannot be used.</exception>
    public async Task<ImmutableArray<DueCase>> ListAsync(DateOnly until, CancellationToken cancellation)
    {
        var open = await index.OpenCasesAsync(cancellation).ConfigureAwait(false);
        var (known, next) = (_known, new ConcurrentDictionary<(string CaseNumber, int Version), KnownDates?>());
        var found = new DueCase[open.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadAtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, open.Count, options, async (at, token) =>
        {
            var version = (open[at].CaseNumber, open[at].Newest);
            var dates = known.TryGetValue(version, out var read) ? read : await ReadAsync(open[at], token).ConfigureAwait(false);
            next[version] = dates;
            found[at] = await JudgeAsync(open[at], dates, token).ConfigureAwait(false);
        }).ConfigureAwait(false);

        // Only what is open is remembered.
        _known = next;
        return [.. found.Where(one => one.Due is not { } due || due <= until).OrderBy(one => one.Due).ThenBy(one => one.CaseNumber, StringComparer.Ordinal)];
    }

    private async Task<KnownDates?> ReadAsync(CaseEntry entry, CancellationToken cancellation) =>
        await _versions.ReadAsync(entry.CaseNumber, entry.Newest, cancellation).ConfigureAwait(false) is { } bytes && CaseReader.Read(bytes, "", Unfinished).Case is { } @case
            ? new KnownDates(@case.Dates, @case.Priority)
            : null;

    private async Task<DueCase> JudgeAsync(CaseEntry entry, KnownDates? known, CancellationToken cancellation)
    {
        if (known is not var (dates, priority))
        {
            return new DueCase(entry.CaseNumber, entry.Newest, DueState.Unreadable, null, null, null, null);
        }

        var state = entry.IsReady ? DueState.LetterMissing : entry.NewestReady > 0 ? DueState.ChangedSinceReady : DueState.NotReady;
        var made = await generators.FindAsync(dates.Decision, cancellation).ConfigureAwait(false);
        var lastDay = made?.Generator.Templates.Letters.GetValueOrDefault(LetterRequest.DefaultKind)?.Rules.LastDayToDecide(dates, priority);
        var due = lastDay is { } last && last < dates.Decision ? last : dates.Decision;
        return new DueCase(entry.CaseNumber, entry.Newest, state, priority, due, dates.Decision, lastDay);
    }

    private sealed record KnownDates(CaseDates Dates, Priority Priority);
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
    /// <summary>Its newest version is no case, so nothing is known of its dates.</summary>
    Unreadable,

    /// <summary>Nobody has made it ready.</summary>
    NotReady,

    /// <summary>It was ready, and there is a newer version that is not.</summary>
    ChangedSinceReady,

    /// <summary>It is ready, and its letter is not in the archive: its job waits, or was refused.</summary>
    LetterMissing,
}
