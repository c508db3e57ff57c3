// /v1/releases: how words come into force.
using System.ComponentModel;
using System.Globalization;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;

namespace ImrDocs.Web.Api;

/// <summary>How words come into force: published by an editor, approved by somebody else, replaced by a later release.</summary>
internal static class ReleasesEndpoints
{
    /// <summary>The most characters of a note or a comment.</summary>
    internal const int LongestNote = 2000;

    public static void Map(IEndpointRouteBuilder api)
    {
        var releases = api.MapGroup("/releases").WithTags("Releases");
        releases.MapGet("", ListAsync).WithName("listReleases").WithSummary("Who wrote and who approved which words, and from when they apply")
            .Produces<ReleaseList>().AllowedTo(Role.Editor, Role.Approver, Role.Operator);
        releases.MapGet("/in-force", InForceAsync).WithName("getReleaseInForce").WithSummary("The release in force for cases decided on a day")
            .Produces<ReleaseSummary>().WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound).AllowedTo(Role.Editor, Role.Approver, Role.Operator);
        releases.MapGet("/{release:int}", FindAsync).WithName("getRelease").WithSummary("A release")
            .Produces<ReleaseSummary>().WithProblems(StatusCodes.Status404NotFound).AllowedTo(Role.Editor, Role.Approver, Role.Operator);
        releases.MapGet("/{release:int}/files", ReadFilesAsync).WithName("getReleaseFiles").WithSummary("The files of a release: its template set, its examples and its documentation")
            .Produces<ReleaseFiles>().WithProblems(StatusCodes.Status404NotFound).AllowedTo(Role.Editor, Role.Approver, Role.Operator);
        releases.MapPost("", PublishAsync).WithName("publishRelease").WithSummary("Archives a template set as a release, which waits for the approval of somebody else")
            .Produces<ReleaseAnswer>(StatusCodes.Status201Created).WithHeader(StatusCodes.Status201Created, "Location", "Where the release is")
            .WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity)
            .AllowedTo(Role.Editor);
        releases.MapPost("/{release:int}/approval", ApproveAsync).WithName("approveRelease")
            .WithSummary("Puts a release of somebody else into force, if its checks, examples and coverage pass")
            .Produces<ReleaseAnswer>()
            .WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity)
            .AllowedTo(Role.Approver);
        ReleaseClosingEndpoints.Map(releases);
        releases.MapPost("/{release:int}/rollback", RollBackAsync).WithName("rollBack")
            .WithSummary("Makes a release that names the template set of this earlier one; like any other, it waits for approval")
            .Produces<ReleaseAnswer>(StatusCodes.Status201Created).WithHeader(StatusCodes.Status201Created, "Location", "Where the release is")
            .WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status415UnsupportedMediaType).AllowedTo(Role.Editor);
    }

    private static async Task<IResult> ListAsync(ReleaseLedger ledger, CancellationToken cancellation) =>
        Answers.Of(new ReleaseList([.. (await ledger.ReadAsync(cancellation)).Releases.Select(ReleaseSummary.Of)]), ApiJson.Context.ReleaseList);

    private static async Task<IResult> InForceAsync([Description("The day, as 2026-12-24")] string? on, ReleaseLedger ledger, CancellationToken cancellation) =>
        !DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Answers.Of(Problem.BadRequest("on: write a date as 2026-12-24"))
            : (await ledger.ReadAsync(cancellation)).InForceOn(day) is { } release
                ? Answers.Of(ReleaseSummary.Of(release), ApiJson.Context.ReleaseSummary)
                : Answers.Of(Problem.NotFound("No release is in force for cases decided on that day"));

    private static async Task<IResult> FindAsync(int release, ReleaseLedger ledger, CancellationToken cancellation) =>
        (await ledger.ReadAsync(cancellation)).Find(release) is { } found ? Answers.Of(ReleaseSummary.Of(found), ApiJson.Context.ReleaseSummary) : Answers.Of(Unknown);

    private static async Task<IResult> ReadFilesAsync(int release, ReleaseLedger ledger, TemplateArchive archive, CancellationToken cancellation)
    {
        if ((await ledger.ReadAsync(cancellation)).Find(release) is not { } found)
        {
            return Answers.Of(Unknown);
        }

        var files = (await archive.ReadAsync(found.Templates, cancellation)).AddRange(await archive.ReadExamplesAsync(found.Examples, cancellation));
        return Answers.Of(new ReleaseFiles([.. files.Select(file => TemplateFile.Of(file.Key, file.Value))]), ApiJson.Context.ReleaseFiles);
    }

    private static async Task<IResult> PublishAsync(PublishBody body, ReleaseProcess process, AuditLog audit, HttpContext context)
    {
        if (MistakeIn(body.Note) is { } mistake)
        {
            return Answers.Of(Problem.BadRequest(mistake));
        }

        if (TemplateFile.Read(body.Files) is not { } files)
        {
            return Answers.Of(TemplateFile.Mistaken);
        }

        // What was begun ends, though who asked may have gone.
        var result = await process.PublishAsync(files, context.User.Person, body.Note.Trim(), body.Effective, CancellationToken.None);
        return await AnswerAsync(context, audit, result, AuditAction.ReleasePublished, StatusCodes.Status201Created);
    }

    private static async Task<IResult> ApproveAsync(int release, ApprovalBody body, ReleaseProcess process, AuditLog audit, HttpContext context)
    {
        var result = await process.ApproveAsync(release, context.User.Person, body.AcknowledgesWarnings, CancellationToken.None);
        return await AnswerAsync(context, audit, result, AuditAction.ReleaseApproved, StatusCodes.Status200OK);
    }

    private static async Task<IResult> RollBackAsync(int release, RollBackBody body, ReleaseProcess process, AuditLog audit, HttpContext context)
    {
        if (MistakeIn(body.Note) is { } mistake)
        {
            return Answers.Of(Problem.BadRequest(mistake));
        }

        var result = await process.RollBackAsync(release, context.User.Person, body.Note.Trim(), body.Effective, CancellationToken.None);
        return await AnswerAsync(context, audit, result, AuditAction.ReleaseRolledBack, StatusCodes.Status201Created);
    }

    /// <summary>The answer to an action on a release; one that was done goes into the audit record.</summary>
    internal static async Task<IResult> AnswerAsync(HttpContext context, AuditLog audit, ReleaseResult result, AuditAction action, int status)
    {
        if (result.Release is not { } release)
        {
            return result.Diagnostics.Any(problem => problem.Descriptor == ReleaseDiagnostics.Unknown) ? Answers.Of(Unknown) : Answers.Of(Problem.Refused(result.Diagnostics));
        }

        var number = release.Number.ToString(CultureInfo.InvariantCulture);
        await audit.AppendAsync(new AuditEvent(context.User.Person, action) { Subject = number }, CancellationToken.None);
        if (status == StatusCodes.Status201Created)
        {
            context.Response.Headers.Location = "/v1/releases/" + number;
        }

        return Answers.Of(new ReleaseAnswer(ReleaseSummary.Of(release), ApiDiagnostic.Of(result.Diagnostics)), ApiJson.Context.ReleaseAnswer, status);
    }

    private static string? MistakeIn(string note) => note.Trim().Length is > 0 and <= LongestNote
        ? null
        : FormattableString.Invariant($"note: say what changes and why, in at most {LongestNote} characters");

    /// <summary>What is said of a release that is not there.</summary>
    public static Problem Unknown { get; } = Problem.NotFound("There is no such release");
}
