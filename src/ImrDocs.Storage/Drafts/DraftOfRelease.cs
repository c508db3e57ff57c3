// Whether a release was made of a draft, so that the draft can go on from it.
using System.Collections.Immutable;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Storage.Drafts;

/// <summary>
/// Tells whether a release says what an earlier version of a draft said. Then everything in it is the owner's own, and what the
/// draft says otherwise was written after it: there is nothing to join.
/// </summary>
internal static class DraftOfRelease
{
    /// <summary>Whether a version of a draft said what a release says, and the draft has gone on from it without another's words.</summary>
    /// <param name="archive">Where drafts are kept.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="history">All releases.</param>
    /// <param name="released">The files of the release.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Blobs.StoreException">The store failed.</exception>
    public static async Task<bool> IsAsync(
        DraftArchive archive, TemplateDraft draft, ReleaseHistory history, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> released, CancellationToken cancellation)
    {
        var isOwn = draft.Basis.Release is { } number && history.Find(number)?.Author.IsSameAs(draft.Owner) == true;
        foreach (var versions in (await archive.RecordsAsync(draft.Owner, cancellation).ConfigureAwait(false)).Reverse().GroupBy(record => record.Basis))
        {
            if (!isOwn && versions.Key != draft.Basis)
            {
                continue;
            }

            var before = await archive.FilesOfAsync(versions.Key, cancellation).ConfigureAwait(false);
            var changes = before.Keys.Union(released.Keys, StringComparer.Ordinal)
                .Where(path => !TemplateDraft.Same(before, released, path))
                .ToDictionary(path => path, path => released.TryGetValue(path, out var content) ? ContentHash.Of(content.Span) : null, StringComparer.Ordinal);
            if (versions.Any(version => Says(version, changes)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Says(DraftRecord version, Dictionary<string, string?> changes) =>
        version.Files.Count + version.Removed.Count == changes.Count
        && version.Files.All(file => changes.TryGetValue(file.Key, out var hash) && string.Equals(hash, file.Value, StringComparison.Ordinal))
        && version.Removed.All(path => changes.TryGetValue(path, out var hash) && hash is null);
}
