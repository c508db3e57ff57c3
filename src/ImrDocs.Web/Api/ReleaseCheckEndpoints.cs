// /v1/releases/…: what stands against a release before it is approved, and what it changes.
using System.Collections.Immutable;
using System.ComponentModel;
using ImrDocs.Storage.Drafts;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Web.Access;
using ImrDocs.Web.Preview;
using ImrDocs.Web.Templates.Testing;

namespace ImrDocs.Web.Api;

/// <summary>What an approver reads first: the checks of a release, and word by word what it changes. Nothing is stored.</summary>
internal static class ReleaseCheckEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var releases = api.MapGroup("/releases").WithTags("Releases");
        releases.MapPost("/check", CheckFilesAsync).WithName("checkTemplates")
            .WithSummary("What would stand against a release of these files: checks, examples and coverage; nothing is stored")
            .Produces<ReleaseCheck>()
            .WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType).AllowedTo(Role.Editor, Role.Approver);
        releases.MapGet("/{release:int}/check", CheckAsync).WithName("checkRelease").WithSummary("What stands against a release: checks, examples and coverage")
            .Produces<ReleaseCheck>().WithProblems(StatusCodes.Status404NotFound).AllowedTo(Role.Editor, Role.Approver);
        releases.MapGet("/{release:int}/diff", CompareAsync).WithName("compareRelease")
            .WithSummary("Word by word what a release says differently than the last one approved before it, or than another one")
            .Produces<ReleaseDifference>().WithProblems(StatusCodes.Status404NotFound).AllowedTo(Role.Editor, Role.Approver, Role.Operator);
    }

    private static Task<IResult> CheckFilesAsync(ReleaseFiles body, DrawingDesk desk, CancellationToken cancellation) => TemplateFile.Read(body.Files) is { } files
        ? TestAsync(files, desk, cancellation)
        : Task.FromResult(Answers.Of(TemplateFile.Mistaken));

    private static async Task<IResult> CheckAsync(int release, TemplateDrafts drafts, ReleaseLedger ledger, DrawingDesk desk, CancellationToken cancellation) =>
        (await ledger.ReadAsync(cancellation)).Find(release) is { } found
            ? await TestAsync(await drafts.FilesOfAsync(found, cancellation), desk, cancellation)
            : Answers.Of(ReleasesEndpoints.Unknown);

    private static async Task<IResult> TestAsync(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, DrawingDesk desk, CancellationToken cancellation) =>
        (await desk.DoAsync(() => Task.FromResult<SetTest?>(SetTest.Of(files)), cancellation)).Answer is { } test
            ? Answers.Of(ReleaseCheck.Of(test), ApiJson.Context.ReleaseCheck)
            : Answers.Of(Problem.Busy);

    private static async Task<IResult> CompareAsync(
        int release, [Description("The other release; the last one approved before this unless another is named")] int? from,
        TemplateDrafts drafts, ReleaseLedger ledger, CancellationToken cancellation)
    {
        var history = await ledger.ReadAsync(cancellation);
        if (history.Find(release) is not { } found || (from is { } number && history.Find(number) is null))
        {
            return Answers.Of(ReleasesEndpoints.Unknown);
        }

        var other = from is { } named ? history.Find(named) : history.Before(release);
        var before = other is null ? drafts.Unreleased : await drafts.FilesOfAsync(other, cancellation);
        var files = FileDifference.Between(before, await drafts.FilesOfAsync(found, cancellation));
        return Answers.Of(new ReleaseDifference(other?.Number, release, [.. files.Select(FileChanges.Of)]), ApiJson.Context.ReleaseDifference);
    }
}
