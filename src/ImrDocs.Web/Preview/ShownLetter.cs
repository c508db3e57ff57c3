// The letter of a case that a page shows and a download holds.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Web.Preview;

/// <summary>The letter of a case that a page shows and a download holds: the one that is asked for, else its draft, since something may be missing yet.</summary>
/// <param name="Generator">What made it.</param>
/// <param name="Request">Which letter it is.</param>
/// <param name="Result">The letter, or why there is none.</param>
internal sealed record ShownLetter(LetterGenerator Generator, LetterRequest Request, LetterResult Result)
{
    /// <summary>Makes it.</summary>
    /// <param name="generators">Make letters.</param>
    /// <param name="case">The case.</param>
    /// <param name="choice">Which letter is asked for.</param>
    /// <param name="formats">The files to write.</param>
    /// <returns>The letter; null when no release of the templates was in force for the case.</returns>
    /// <exception cref="Storage.Blobs.StoreException">The store failed.</exception>
    public static async Task<ShownLetter?> MakeAsync(LetterGenerators generators, Case @case, LetterChoice choice, ImmutableArray<LetterFormat> formats)
    {
        if (await generators.FindAsync(@case, CancellationToken.None) is not { Generator: var generator })
        {
            return null;
        }

        var request = generator.Copies(@case, choice.Request) is [var first, ..] ? first : choice.Request;
        var result = generator.Generate(@case, request, formats);
        if (result.Letter is not null || request.Draft)
        {
            return new ShownLetter(generator, request, result);
        }

        var draft = request with { Draft = true };
        return new ShownLetter(generator, draft, generator.Generate(@case, draft, formats));
    }
}
