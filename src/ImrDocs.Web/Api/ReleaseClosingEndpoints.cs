// /v1/releases/…: a release that waits is sent back or withdrawn.
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Releases;
using ImrDocs.Web.Access;

namespace ImrDocs.Web.Api;

/// <summary>How a release ends that does not come into force: an approver sends it back, or its author withdraws it.</summary>
internal static class ReleaseClosingEndpoints
{
    public static void Map(RouteGroupBuilder releases)
    {
        releases.MapPost("/{release:int}/send-back", SendBackAsync).WithName("sendReleaseBack")
            .WithSummary("Sends a release of somebody else that waits for approval back to its author")
            .Produces<ReleaseAnswer>()
            .WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity)
            .AllowedTo(Role.Approver);
        releases.MapPost("/{release:int}/withdraw", WithdrawAsync).WithName("withdrawRelease")
            .WithSummary("Withdraws a release of one's own that waits for approval")
            .Produces<ReleaseAnswer>()
            .WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity)
            .AllowedTo(Role.Editor);
    }

    private static async Task<IResult> SendBackAsync(int release, ClosingBody body, ReleaseProcess process, AuditLog audit, HttpContext context) =>
        body.Comment.Trim().Length is 0 or > ReleasesEndpoints.LongestNote
            ? Answers.Of(Problem.BadRequest(FormattableString.Invariant($"comment: say what is to be done, in at most {ReleasesEndpoints.LongestNote} characters")))
            : await ReleasesEndpoints.AnswerAsync(
                context, audit, await process.SendBackAsync(release, context.User.Person, body.Comment.Trim(), CancellationToken.None), AuditAction.ReleaseSentBack, StatusCodes.Status200OK);

    private static async Task<IResult> WithdrawAsync(int release, ClosingBody body, ReleaseProcess process, AuditLog audit, HttpContext context) =>
        body.Comment.Trim().Length > ReleasesEndpoints.LongestNote
            ? Answers.Of(Problem.BadRequest(FormattableString.Invariant($"comment: say why, in at most {ReleasesEndpoints.LongestNote} characters")))
            : await ReleasesEndpoints.AnswerAsync(
                context, audit, await process.WithdrawAsync(release, context.User.Person, body.Comment.Trim(), CancellationToken.None), AuditAction.ReleaseWithdrawn, StatusCodes.Status200OK);
}
