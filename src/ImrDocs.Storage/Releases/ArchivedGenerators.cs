// Generators of the template sets that a store keeps.
using System.Collections.Concurrent;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Releases;

/// <summary>Makes the generators of archived template sets and keeps them. Thread-safe.</summary>
/// <param name="store">Where the sets are kept.</param>
internal sealed class ArchivedGenerators(IBlobStore store)
{
    private readonly TemplateArchive _templates = new(store);
    private readonly ConcurrentDictionary<string, LetterGenerator> _bySet = new(StringComparer.Ordinal);

    /// <summary>The generator of a set; null when the store does not keep it. Nothing is kept of a failure: the store may be well again.</summary>
    /// <exception cref="StoreException">The store failed, or the set is damaged.</exception>
    public async Task<LetterGenerator?> FindAsync(string hash, CancellationToken cancellation) =>
        _bySet.TryGetValue(hash, out var known) ? known
        : await MakeAsync(hash, cancellation).ConfigureAwait(false) is { } made ? _bySet.GetOrAdd(hash, made)
        : null;

    private async Task<LetterGenerator?> MakeAsync(string hash, CancellationToken cancellation)
    {
        if (!await _templates.HoldsAsync(hash, cancellation).ConfigureAwait(false))
        {
            return null;
        }

        var parsed = TemplateSet.Parse(await _templates.ReadAsync(hash, cancellation).ConfigureAwait(false));
        return new LetterGenerator(parsed.Set ?? throw new StoreException(parsed.Diagnostics.First(problem => problem.Severity == Severity.Error)));
    }
}
