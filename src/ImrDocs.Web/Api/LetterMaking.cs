// Makes the letters of a case that is posted.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Preview;

namespace ImrDocs.Web.Api;

/// <summary>Makes the letters of a case that is posted, with the templates in force when the case was decided. Nothing is stored.</summary>
/// <param name="generators">Make letters.</param>
/// <param name="desk">Has room for a few letters at once, those of the pages among them.</param>
internal sealed class LetterMaking(LetterGenerators generators, DrawingDesk desk)
{
    /// <summary>Makes them.</summary>
    /// <param name="body">The case.</param>
    /// <param name="request">Which letter; an empty edition stands for the one that the kind has.</param>
    /// <param name="formats">The files to write; none to check only.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What came of it; null when there was no room, or it did not come to an end in time.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<MadeLetters?> MakeAsync(CaseBody body, LetterRequest request, ImmutableArray<LetterFormat> formats, CancellationToken cancellation) =>
        (await desk.DoAsync<MadeLetters>(async () => await MakeNowAsync(body, request, formats, cancellation), cancellation)).Answer;

    private async Task<MadeLetters> MakeNowAsync(CaseBody body, LetterRequest request, ImmutableArray<LetterFormat> formats, CancellationToken cancellation)
    {
        var read = CaseReader.Read(body.Bytes, CaseBody.Name, request.Draft ? CaseReaderOptions.Unfinished : CaseReaderOptions.Default);
        if (read.Case is not { } @case)
        {
            return new MadeLetters(request, null, null, [], read.Diagnostics);
        }

        if (await generators.FindAsync(@case, cancellation) is not { Generator: var generator })
        {
            return new MadeLetters(request, @case, null, [], [.. read.Diagnostics, LetterGenerators.NoneInForce with { File = CaseBody.Name }]);
        }

        if (request.Edition.Length == 0)
        {
            request = request with { Edition = generator.Templates.Letters.GetValueOrDefault(request.Kind)?.DefaultEdition ?? LetterRequest.PublishedEdition };
        }

        var letters = ImmutableArray.CreateBuilder<Letter>();
        var diagnostics = new List<Diagnostic>(read.Diagnostics);
        foreach (var copy in generator.Copies(@case, request))
        {
            cancellation.ThrowIfCancellationRequested();
            var result = generator.Generate(@case, copy, formats);
            diagnostics.AddRange(result.Diagnostics.Select(problem => LetterProblems.Place(problem, CaseBody.Name, body.Bytes.Span)));
            if (result.Letter is { } letter)
            {
                letters.Add(letter);
            }
        }

        // What several copies have in common is said once.
        return new MadeLetters(
            request, @case, generator, letters.ToImmutable(), [.. diagnostics.DistinctBy(problem => problem.ToString(), StringComparer.Ordinal)]);
    }
}

/// <summary>What came of making letters.</summary>
/// <param name="Request">Which letter it was, with its edition.</param>
/// <param name="Case">The case; null when it cannot be read.</param>
/// <param name="Generator">What made them; null without a case, or when no release was in force.</param>
/// <param name="Letters">The letters; those with errors are missing.</param>
/// <param name="Diagnostics">All problems.</param>
internal sealed record MadeLetters(
    LetterRequest Request, Case? Case, LetterGenerator? Generator, ImmutableArray<Letter> Letters, ImmutableArray<Diagnostic> Diagnostics);
