// What a file of the templates said, version by version.
using System.Collections.Immutable;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Storage.Drafts;

/// <summary>
/// What a file of the templates said: in each version of somebody's draft that changed it, in each release that did, and in
/// the templates that came with the program. So words from before the first release are found too.
/// </summary>
/// <param name="archive">Where drafts are kept.</param>
/// <param name="ledger">Where releases are kept.</param>
/// <param name="unreleased">The files that stand in while no release is approved.</param>
internal sealed class FileHistory(DraftArchive archive, ReleaseLedger ledger, Func<ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> unreleased)
{
    /// <summary>The versions in which a file says something else than in the one before, the newest first.</summary>
    /// <exception cref="Blobs.StoreException">The store failed.</exception>
    public async Task<ImmutableArray<FileVersion>> OfAsync(Person owner, string path, CancellationToken cancellation)
    {
        var versions = new List<FileVersion> { new(null, null, null, null) { Hash = HashOf(unreleased(), path) } };
        versions.AddRange(await ReleasedAsync(path, versions[0].Hash, cancellation).ConfigureAwait(false));
        versions.AddRange(await DraftedAsync(owner, path, cancellation).ConfigureAwait(false));
        var known = versions.Where(version => version.At is not null || version.Hash is not null);
        return [.. known.OrderByDescending(version => version.At ?? DateTimeOffset.MinValue).ThenByDescending(version => version.Draft)];
    }

    /// <summary>What the file says in a version; null when it was not there.</summary>
    /// <exception cref="Blobs.StoreException">The store failed, or lacks it.</exception>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(Person owner, string path, FileVersion version, CancellationToken cancellation)
    {
        var files = version.Release is { } release ? await archive.FilesOfAsync(DraftBasis.Of(release), cancellation).ConfigureAwait(false)
            : version.Draft is { } number ? (await archive.FindAsync(owner, number, cancellation).ConfigureAwait(false))?.Files
            : unreleased();
        return files is not null && files.TryGetValue(path, out var content) ? content : default(ReadOnlyMemory<byte>?);
    }

    private async Task<List<FileVersion>> ReleasedAsync(string path, string? before, CancellationToken cancellation)
    {
        var versions = new List<FileVersion>();
        foreach (var release in (await ledger.ReadAsync(cancellation).ConfigureAwait(false)).Releases)
        {
            var hash = HashOf(await archive.FilesOfAsync(DraftBasis.Of(release), cancellation).ConfigureAwait(false), path);
            if (!string.Equals(hash, before, StringComparison.Ordinal))
            {
                versions.Add(new FileVersion(release, null, release.PublishedAt, release.Author) { Hash = hash });
            }

            before = hash;
        }

        return versions;
    }

    private async Task<List<FileVersion>> DraftedAsync(Person owner, string path, CancellationToken cancellation)
    {
        var versions = new List<FileVersion>();
        var isFirst = true;
        string? before = null;
        foreach (var record in await archive.RecordsAsync(owner, cancellation).ConfigureAwait(false))
        {
            var basis = await archive.FilesOfAsync(record.Basis, cancellation).ConfigureAwait(false);
            var hash = record.Files.TryGetValue(path, out var changed) ? changed : record.Removed.Contains(path, StringComparer.Ordinal) ? null : HashOf(basis, path);
            if (!string.Equals(hash, isFirst ? HashOf(basis, path) : before, StringComparison.Ordinal))
            {
                versions.Add(new FileVersion(null, record.Version, record.SavedAt, record.Owner) { Hash = hash });
            }

            (isFirst, before) = (false, hash);
        }

        return versions;
    }

    private static string? HashOf(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, string path) =>
        files.TryGetValue(path, out var content) ? ContentHash.Of(content.Span) : null;
}

/// <summary>A version of a file: that of a release, of a draft, or of the templates that came with the program.</summary>
/// <param name="Release">The release; null for another version.</param>
/// <param name="Draft">The number of the version of the draft; null for another version.</param>
/// <param name="At">When it was published or saved, in UTC; null for the program's.</param>
/// <param name="By">Who wrote it; null for the program's.</param>
public sealed record FileVersion(Release? Release, int? Draft, DateTimeOffset? At, Person? By)
{
    /// <summary>The hash of what the file says in it; null when it was not there.</summary>
    public string? Hash { get; init; }
}
