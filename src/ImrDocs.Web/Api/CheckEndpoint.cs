// POST /v1/check: all that is wrong with a case and its letters.
using System.Collections.Immutable;
using System.ComponentModel;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;

namespace ImrDocs.Web.Api;

/// <summary>Checks a posted case and its letters. It tells what was sent and nothing else, so it leaves no audit entry.</summary>
internal static class CheckEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/check", CheckAsync)
        .WithName("check").WithTags("Letters").WithSummary("All that is wrong with a case and its letters; nothing is stored")
        .Produces<CheckAnswer>().WithMetadata(FinishedCase.Instance).WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType)
        .AllowedTo(Role.Reviewer, Role.Editor, Role.Operator);

    private static async Task<IResult> CheckAsync(
        CaseBody body, [AsParameters] LetterQuery query, [Description("`true` to let texts be missing")] string? draft, LetterMaking making, CancellationToken cancellation)
    {
        var (request, mistakes) = query.Read(draft);
        if (!mistakes.IsEmpty)
        {
            return Answers.Of(Problem.BadRequest(string.Join("; ", mistakes)));
        }

        if (await making.MakeAsync(body, request, [], cancellation) is not { } made)
        {
            return Answers.Of(Problem.Busy);
        }

        return Answers.Of(new CheckAnswer(!made.Diagnostics.HasErrors, ApiDiagnostic.Of(made.Diagnostics)), ApiJson.Context.CheckAnswer);
    }
}

/// <summary>What is wrong with a case and its letters.</summary>
/// <param name="Accepted">Whether nothing refuses the letters; warnings do not.</param>
/// <param name="Diagnostics">All problems.</param>
internal sealed record CheckAnswer(bool Accepted, ImmutableArray<ApiDiagnostic> Diagnostics);
