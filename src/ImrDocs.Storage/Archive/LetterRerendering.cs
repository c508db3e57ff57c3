// Renders archived letters again and compares.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Archive;

/// <summary>
/// Proves that archived letters are what their inputs say, by making them again with the templates that their manifests
/// name. Thread-safe.
/// </summary>
/// <param name="store">Where letters and cases are kept.</param>
/// <param name="unreleased">Makes letters of its template set again, which the store need not keep; null without one.</param>
public sealed class LetterRerendering(IBlobStore store, LetterGenerator? unreleased)
{
    private readonly ArchivedGenerators _archived = new(store);
    private readonly CaseVersions _cases = new(store);

    /// <summary>Makes a letter again.</summary>
    /// <returns>What came of it, and the differences as diagnostics.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<(RerenderOutcome Outcome, ImmutableArray<Diagnostic> Diagnostics)> CompareAsync(LetterManifest manifest, CancellationToken cancellation)
    {
        if (!string.Equals(manifest.Engine, LetterGenerator.EngineVersion, StringComparison.Ordinal))
        {
            return (RerenderOutcome.OtherEngine, []);
        }

        var generator = string.Equals(manifest.Inputs.Templates, unreleased?.Templates.Hash, StringComparison.Ordinal)
            ? unreleased
            : await _archived.FindAsync(manifest.Inputs.Templates, cancellation).ConfigureAwait(false);
        if (generator is null)
        {
            return (RerenderOutcome.TemplatesNotKept, []);
        }

        if (!string.Equals(manifest.Inputs.Fonts, generator.FontsHash, StringComparison.Ordinal))
        {
            return (RerenderOutcome.OtherFonts, []);
        }

        return await FindCaseAsync(manifest, cancellation).ConfigureAwait(false) is { } @case
            ? (RerenderOutcome.Compared, Compare(generator, manifest, @case))
            : (RerenderOutcome.CaseNotKept, []);
    }

    private async Task<Case?> FindCaseAsync(LetterManifest manifest, CancellationToken cancellation)
    {
        for (var version = await _cases.NewestAsync(manifest.CaseNumber, cancellation).ConfigureAwait(false); version > 0; version--)
        {
            if (await _cases.ReadAsync(manifest.CaseNumber, version, cancellation).ConfigureAwait(false) is { } bytes
                && CaseReader.Read(bytes, "").Case is { } @case
                && string.Equals(CaseWriter.Hash(@case), manifest.Inputs.Case, StringComparison.Ordinal))
            {
                return @case;
            }
        }

        return null;
    }

    private static ImmutableArray<Diagnostic> Compare(LetterGenerator generator, LetterManifest manifest, Case @case)
    {
        var request = new LetterRequest
        {
            Kind = manifest.Kind,
            Edition = manifest.Edition,
            Recipient = manifest.Recipient is { } word ? RecipientNames.Parse(word) : null,
            MailDate = manifest.Inputs.MailingDate,
            Replaces = manifest.Inputs.Replaces,
            LargePrint = manifest.Inputs.Options.Contains("large-print", StringComparer.Ordinal),
        };
        ImmutableArray<LetterFormat> formats = [.. manifest.Inputs.Formats.Select(LetterFormatNames.Parse).OfType<LetterFormat>()];
        var letter = generator.Generate(@case, request, formats).Letter;
        return
        [
            .. manifest.Outputs
                .Where(output => letter?.Files.Any(file => string.Equals(ContentHash.Of(file.Bytes.Span), output.Sha256, StringComparison.Ordinal)) != true)
                .Select(output => new Diagnostic(StoreDiagnostics.RenderedOtherwise, "Rendered again, the file has other bytes")
                {
                    File = manifest.Slot.Folder.Child(output.Name).Value,
                }),
        ];
    }
}

/// <summary>What came of rendering a letter again.</summary>
public enum RerenderOutcome
{
    /// <summary>It was rendered and compared.</summary>
    Compared,

    /// <summary>It was rendered by an engine of another version, which may lay it out otherwise.</summary>
    OtherEngine,

    /// <summary>The store does not keep the template set that it was made with.</summary>
    TemplatesNotKept,

    /// <summary>It was set in other fonts.</summary>
    OtherFonts,

    /// <summary>The store does not keep the case that it was made of.</summary>
    CaseNotKept,
}
