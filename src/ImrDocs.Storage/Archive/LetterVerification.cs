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
        var report = VerificationReport.Of(await _verifier.VerifyAsync(key, cancellation).ConfigureAwait(false));
        return report.Letters == 0 ? report : report.With(await CompareAsync(key, cancellation).ConfigureAwait(false));
    }

    /// <summary>Verifies the letters of a case, or of all when it is null; every core renders.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<VerificationReport> VerifyAsync(string? caseNumber, CancellationToken cancellation)
    {
        var report = VerificationReport.Of(await _verifier.VerifyAllAsync(caseNumber, cancellation).ConfigureAwait(false));
        var comparisons = new Queue<Task<Comparison?>>();
        await foreach (var key in _archive.KeysAsync(caseNumber, cancellation).ConfigureAwait(false))
        {
            comparisons.Enqueue(Task.Run(() => CompareAsync(key, cancellation), cancellation));
            if (comparisons.Count > Environment.ProcessorCount)
            {
                report = report.With(await comparisons.Dequeue().ConfigureAwait(false));
            }
        }

        while (comparisons.TryDequeue(out var comparison))
        {
            report = report.With(await comparison.ConfigureAwait(false));
        }

        return report;
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

    internal static VerificationReport Of(VerifyReport hashes) => new(hashes.Letters, hashes.Files, ImmutableSortedDictionary<RerenderOutcome, int>.Empty, hashes.Diagnostics);

    internal VerificationReport With(Comparison? comparison) => comparison is null ? this : this with
    {
        Rerendered = Rerendered.SetItem(comparison.Outcome, Count(comparison.Outcome) + 1),
        Diagnostics = Diagnostics.AddRange(comparison.Diagnostics),
    };
}
