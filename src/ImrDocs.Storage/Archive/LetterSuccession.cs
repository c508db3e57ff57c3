// Finds the archived letter that a new one replaces.
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Archive;

/// <summary>
/// Finds which archived letter a new one replaces: the newest of its slot that has the same options and formats and
/// that no other has replaced yet. The same letter in large print or as another file is no correction.
/// </summary>
/// <param name="store">Where letters are kept.</param>
/// <param name="archive">The archive of that store.</param>
public sealed class LetterSuccession(IBlobStore store, LetterArchive archive)
{
    /// <summary>The letter with what it supersedes; unchanged when it supersedes nothing or is archived already.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<RenderedLetter> FollowAsync(RenderedLetter letter, CancellationToken cancellation)
    {
        var own = LetterKey.Of(letter.Slot, letter.Inputs);
        var versions = new List<LetterManifest>();
        await foreach (var entry in store.ListAsync(letter.Slot.Folder, cancellation).ConfigureAwait(false))
        {
            if (LetterKey.FromManifestName(entry.Name) is not { } key)
            {
                continue;
            }

            if (key == own)
            {
                return letter;
            }

            if (await archive.FindAsync(key, cancellation).ConfigureAwait(false) is { } manifest && IsOfTheSameForm(manifest.Inputs, letter.Inputs))
            {
                versions.Add(manifest);
            }
        }

        return versions.Count == 0 ? letter : letter with { Supersedes = Newest(versions) };
    }

    /// <summary>Whether another archived letter has replaced one.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<bool> IsReplacedAsync(LetterKey key, CancellationToken cancellation)
    {
        await foreach (var entry in store.ListAsync(key.Slot.Folder, cancellation).ConfigureAwait(false))
        {
            if (LetterKey.FromManifestName(entry.Name) is { } other
                && await archive.FindAsync(other, cancellation).ConfigureAwait(false) is { Supersedes: { } replaced }
                && string.Equals(replaced.LetterKey, key.Value, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The letter of some that none of the others replaces; of several, the one archived last.</summary>
    public static LetterManifest Newest(IReadOnlyCollection<LetterManifest> versions)
    {
        var replaced = versions.Select(version => version.Supersedes?.LetterKey).ToHashSet(StringComparer.Ordinal);
        return versions
            .OrderBy(version => replaced.Contains(version.LetterKey))
            .ThenByDescending(version => version.ArchivedAt)
            .ThenBy(version => version.LetterKey, StringComparer.Ordinal)
            .First();
    }

    private static bool IsOfTheSameForm(LetterInputs old, LetterInputs next) =>
        old.Options.SequenceEqual(next.Options, StringComparer.Ordinal) && old.Formats.SequenceEqual(next.Formats, StringComparer.Ordinal);
}
