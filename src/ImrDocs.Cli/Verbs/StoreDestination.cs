// Letters into the archive of a store.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary>Letters into the archive of a store.</summary>
internal sealed class StoreDestination(IBlobStore store) : ILetterDestination
{
    private readonly LetterArchive _archive = new(store, TimeProvider.System);

    /// <inheritdoc/>
    public async Task<ImmutableArray<Diagnostic>> WriteAsync(Case @case, Letter letter, ReleasedGenerator made, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var rendered = LetterRecord.Of(@case, letter, made, diagnostics);
        var succession = new LetterSuccession(store, _archive);
        var correction = await succession.FollowAsync(rendered, cancellation);
        var archived = await _archive.ArchiveAsync(correction, cancellation);
        var key = LetterKey.Of(rendered.Slot, rendered.Inputs);
        return archived.Outcome == PutOutcome.AlreadyThere && await succession.IsReplacedAsync(key, cancellation)
            ? [new Diagnostic(JobDiagnostics.Replaced, $"The letter was archived before and replaced since; its key is {key.Value}")]
            : [];
    }
}
