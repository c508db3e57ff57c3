// How cases stand: finished or not, and when they are due.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Search;

/// <summary>
/// Tells how cases stand. A case is due on its decision date, which its letter bears, or on the last day that the rules of the
/// templates give for the decision, if that is earlier. What was read once is remembered, since a version never changes: asking
/// again opens new versions only. Thread-safe.
/// </summary>
/// <param name="store">Where cases are kept.</param>
/// <param name="generators">Know the rules.</param>
public sealed class CaseStandings(IBlobStore store, LetterGenerators generators)
{
    private const int ReadAtOnce = 16;

    /// <summary>Versions that are remembered, about 100 bytes each; with more, all begins anew.</summary>
    private const int MostKnown = 200_000;

    private readonly CaseVersions _versions = new(store);
    private readonly ConcurrentDictionary<(string CaseNumber, int Version), Known> _known = new();

    /// <summary>How the newest versions of some cases stand, in the order that is given.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<ImmutableArray<CaseStanding>> OfAsync(IReadOnlyList<CaseEntry> cases, CancellationToken cancellation)
    {
        if (_known.Count > MostKnown)
        {
            _known.Clear();
        }

        var standings = new CaseStanding[cases.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadAtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, cases.Count, options, async (at, token) =>
        {
            var version = (cases[at].CaseNumber, cases[at].Newest);
            if (!_known.TryGetValue(version, out var known))
            {
                _known[version] = known = await ReadAsync(cases[at], token).ConfigureAwait(false);
            }

            standings[at] = await JudgeAsync(cases[at], known, token).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return ImmutableArray.Create(standings);
    }

    private async Task<Known> ReadAsync(CaseEntry entry, CancellationToken cancellation)
    {
        if (await _versions.ReadAsync(entry.CaseNumber, entry.Newest, cancellation).ConfigureAwait(false) is not { } bytes || CaseReader.Salvage(bytes) is not { } salvaged)
        {
            return new Known(CaseCondition.Broken, null, null);
        }

        var condition = salvaged.IsBroken ? CaseCondition.Broken : CaseReader.Read(bytes, "").Diagnostics.HasErrors ? CaseCondition.Unfinished : CaseCondition.Whole;
        return new Known(
            condition,
            salvaged.StandIns.Any(path => path.StartsWith("dates", StringComparison.Ordinal)) ? null : salvaged.Case.Dates,
            salvaged.StandInAt("priority") is null ? salvaged.Case.Priority : null);
    }

    private async Task<CaseStanding> JudgeAsync(CaseEntry entry, Known known, CancellationToken cancellation)
    {
        if (known is not { Dates: { } dates, Priority: { } priority })
        {
            return new CaseStanding(entry, known.Condition, known.Priority, null, known.Dates?.Decision, null);
        }

        var made = await generators.FindAsync(dates.Decision, cancellation).ConfigureAwait(false);
        var lastDay = made?.Generator.Templates.Letters.GetValueOrDefault(LetterRequest.DefaultKind)?.Rules.LastDayToDecide(dates, priority);
        var due = lastDay is { } last && last < dates.Decision ? last : dates.Decision;
        return new CaseStanding(entry, known.Condition, priority, due, dates.Decision, lastDay);
    }

    private sealed record Known(CaseCondition Condition, CaseDates? Dates, Priority? Priority);
}

/// <summary>How a case stands.</summary>
/// <param name="Entry">The case.</param>
/// <param name="Condition">Whether its newest version is finished.</param>
/// <param name="Priority">Its priority; null when it cannot be read.</param>
/// <param name="Due">When it is due; null when it cannot be read.</param>
/// <param name="Decision">Its decision date; null when it cannot be read.</param>
/// <param name="LastDay">The last day for the decision by the rules; null where the rules cannot tell, as a rule since it is not known when the records were complete.</param>
public sealed record CaseStanding(CaseEntry Entry, CaseCondition Condition, Priority? Priority, DateOnly? Due, DateOnly? Decision, DateOnly? LastDay);

/// <summary>Whether a version of a case is finished.</summary>
public enum CaseCondition
{
    /// <summary>Every text is written, and nothing is wrong with its form.</summary>
    Whole,

    /// <summary>Texts or decisions are missing.</summary>
    Unfinished,

    /// <summary>Something in it cannot be read.</summary>
    Broken,
}
