// The template sets of a store, each under its own hash.
using System.Collections.Immutable;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Templates;

/// <summary>
/// Keeps template sets under <c>templates/HASH/</c>, and the files beside a set, its examples and documentation, under
/// <c>templates/examples/HASH/</c>: both are named by the hash of their files, so neither can change unnoticed, and
/// examples can change without making another set.
/// </summary>
/// <param name="store">Where templates are kept.</param>
public sealed class TemplateArchive(IBlobStore store)
{
    private static readonly BlobName Sets = new("templates");
    private static readonly BlobName Examples = Sets.Child("examples");
    private static readonly BlobProperties Properties = new("application/octet-stream", []);

    /// <summary>Why files cannot be archived: names that not every store can hold.</summary>
    /// <param name="files">The bytes of each file by relative path with <c>/</c>.</param>
    public static ImmutableArray<Diagnostic> Check(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files) =>
    [
        .. from file in files
           where !BlobName.IsValid(file.Key)
           select new Diagnostic(ReleaseDiagnostics.NameNotPortable, "Not every store can hold a file of this name") { File = file.Key },
    ];

    /// <summary>Archives a template set and the files beside it.</summary>
    /// <param name="files">The bytes of each file by relative path with <c>/</c>; all names are portable.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The hashes that name the set and the files beside it.</returns>
    /// <exception cref="StoreException">The store failed; calling again is safe.</exception>
    public async Task<(string Templates, string Examples)> PutAsync(
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, CancellationToken cancellation) => (
        await PutAsync(Sets, files.Where(file => TemplateSet.IsPart(file.Key)), cancellation).ConfigureAwait(false),
        await PutAsync(Examples, files.Where(file => !TemplateSet.IsPart(file.Key)), cancellation).ConfigureAwait(false));

    /// <summary>The files of a template set.</summary>
    /// <exception cref="StoreException">The store failed or lacks them, or they are not those the hash names.</exception>
    public Task<ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> ReadAsync(string hash, CancellationToken cancellation) =>
        ReadAsync(Sets, hash, cancellation);

    /// <summary>Whether the store keeps any file of a template set.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<bool> HoldsAsync(string hash, CancellationToken cancellation)
    {
        await foreach (var entry in store.ListAsync(Sets.Child(ContentHash.Require(hash, nameof(hash))), cancellation).ConfigureAwait(false))
        {
            return entry is not null;
        }

        return false;
    }

    /// <summary>The failure of a template set that the store must have and has not.</summary>
    internal static StoreException Damaged(string hash) => Damaged(Sets.Child(hash));

    /// <summary>The files beside a template set.</summary>
    /// <exception cref="StoreException">The store failed or lacks them, or they are not those the hash names.</exception>
    public Task<ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> ReadExamplesAsync(string hash, CancellationToken cancellation) =>
        ReadAsync(Examples, hash, cancellation);

    private async Task<string> PutAsync(BlobName parent, IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files, CancellationToken cancellation)
    {
        var all = files.ToList();
        var hash = TemplateSet.HashOf(all);
        foreach (var (path, bytes) in all)
        {
            await store.PutIfAbsentAsync(parent.Child(hash + "/" + path), bytes, Properties, cancellation).ConfigureAwait(false);
        }

        return hash;
    }

    private async Task<ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> ReadAsync(BlobName parent, string hash, CancellationToken cancellation)
    {
        var folder = parent.Child(ContentHash.Require(hash, nameof(hash)));
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        await foreach (var entry in store.ListAsync(folder, cancellation).ConfigureAwait(false))
        {
            files[entry.Name.Value[(folder.Value.Length + 1)..]] = await store.GetAsync(entry.Name, cancellation).ConfigureAwait(false);
        }

        return string.Equals(TemplateSet.HashOf(files), hash, StringComparison.Ordinal)
            ? files.ToImmutable()
            : throw Damaged(folder);
    }

    private static StoreException Damaged(BlobName folder) =>
        new(new Diagnostic(ReleaseDiagnostics.TemplatesDamaged, "The files are not those that the hash names") { File = folder.Value });
}
