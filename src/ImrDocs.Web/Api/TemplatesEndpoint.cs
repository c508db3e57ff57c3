// GET /v1/templates: which letters can be asked for.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Releases;
using ImrDocs.Web.Access;
using ImrDocs.Web.Hosting;

namespace ImrDocs.Web.Api;

/// <summary>Tells which letters can be asked for: the kinds of the templates in force, with their editions and recipients.</summary>
internal static class TemplatesEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/templates", ReadAsync)
        .WithName("getTemplates").WithTags("Releases").WithSummary("The templates in force for cases decided today, and the letters that they make")
        .Produces<TemplatesAnswer>().WithProblems(StatusCodes.Status404NotFound).AllowedTo(Enum.GetValues<Role>());

    private static async Task<IResult> ReadAsync(LetterGenerators generators, TimeProvider clock, CancellationToken cancellation)
    {
        var today = clock.Today;
        return await generators.FindAsync(today, cancellation) is { } made
            ? Answers.Of(TemplatesAnswer.Of(made), ApiJson.Context.TemplatesAnswer)
            : Answers.Of(Problem.NotFound("No release is in force for cases decided today"));
    }
}

/// <summary>The templates in force, and the letters that they make.</summary>
/// <param name="Templates">The hash that names the template set.</param>
/// <param name="Release">The number of its release, or <c>unreleased</c>.</param>
/// <param name="Kinds">The letter kinds.</param>
internal sealed record TemplatesAnswer(string Templates, string Release, ImmutableArray<LetterKind> Kinds)
{
    /// <summary>Those of a generator.</summary>
    public static TemplatesAnswer Of(ReleasedGenerator made) => new(
        made.Generator.Templates.Hash,
        made.Release?.ToString(CultureInfo.InvariantCulture) ?? LetterManifest.Unreleased,
        [.. made.Generator.Templates.Letters.Values.Select(letter => new LetterKind(
            letter.Kind, letter.Settings.LargePrint is not null, [.. letter.Settings.Editions.Select(edition => LetterEdition.Of(edition.Key, edition.Value))]))]);
}

/// <summary>A letter kind.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="HasLargePrint">Whether it can be had in large print.</param>
/// <param name="Editions">Its editions.</param>
internal sealed record LetterKind(string Kind, bool HasLargePrint, ImmutableArray<LetterEdition> Editions);

/// <summary>An edition of a letter kind.</summary>
/// <param name="Edition">Its name.</param>
/// <param name="Recipients">Whom copies are mailed to; none of an edition that is not mailed.</param>
internal sealed record LetterEdition(string Edition, ImmutableArray<string> Recipients)
{
    /// <summary>An edition.</summary>
    public static LetterEdition Of(string name, EditionSettings edition) => new(name, [.. edition.Recipients.Select(recipient => recipient.Word)]);
}
