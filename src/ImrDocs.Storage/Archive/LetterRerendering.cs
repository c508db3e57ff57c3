// Renders archived letters again and compares.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Archive;

/// <summary>Proves that archived letters are what their inputs say, by making them again.</summary>
/// <param name="store">Where letters and cases are kept.</param>
/// <param name="generator">Makes them again; only letters of its template set and engine can be compared.</param>
public sealed class LetterRerendering(IBlobStore store, LetterGenerator generator)
{
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

        if (!string.Equals(manifest.Inputs.Templates, generator.Templates.Hash, StringComparison.Ordinal)
            || !string.Equals(manifest.Inputs.Fonts, generator.FontsHash, StringComparison.Ordinal))
        {
            return (RerenderOutcome.OtherTemplates, []);
        }

        return await FindCaseAsync(manifest, cancellation).ConfigureAwait(false) is { } @case
            ? (RerenderOutcome.Compared, Compare(manifest, @case))
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

    private ImmutableArray<Diagnostic> Compare(LetterManifest manifest, Case @case)
    {
        var request = new LetterRequest
        {
            Kind = manifest.Kind,
            Edition = manifest.Edition,
            Recipient = manifest.Recipient is { } word ? RecipientNames.Parse(word) : null,
            MailDate = manifest.Inputs.MailingDate,
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

    /// <summary>The template set or the fonts that it was made with are not at hand.</summary>
    OtherTemplates,

    /// <summary>The store does not keep the case that it was made of.</summary>
    CaseNotKept,
}
