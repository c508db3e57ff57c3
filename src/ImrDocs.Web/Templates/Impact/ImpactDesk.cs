// Compares the letters about the cases of the store, one comparison after the other, while nobody waits.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Impact;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.People;
using ImrDocs.Web.Background;

namespace ImrDocs.Web.Templates.Impact;

/// <summary>
/// Compares the letters about all cases of the store. A comparison keeps the processors busy for minutes where there are
/// many cases, so there is one at a time, it leaves a processor to the pages, and it goes on while nobody waits. What it found
/// is kept in memory: it says how letters are at one moment, and is asked for again after that.
/// </summary>
/// <param name="catalogue">Lists the cases.</param>
/// <param name="versions">The cases.</param>
/// <param name="log">Takes what fails.</param>
internal sealed class ImpactDesk(CaseCatalogue catalogue, CaseVersions versions, ILogger<WorkQueue> log) : IAsyncDisposable
{
    /// <summary>Cases that are in memory at once.</summary>
    private const int BatchSize = 128;

    /// <summary>Comparisons that are kept: one of 100,000 cases names each of their letters, about 150 MB.</summary>
    private const int MostKept = 3;

    private readonly WorkQueue _queue = new(log);
    private readonly Lock _lock = new();
    private ImmutableList<(ImpactComparison Comparison, Task Work)> _kept = [];

    /// <summary>Somebody's newest comparison of a release, or of their draft; null when there is none.</summary>
    public ImpactComparison? Find(Person owner, int? release) =>
        _kept.LastOrDefault(kept => kept.Comparison.Owner.IsSameAs(owner) && kept.Comparison.Release == release).Comparison;

    /// <summary>Starts a comparison; an earlier one of the same person about the same words is cancelled.</summary>
    /// <param name="comparison">What is compared.</param>
    /// <param name="from">The set before the change.</param>
    /// <param name="to">The set after it.</param>
    public void Start(ImpactComparison comparison, ImpactSet from, ImpactSet to)
    {
        Find(comparison.Owner, comparison.Release)?.Cancel();
        var run = new ImpactRun(from, to, new ImpactOptions(null, comparison.Mailed) { Processors = Math.Max(1, Environment.ProcessorCount - 1) });
        lock (_lock)
        {
            var ended = _kept.FindAll(kept => !kept.Comparison.Now.IsGoingOn);
            var running = Task.Run(() => _queue.RunAsync(comparison, cancellation => CompareAsync(comparison, run, cancellation)));
            _kept = _kept.RemoveRange(ended.Take(_kept.Count + 1 - MostKept)).Add((comparison, running));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var (comparison, work) in _kept)
        {
            comparison.Cancel();
            await work;
            comparison.Dispose();
        }

        _queue.Dispose();
    }

    private async Task CompareAsync(ImpactComparison comparison, ImpactRun run, CancellationToken cancellation)
    {
        var entries = await catalogue.ListAsync(cancellation).ToListAsync(cancellation);
        var (done, unreadable) = (0, 0);
        foreach (var batch in entries.Chunk(BatchSize))
        {
            comparison.Tell(done, entries.Count);
            var files = await Task.WhenAll(batch.Select(entry => versions.ReadAsync(entry.CaseNumber, entry.Newest, cancellation)));
            var cases = batch.Zip(files, (entry, file) => CaseReader.Read(file ?? [], entry.CaseNumber).Case).OfType<Case>().ToList();
            run.Add(cases);
            unreadable += batch.Length - cases.Count;
            done += batch.Length;
        }

        comparison.Tell(done, done);
        comparison.Found = new StoreImpact(run.ToImpact(), unreadable);
    }
}

/// <summary>What a change does to the letters about the cases of a store.</summary>
/// <param name="Found">What was found.</param>
/// <param name="Unfinished">How many cases cannot have a letter yet.</param>
internal sealed record StoreImpact(TemplateImpact Found, int Unfinished);
