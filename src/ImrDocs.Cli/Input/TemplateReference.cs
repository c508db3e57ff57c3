// A template set as a command line names it: a release, the hash of an archived set, or a folder.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;

namespace ImrDocs.Cli.Input;

/// <summary>Finds the files of template sets as command lines name them: a release number, a hash, or a folder.</summary>
/// <param name="open">Opens the store; called only for releases and hashes.</param>
internal sealed class TemplateReference(Func<Task<IBlobStore>> open)
{
    /// <summary>The files of a set.</summary>
    /// <exception cref="UsageException">There is no such release or folder.</exception>
    /// <exception cref="StoreException">The store failed, or lacks the templates.</exception>
    public async Task<ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> ReadAsync(string text, CancellationToken cancellation)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && !Directory.Exists(text))
        {
            var store = await open();
            var release = (await new ReleaseLedger(store).ReadAsync(cancellation)).Find(number)
                ?? throw new UsageException($"the store has no release {text}; imrdocs template history lists them");
            return await new TemplateArchive(store).ReadAsync(release.Templates, cancellation);
        }

        if (ContentHash.IsValid(text))
        {
            return await new TemplateArchive(await open()).ReadAsync(text, cancellation);
        }

        return Directory.Exists(text)
            ? TemplateFolder.Read(text)
            : throw new UsageException($"'{text}' is neither the number of a release, nor the hash of a template set, nor a folder");
    }
}
