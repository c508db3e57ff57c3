// Finds the cases whose letters an editor can look at.
using System.Collections.Immutable;
using System.Security.Claims;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Examples;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Mailing;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Cases;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;

namespace ImrDocs.Web.Templates.Samples;

/// <summary>Finds the cases whose letters an editor can look at: the examples of the letter kind, and those cases of the store that they see anyway.</summary>
/// <param name="versions">The cases of the store.</param>
/// <param name="catalogue">Lists them.</param>
/// <param name="access">Who sees which cases.</param>
/// <param name="readings">Records who looks at a case of the store, before anything of it is shown.</param>
internal sealed class LetterSamples(CaseVersions versions, CaseCatalogue catalogue, CaseAccess access, ReadingRecord readings)
{
    /// <summary>Cases of the store that a list offers; others are typed in.</summary>
    private const int MostListed = 50;

    /// <summary>The examples of a letter kind.</summary>
    public static IEnumerable<Sample> Examples(LetterGenerator generator, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, string kind) =>
        from example in ExampleFolder.Read(files, generator.Templates, [])
        where string.Equals(example.Kind, kind, StringComparison.Ordinal)
        select generator.Templates.Letters[kind].IsAboutBatch ? OfBatch(generator, example) : OfExample(generator, example);

    /// <summary>The numbers of some cases of the store that somebody sees.</summary>
    /// <exception cref="Storage.Blobs.StoreException">The store failed.</exception>
    public async Task<ImmutableArray<string>> ListAsync(ClaimsPrincipal reader, CancellationToken cancellation)
    {
        var sees = await access.FilterAsync(reader, cancellation);
        var numbers = ImmutableArray.CreateBuilder<string>();
        await foreach (var entry in catalogue.ListAsync(cancellation))
        {
            if (numbers.Count == MostListed)
            {
                break;
            }

            if (sees(entry.CaseNumber))
            {
                numbers.Add(entry.CaseNumber);
            }
        }

        return numbers.ToImmutable();
    }

    /// <summary>A case of the store, once it is recorded that somebody looks at it.</summary>
    /// <returns>Its bytes; null when there is none of that number, or none that they see.</returns>
    /// <exception cref="Storage.Blobs.StoreException">The store failed.</exception>
    public async Task<byte[]?> ReadAsync(ClaimsPrincipal reader, string number, CancellationToken cancellation)
    {
        if (!LetterSlot.IsCaseNumber(number) || !(await access.FilterAsync(reader, cancellation))(number) || await versions.NewestAsync(number, cancellation) is not (> 0 and var newest))
        {
            return null;
        }

        await readings.PreviewedAsync(reader.Person, number, newest, cancellation);
        return await versions.ReadAsync(number, newest, cancellation);
    }

    /// <summary>A case of the store with its letters of a kind; none of a kind that is about no case.</summary>
    public static Sample OfStore(LetterGenerator generator, string kind, string number, byte[] bytes)
    {
        var read = CaseReader.Read(bytes, number, CaseReaderOptions.Unfinished);
        var letter = generator.Templates.Letters[kind];
        return Of(generator, number, read, letter.IsAboutBatch ? [] : AllEditions(letter, read.Case));
    }

    private static Sample OfExample(LetterGenerator generator, Example example)
    {
        var read = CaseReader.Read(example.Case, example.File, CaseReaderOptions.Unfinished);
        return Of(generator, example.Name, read, example.Requests.IsDefault ? AllEditions(generator.Templates.Letters[example.Kind], read.Case) : example.Requests);
    }

    private static Sample OfBatch(LetterGenerator generator, Example example) => new(
        example.Name,
        [],
        BatchManifest.Read(example.Case.Span) is { } manifest
            ? [.. AllEditions(generator.Templates.Letters[example.Kind], null).Select(request => SampleLetter.Of(generator, manifest, request))]
            : []);

    private static Sample Of(LetterGenerator generator, string id, CaseReadResult read, IEnumerable<LetterRequest> asked) => new(
        id,
        read.Diagnostics,
        read.Case is { } @case
            ?
            [
                .. asked.SelectMany(request => generator.Copies(@case, request))
                    .DistinctBy(request => request.Variant, StringComparer.Ordinal)
                    .Select(request => SampleLetter.Of(generator, @case, request)),
            ]
            : []);

    private static IEnumerable<LetterRequest> AllEditions(LetterTemplates letter, Case? @case) =>
        from edition in letter.Settings.Editions
        where !edition.Value.IsMailed || @case?.Parties is not null
        orderby edition.Value.IsMailed
        select new LetterRequest { Kind = letter.Kind, Edition = edition.Key };
}
