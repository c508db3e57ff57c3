// The letter of a case that a page shows and a download holds.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Releases;
using ImrDocs.Web.Cases.Editing;

namespace ImrDocs.Web.Preview;

/// <summary>
/// The letter of a case that a page shows and a download holds: the one that is asked for, else its draft, since something
/// may be missing yet. Where neither can be made, a page still shows what there is, with the broken places marked.
/// </summary>
/// <param name="Generator">What made it.</param>
/// <param name="Request">Which letter it is.</param>
/// <param name="Result">The letter, or why there is none.</param>
/// <param name="IsOnlyShown">Whether it is for the eye alone: no file of it is written.</param>
internal sealed record ShownLetter(LetterGenerator Generator, LetterRequest Request, LetterResult Result, bool IsOnlyShown = false)
{
    /// <summary>Makes it, of a case in which nothing is wrong but that texts and decisions may be missing.</summary>
    /// <param name="generators">Make letters.</param>
    /// <param name="case">The case.</param>
    /// <param name="choice">Which letter is asked for.</param>
    /// <param name="formats">The files to write.</param>
    /// <returns>The letter; null when no release of the templates was in force for the case.</returns>
    /// <exception cref="Storage.Blobs.StoreException">The store failed.</exception>
    public static async Task<ShownLetter?> MakeAsync(LetterGenerators generators, Case @case, LetterChoice choice, ImmutableArray<LetterFormat> formats) =>
        await generators.FindAsync(@case, CancellationToken.None) is { Generator: var generator } ? Make(generator, @case, choice.Request, formats) : null;

    /// <summary>Makes it to be looked at, whatever is wrong with the case.</summary>
    /// <param name="generators">Make letters.</param>
    /// <param name="salvaged">The case as far as it can be read.</param>
    /// <param name="choice">Which letter is asked for.</param>
    /// <param name="today">Stands in for the day of the decision, where no templates were in force then or it is not known.</param>
    /// <returns>The letter; null when no release of the templates is in force.</returns>
    /// <exception cref="Storage.Blobs.StoreException">The store failed.</exception>
    public static async Task<ShownLetter?> ShowAsync(LetterGenerators generators, SalvagedCase salvaged, LetterChoice choice, DateOnly today)
    {
        var found = salvaged.StandInAt("dates.decision") is null ? await generators.FindAsync(salvaged.Case, CancellationToken.None) : null;
        if ((found ?? await generators.FindAsync(today, CancellationToken.None)) is not { } made)
        {
            return null;
        }

        var shown = Show(made.Generator, salvaged, choice, mayBeMade: found is not null);
        return shown with { Result = shown.Result with { Diagnostics = [.. made.OfCase(shown.Result.Diagnostics)] } };
    }

    private static ShownLetter Show(LetterGenerator generator, SalvagedCase salvaged, LetterChoice choice, bool mayBeMade)
    {
        var published = choice.Request with { Edition = LetterRequest.PublishedEdition, Recipient = null };
        var request = OfferedEditions.Of(generator, salvaged).WhyNotMailed is null ? choice.Request : published;
        if (!salvaged.IsBroken && mayBeMade && Make(generator, salvaged.Case, request, []) is { Result.Letter: not null } made)
        {
            return made;
        }

        var shown = Preview(generator, salvaged, request);

        // The published edition asks less of a case than a mailed one.
        return shown.Result.Letter is null && Preview(generator, salvaged, published) is { Result.Letter: not null } other ? other : shown;
    }

    private static ShownLetter Preview(LetterGenerator generator, SalvagedCase salvaged, LetterRequest request)
    {
        request = First(generator, salvaged.Case, request) with { Draft = true };
        return new ShownLetter(generator, request, generator.Preview(salvaged, request, FieldLabel.OfMissing), IsOnlyShown: true);
    }

    private static ShownLetter Make(LetterGenerator generator, Case @case, LetterRequest asked, ImmutableArray<LetterFormat> formats)
    {
        var request = First(generator, @case, asked);
        var result = generator.Generate(@case, request, formats, FieldLabel.OfMissing);
        if (result.Letter is not null || request.Draft)
        {
            return new ShownLetter(generator, request, result);
        }

        var draft = request with { Draft = true };
        return new ShownLetter(generator, draft, generator.Generate(@case, draft, formats, FieldLabel.OfMissing));
    }

    private static LetterRequest First(LetterGenerator generator, Case @case, LetterRequest request) =>
        generator.Copies(@case, request) is [var first, ..] ? first : request;
}
