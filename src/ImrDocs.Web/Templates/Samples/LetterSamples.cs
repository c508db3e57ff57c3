// Finds the cases whose letters an editor can look at.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Examples;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.People;
using ImrDocs.Web.Cases;

namespace ImrDocs.Web.Templates.Samples;

/// <summary>Finds the cases whose letters an editor can look at: the examples of the letter kind, and every case of the store.</summary>
/// <param name="versions">The cases of the store.</param>
/// <param name="catalogue">Lists them.</param>
/// <param name="readings">Records who looks at a case of the store, before anything of it is shown.</param>
internal sealed class LetterSamples(CaseVersions versions, CaseCatalogue catalogue, ReadingRecord readings)
{
    /// <summary>Cases of the store that a list offers; others are typed in.</summary>
    private const int MostListed = 50;

    private static readonly CaseReaderOptions Unfinished = new() { AllowIncomplete = true };

    /// <summary>The examples of a letter kind.</summary>
    public static IEnumerable<SampleCase> Examples(LetterGenerator generator, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, string kind) =>
        from example in ExampleFolder.Read(files, generator.Templates, [])
        where string.Equals(example.Kind, kind, StringComparison.Ordinal)
        let read = CaseReader.Read(example.Case, example.File, Unfinished)
        let asked = example.Requests.IsDefault ? AllEditions(generator.Templates.Letters[kind], read.Case) : example.Requests
        select Of(generator, example.Name, read, asked);

    /// <summary>The numbers of some cases of the store.</summary>
    /// <exception cref="Storage.Blobs.StoreException">The store failed.</exception>
    public async Task<ImmutableArray<string>> ListAsync(CancellationToken cancellation)
    {
        var numbers = ImmutableArray.CreateBuilder<string>();
        await foreach (var entry in catalogue.ListAsync(cancellation))
        {
            numbers.Add(entry.CaseNumber);
            if (numbers.Count == MostListed)
            {
                break;
            }
        }

        return numbers.ToImmutable();
    }

    /// <summary>A case of the store, once it is recorded that somebody looks at it.</summary>
    /// <returns>Its bytes; null when there is none of that number.</returns>
    /// <exception cref="Storage.Blobs.StoreException">The store failed.</exception>
    public async Task<byte[]?> ReadAsync(Person reader, string number, CancellationToken cancellation)
    {
        if (!LetterSlot.IsCaseNumber(number) || await versions.NewestAsync(number, cancellation) is not (> 0 and var newest))
        {
            return null;
        }

        await readings.PreviewedAsync(reader, number, newest, cancellation);
        return await versions.ReadAsync(number, newest, cancellation);
    }

    /// <summary>A case of the store with its letters of a kind.</summary>
    public static SampleCase OfStore(LetterGenerator generator, string kind, string number, byte[] bytes)
    {
        var read = CaseReader.Read(bytes, number, Unfinished);
        return Of(generator, number, read, AllEditions(generator.Templates.Letters[kind], read.Case));
    }

    private static SampleCase Of(LetterGenerator generator, string id, CaseReadResult read, IEnumerable<LetterRequest> asked) => new(
        id,
        read.Case,
        read.Diagnostics,
        read.Case is { } @case ? [.. asked.SelectMany(request => generator.Copies(@case, request)).DistinctBy(request => request.Variant, StringComparer.Ordinal)] : []);

    private static IEnumerable<LetterRequest> AllEditions(LetterTemplates letter, Case? @case) =>
        from edition in letter.Settings.Editions
        where !edition.Value.IsMailed || @case?.Parties is not null
        orderby edition.Value.IsMailed
        select new LetterRequest { Kind = letter.Kind, Edition = edition.Key };
}
