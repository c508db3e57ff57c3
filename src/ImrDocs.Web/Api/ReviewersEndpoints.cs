// /v1/cases/{number}/reviewers: who reviews a case.
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Cases;
using ImrDocs.Web.Access;

namespace ImrDocs.Web.Api;

/// <summary>Who reviews a case; operators assign and withdraw. Accounts stand in bodies and not in addresses, which are logged on the way.</summary>
internal static class ReviewersEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{number}/reviewers", ListAsync)
            .WithName("listReviewers").WithTags("Cases").WithSummary("Who reviews a case")
            .Produces<CaseReviewers>().WithProblems(StatusCodes.Status404NotFound).AllowedTo(Role.Operator);
        api.MapPost("/cases/{number}/reviewers", AssignAsync)
            .WithName("assignCase").WithTags("Cases").WithSummary("Assigns a case to a reviewer, or withdraws it")
            .Produces<CaseReviewers>().WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status415UnsupportedMediaType).AllowedTo(Role.Operator);
    }

    private static async Task<IResult> ListAsync(string number, CaseAssignments assignments, CancellationToken cancellation) => LetterSlot.IsCaseNumber(number)
        ? await AnswerAsync(number, assignments, cancellation)
        : Answers.Of(CaseFiles.Unknown);

    private static async Task<IResult> AssignAsync(string number, AssignmentBody body, CaseAssigning assigning, CaseAssignments assignments, HttpContext context)
    {
        if (!TokenClaims.IsName(body.Reviewer))
        {
            return Answers.Of(Problem.BadRequest("reviewer: write the name of an account, as the sign-in gives it"));
        }

        if (await assigning.SetAsync(context.User.Person, number, body.Reviewer, body.Assigned) == AssigningOutcome.NoCase)
        {
            return Answers.Of(CaseFiles.Unknown);
        }

        return await AnswerAsync(number, assignments, context.RequestAborted);
    }

    private static async Task<IResult> AnswerAsync(string number, CaseAssignments assignments, CancellationToken cancellation) =>
        Answers.Of(new CaseReviewers(number, await assignments.ReviewersOfAsync(number, cancellation)), ApiJson.Context.CaseReviewers);
}
