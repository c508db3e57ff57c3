// Letters into the archive of a store.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary>Letters into the archive of a store.</summary>
internal sealed class StoreDestination(IBlobStore store, LetterGenerator generator) : ILetterDestination
{
    private readonly LetterArchive _archive = new(store, TimeProvider.System);

    /// <summary>Opens a store.</summary>
    /// <exception cref="UsageException">The address is malformed.</exception>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    public static async Task<StoreDestination> OpenAsync(string address, LetterGenerator generator, CancellationToken cancellation)
    {
        if (!StoreAddress.TryParse(address, out var parsed, out var problem))
        {
            throw new UsageException("--store: " + problem.Message);
        }

        var store = await parsed.OpenOrCreateAsync(AzureSettings.From(Environment.GetEnvironmentVariable), cancellation);
        return new StoreDestination(store, generator);
    }

    /// <inheritdoc/>
    public async Task WriteAsync(Case @case, Letter letter, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var rendered = LetterRecord.Of(@case, letter, generator, diagnostics);
        var correction = await new LetterSuccession(store, _archive).FollowAsync(rendered, cancellation);
        await _archive.ArchiveAsync(correction, cancellation);
    }
}
