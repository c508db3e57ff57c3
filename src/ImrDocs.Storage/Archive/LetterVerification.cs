// Verifies archived letters both ways: by their hashes, and by rendering them again.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Archive;

/// <summary>Verifies archived letters: that they are whole and unchanged, and that they are what their inputs say.</summary>
/// <param name="store">Where letters and cases are kept.</param>
/// <param name="unreleased">Makes letters of templates that the store need not keep; null without one.</param>
public sealed class LetterVerification(IBlobStore store, LetterGenerator? unreleased)
{
    private readonly ArchiveVerifier _verifier = new(store);
    private readonly LetterArchive _archive = new(store, TimeProvider.System);
    private readonly LetterRerendering _rerendering = new(store, unreleased);

    /// <summary>Verifies one letter; the report counts none when it is not archived.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<VerificationReport> VerifyAsync(LetterKey key, CancellationToken cancellation)
    {
        var hashes = await _verifier.VerifyAsync(key, cancellation).ConfigureAwait(false);
        var total = new VerificationTotal();
        total.Add(new FolderFound(hashes, hashes.Letters > 0 && await CompareAsync(key, cancellation).ConfigureAwait(false) is { } comparison ? [comparison] : []));
        return total.ToReport();
    }

    /// <summary>Verifies the letters of a case, or of all when it is null; every core renders.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<VerificationReport> VerifyAsync(string? caseNumber, CancellationToken cancellation) =>
        VerifyAsync(caseNumber, Environment.ProcessorCount, _ => { }, cancellation);

    /// <summary>Verifies all letters of the store, folder by folder.</summary>
    /// <param name="processors">How many cores it may keep busy.</param>
    /// <param name="tell">Is told how many letters are done.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<VerificationReport> VerifyStoreAsync(int processors, Action<int> tell, CancellationToken cancellation) => VerifyAsync(null, processors, tell, cancellation);

    /// <summary>How many letters the store has.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<int> CountAsync(CancellationToken cancellation) => await _archive.KeysAsync(null, cancellation).CountAsync(cancellation).ConfigureAwait(false);

    private async Task<VerificationReport> VerifyAsync(string? caseNumber, int processors, Action<int> tell, CancellationToken cancellation)
    {
        var total = new VerificationTotal();
        var underWay = new Queue<Task<FolderFound>>();
        await foreach (var (folder, names) in _verifier.FoldersAsync(caseNumber, cancellation).ConfigureAwait(false))
        {
            underWay.Enqueue(Task.Run(() => VerifyFolderAsync(folder, names, cancellation), cancellation));
            if (underWay.Count >= processors)
            {
                total.Add(await underWay.Dequeue().ConfigureAwait(false));
                tell(total.Letters);
            }
        }

        while (underWay.TryDequeue(out var next))
        {
            total.Add(await next.ConfigureAwait(false));
            tell(total.Letters);
        }

        return total.ToReport();
    }

    private async Task<FolderFound> VerifyFolderAsync(string folder, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var hashes = await _verifier.VerifyFolderAsync(folder, names, cancellation).ConfigureAwait(false);
        var comparisons = new List<Comparison>();
        foreach (var key in names.Select(name => LetterKey.FromManifestName(new BlobName(folder + "/" + name))).OfType<LetterKey>())
        {
            if (await CompareAsync(key, cancellation).ConfigureAwait(false) is { } comparison)
            {
                comparisons.Add(comparison);
            }
        }

        return new FolderFound(hashes, comparisons);
    }

    /// <summary>Null for a manifest that cannot be read, which has been reported.</summary>
    private async Task<Comparison?> CompareAsync(LetterKey key, CancellationToken cancellation)
    {
        try
        {
            if (await _archive.FindAsync(key, cancellation).ConfigureAwait(false) is not { } manifest)
            {
                return null;
            }

            var (outcome, diagnostics) = await _rerendering.CompareAsync(manifest, cancellation).ConfigureAwait(false);
            return new Comparison(outcome, diagnostics);
        }
        catch (StoreException exception) when (exception.Diagnostic.Descriptor == StoreDiagnostics.ManifestUnreadable)
        {
            return null;
        }
    }
}

/// <summary>What came of rendering a letter again.</summary>
/// <param name="Outcome">Whether it was compared.</param>
/// <param name="Diagnostics">The differences.</param>
internal sealed record Comparison(RerenderOutcome Outcome, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>What was found in a folder of letters.</summary>
internal sealed record FolderFound(VerifyReport Hashes, IReadOnlyList<Comparison> Comparisons);

/// <summary>Adds up what was found in many folders.</summary>
internal sealed class VerificationTotal
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly SortedDictionary<RerenderOutcome, int> _rerendered = [];
    private int _files;

    public int Letters { get; private set; }

    public void Add(FolderFound found)
    {
        (Letters, _files) = (Letters + found.Hashes.Letters, _files + found.Hashes.Files);
        _diagnostics.AddRange(found.Hashes.Diagnostics);
        foreach (var comparison in found.Comparisons)
        {
            _rerendered[comparison.Outcome] = _rerendered.GetValueOrDefault(comparison.Outcome) + 1;
            _diagnostics.AddRange(comparison.Diagnostics);
        }
    }

    public VerificationReport ToReport() => new(Letters, _files, _rerendered.ToImmutableSortedDictionary(), _diagnostics.ToImmutable());
}

/// <summary>What a verification looked at and found.</summary>
/// <param name="Letters">Manifests looked at.</param>
/// <param name="Files">Files whose bytes were hashed.</param>
/// <param name="Rerendered">How many letters had each outcome of rendering them again.</param>
/// <param name="Diagnostics">The damage; warnings are about files that belong to no letter.</param>
public sealed record VerificationReport(
    int Letters, int Files, ImmutableSortedDictionary<RerenderOutcome, int> Rerendered, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>How many letters had an outcome.</summary>
    public int Count(RerenderOutcome outcome) => Rerendered.GetValueOrDefault(outcome);
}
