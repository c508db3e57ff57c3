// All cases of a store, told from the names of their blobs alone.
using System.Runtime.CompilerServices;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Cases;

/// <summary>
/// Lists the cases of a store from the names of their blobs alone: one listing, and nothing is opened, so that some
/// thousands of cases take no longer than their folder entries do.
/// </summary>
/// <param name="store">Where cases are kept.</param>
public sealed class CaseCatalogue(IBlobStore store)
{
    /// <summary>The cases, in the order of their numbers.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public IAsyncEnumerable<CaseEntry> ListAsync(CancellationToken cancellation) => ListAsync(CaseNames.All, cancellation);

    /// <summary>The case of a number; nothing where the store does not have it.</summary>
    /// <exception cref="ArgumentException">The text is not a case number. The message does not repeat it.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public IAsyncEnumerable<CaseEntry> ListAsync(string caseNumber, CancellationToken cancellation) => ListAsync(CaseNames.FolderOf(caseNumber), cancellation);

    private async IAsyncEnumerable<CaseEntry> ListAsync(BlobName folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        CaseEntry? current = null;
        await foreach (var blob in store.ListAsync(folder, cancellation).ConfigureAwait(false))
        {
            var parts = blob.Name.Value.Split('/');
            if (parts is not [_, var number, var name] || !LetterSlot.IsCaseNumber(number) || CaseNames.Read(name) is not var (version, kind))
            {
                continue;
            }

            if (current is not null && !string.Equals(current.CaseNumber, number, StringComparison.Ordinal))
            {
                yield return current;
                current = null;
            }

            current ??= new CaseEntry(number, 0, 0);
            current = kind switch
            {
                CaseBlob.Version => current with { Newest = Math.Max(current.Newest, version) },
                CaseBlob.Ready => current with { NewestReady = Math.Max(current.NewestReady, version) },
                _ => current,
            };
        }

        if (current is not null)
        {
            yield return current;
        }
    }
}

/// <summary>A case of a store.</summary>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="Newest">Its newest version.</param>
/// <param name="NewestReady">The newest version that is ready; 0 when none ever was. A newer version is not ready by that.</param>
public sealed record CaseEntry(string CaseNumber, int Newest, int NewestReady)
{
    /// <summary>Whether the case, as it stands, is ready.</summary>
    public bool IsReady => Newest > 0 && Newest == NewestReady;
}
