// Compares the letters about the cases of the store, one comparison at a time.
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Impact;
using ImrDocs.Storage.Cases;

namespace ImrDocs.Web.Templates.Impact;

/// <summary>Compares letters with all processors, so one comparison at a time; it ends when nobody waits for it any more.</summary>
/// <param name="catalogue">Lists the cases.</param>
/// <param name="versions">The cases.</param>
internal sealed class ImpactDesk(CaseCatalogue catalogue, CaseVersions versions) : IDisposable
{
    /// <summary>The most cases that are compared while somebody waits: those with the highest numbers.</summary>
    public const int MostCases = 3000;

    /// <summary>Cases that are in memory at once.</summary>
    private const int BatchSize = 128;

    private static readonly TimeSpan MostWaiting = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Compares.</summary>
    /// <returns>What was found; null when somebody else's comparison takes too long.</returns>
    /// <exception cref="Storage.Blobs.StoreException">The store failed.</exception>
    public async Task<StoreImpact?> CompareAsync(ImpactSet from, ImpactSet to, ImpactOptions options, CancellationToken cancellation)
    {
        if (!await _turn.WaitAsync(MostWaiting, cancellation))
        {
            return null;
        }

        try
        {
            var entries = await catalogue.ListAsync(cancellation).ToListAsync(cancellation);
            return await Task.Run(() => CompareAsync(new ImpactRun(from, to, options), entries, cancellation), cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<StoreImpact> CompareAsync(ImpactRun run, List<CaseEntry> entries, CancellationToken cancellation)
    {
        var unreadable = 0;
        foreach (var batch in entries.TakeLast(MostCases).Chunk(BatchSize))
        {
            var cases = new List<Case>(batch.Length);
            foreach (var entry in batch)
            {
                var bytes = await versions.ReadAsync(entry.CaseNumber, entry.Newest, cancellation);
                if (CaseReader.Read(bytes ?? [], entry.CaseNumber).Case is { } @case)
                {
                    cases.Add(@case);
                }
                else
                {
                    unreadable++;
                }
            }

            run.Add(cases);
        }

        return new StoreImpact(run.ToImpact(), entries.Count, unreadable);
    }
}

/// <summary>What a change does to the letters about the cases of a store.</summary>
/// <param name="Found">What was found.</param>
/// <param name="Stored">How many cases the store has.</param>
/// <param name="Unfinished">How many of those looked at cannot have a letter yet.</param>
internal sealed record StoreImpact(TemplateImpact Found, int Stored, int Unfinished);
