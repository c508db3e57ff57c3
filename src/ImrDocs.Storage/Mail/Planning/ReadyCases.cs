// The cases of a store that were made ready.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;

namespace ImrDocs.Storage.Mail.Planning;

/// <summary>Lists the cases that were made ready, by the names of their blobs alone.</summary>
public static class ReadyCases
{
    /// <summary>The cases in the order of their numbers.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public static async Task<IReadOnlyCollection<CaseEntry>> ReadAsync(IBlobStore store, CancellationToken cancellation)
    {
        var cases = new List<CaseEntry>();
        await foreach (var entry in new CaseCatalogue(store).ListAsync(cancellation).ConfigureAwait(false))
        {
            if (entry.NewestReady > 0)
            {
                cases.Add(entry);
            }
        }

        return cases;
    }
}
