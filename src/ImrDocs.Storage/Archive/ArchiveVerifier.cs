// Compares what the manifests say with what the store holds.
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Archive;

/// <summary>
/// Verifies archived letters: every manifest can be read and bears the name that follows from its inputs, every file
/// it names is there with the recorded hash, every superseded letter is kept, and nothing else lies among them.
/// Damage comes back as diagnostics, all of it at once. Holds one folder's names at a time in memory.
/// </summary>
/// <param name="store">Where letters are kept.</param>
public sealed class ArchiveVerifier(IBlobStore store)
{
    /// <summary>Parts of a letter folder's name: letters, case number, slot.</summary>
    private const int FolderDepth = 3;

    /// <summary>Verifies one letter.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<VerifyReport> VerifyAsync(LetterKey key, CancellationToken cancellation)
    {
        var names = new List<string>();
        await foreach (var entry in store.ListAsync(key.Slot.Folder, cancellation).ConfigureAwait(false))
        {
            var name = entry.Name.Value[(key.Slot.Folder.Value.Length + 1)..];
            if (name.StartsWith(key.Value, StringComparison.Ordinal))
            {
                names.Add(name);
            }
        }

        var check = new FolderCheck(store, key.Slot.Folder.Value);
        await check.RunAsync(names, cancellation).ConfigureAwait(false);
        return new VerifyReport(check.Letters, check.Files, [.. check.Diagnostics]);
    }

    /// <summary>Verifies all letters of the store, or those of one case.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<VerifyReport> VerifyAllAsync(string? caseNumber, CancellationToken cancellation)
    {
        var total = new VerifyReport(0, 0, []);
        var folder = "";
        var names = new List<string>();
        var root = caseNumber is null ? LetterSlot.AllLetters : LetterSlot.CaseFolder(caseNumber);
        await foreach (var entry in store.ListAsync(root, cancellation).ConfigureAwait(false))
        {
            var (next, name) = Split(entry.Name.Value);
            if (!string.Equals(next, folder, StringComparison.Ordinal))
            {
                total = await AddAsync(total, folder, names, cancellation).ConfigureAwait(false);
                folder = next;
                names.Clear();
            }

            names.Add(name);
        }

        return await AddAsync(total, folder, names, cancellation).ConfigureAwait(false);
    }

    private async Task<VerifyReport> AddAsync(VerifyReport total, string folder, List<string> names, CancellationToken cancellation)
    {
        var check = new FolderCheck(store, folder);
        await check.RunAsync(names, cancellation).ConfigureAwait(false);
        return new VerifyReport(
            total.Letters + check.Letters,
            total.Files + check.Files,
            total.Diagnostics.AddRange(check.Diagnostics));
    }

    /// <summary>The folder of the slot, or the whole path above a file that lies higher, and the rest of the name.</summary>
    private static (string Folder, string Name) Split(string blob)
    {
        var end = -1;
        for (var depth = 0; depth < FolderDepth && blob.IndexOf('/', end + 1) is var slash and >= 0; depth++)
        {
            end = slash;
        }

        return (blob[..end], blob[(end + 1)..]);
    }
}
