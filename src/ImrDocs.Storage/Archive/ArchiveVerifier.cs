// Compares what the manifests say with what the store holds.
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;

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

        return await VerifyFolderAsync(key.Slot.Folder.Value, names, cancellation).ConfigureAwait(false);
    }

    /// <summary>Verifies all letters of the store, or those of one case.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<VerifyReport> VerifyAllAsync(string? caseNumber, CancellationToken cancellation)
    {
        var (letters, files, diagnostics) = (0, 0, ImmutableArray.CreateBuilder<Diagnostic>());
        await foreach (var (folder, names) in FoldersAsync(caseNumber, cancellation).ConfigureAwait(false))
        {
            var found = await VerifyFolderAsync(folder, names, cancellation).ConfigureAwait(false);
            (letters, files) = (letters + found.Letters, files + found.Files);
            diagnostics.AddRange(found.Diagnostics);
        }

        return new VerifyReport(letters, files, diagnostics.ToImmutable());
    }

    /// <summary>The folders of the letters of the store, or of one case, with the names of what lies in them.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    internal async IAsyncEnumerable<(string Folder, IReadOnlyList<string> Names)> FoldersAsync(
        string? caseNumber, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var folder = "";
        var names = new List<string>();
        var root = caseNumber is null ? LetterSlot.AllLetters : LetterSlot.CaseFolder(caseNumber);
        await foreach (var entry in store.ListAsync(root, cancellation).ConfigureAwait(false))
        {
            var (next, name) = Split(entry.Name.Value);
            if (!string.Equals(next, folder, StringComparison.Ordinal) && names.Count > 0)
            {
                yield return (folder, names);
                names = [];
            }

            folder = next;
            names.Add(name);
        }

        if (names.Count > 0)
        {
            yield return (folder, names);
        }
    }

    /// <summary>Verifies what lies in one folder.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    internal async Task<VerifyReport> VerifyFolderAsync(string folder, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var check = new FolderCheck(store, folder);
        await check.RunAsync(names, cancellation).ConfigureAwait(false);
        return new VerifyReport(check.Letters, check.Files, [.. check.Diagnostics]);
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
