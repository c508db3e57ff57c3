// /v1/cases: cases and their versions.
using System.ComponentModel;
using System.Globalization;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace ImrDocs.Web.Api;

/// <summary>
/// Cases and their versions. A case is fetched and sent as its file; its ETag is the number of its version, and who saves
/// says with it which version was changed (RFC 9110, 13.1.1), so that nobody overwrites what somebody else has saved since.
/// </summary>
internal static class CasesEndpoints
{
    private const int MostListed = 1000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases", ListAsync)
            .WithName("listCases").WithTags("Cases").WithSummary("The cases that you see, in the order of their numbers")
            .Produces<CaseList>().WithProblems(StatusCodes.Status400BadRequest).AllowedTo(Role.Reviewer, Role.Operator);
        var one = api.MapGroup("/cases/{number}").AddEndpointFilter(RequireCaseNumberAsync)
            .WithTags("Cases").WithProblems(StatusCodes.Status404NotFound).AllowedTo(Role.Reviewer, Role.Operator);
        one.MapGet("", (string number, CaseFiles files, HttpContext context) => files.ReadAsync(context, number, null))
            .WithName("getCase").WithSummary("The newest version of a case, byte for byte; its ETag is the number of the version")
            .Produces<System.Text.Json.Nodes.JsonObject>().WithHeader(StatusCodes.Status200OK, "ETag", "The number of the version");
        one.MapPut("", SaveAsync)
            .WithName("saveCase").WithSummary("Saves a new version of a case, finished or not, made from the one whose ETag is in If-Match; If-None-Match: * makes a new case")
            .Produces<SavedVersion>().Produces<SavedVersion>(StatusCodes.Status201Created)
            .WithHeader(StatusCodes.Status200OK, "ETag", "The number of the version").WithHeader(StatusCodes.Status201Created, "ETag", "The number of the version")
            .WithProblems(
                StatusCodes.Status412PreconditionFailed, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType,
                StatusCodes.Status422UnprocessableEntity, StatusCodes.Status428PreconditionRequired);
        one.MapGet("/versions", HistoryAsync)
            .WithName("listVersions").WithSummary("Who saved which version of a case, and which are ready").Produces<CaseHistory>();
        one.MapGet("/versions/{version:int}", (string number, int version, CaseFiles files, HttpContext context) => files.ReadAsync(context, number, version))
            .WithName("getVersion").WithSummary("A version of a case, byte for byte")
            .Produces<System.Text.Json.Nodes.JsonObject>().WithHeader(StatusCodes.Status200OK, "ETag", "The number of the version");
        one.MapPost("/versions/{version:int}/ready", CaseReadyEndpoint.MarkAsync)
            .WithName("makeReady").WithSummary("Says that the newest version is ready: its letters pass every check, and are made")
            .Produces<ReadyVersion>().WithProblems(StatusCodes.Status412PreconditionFailed, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ListAsync(
        [Description("The case number after which to begin: that of the last case of the answer before")] string? after,
        [Description("The most cases to tell, 1 to 1000; 100 unless another number is named")] int? limit,
        CaseCatalogue catalogue,
        CaseAccess access,
        AuditLog audit,
        HttpContext context)
    {
        if (limit is < 1 or > MostListed || (after is not null && !LetterSlot.IsCaseNumber(after)))
        {
            return Answers.Of(Problem.BadRequest("limit: write a number from 1 to 1000; after: write a case number"));
        }

        var sees = await access.FilterAsync(context.User, context.RequestAborted);
        var (cases, most) = (new List<CaseSummary>(), limit ?? 100);
        await foreach (var entry in catalogue.ListAsync(context.RequestAborted))
        {
            if (sees(entry.CaseNumber) && string.CompareOrdinal(entry.CaseNumber, after) > 0)
            {
                cases.Add(CaseSummary.Of(entry));
                if (cases.Count > most)
                {
                    break;
                }
            }
        }

        await audit.AppendAsync(new AuditEvent(context.User.Person, AuditAction.CasesListed), context.RequestAborted);
        var next = cases.Count > most ? string.Create(CultureInfo.InvariantCulture, $"/v1/cases?after={cases[most - 1].CaseNumber}&limit={most}") : null;
        return Answers.Of(new CaseList([.. cases.Take(most)], next), ApiJson.Context.CaseList);
    }

    private static async Task<IResult> HistoryAsync(string number, CaseVersions versions, AuditLog audit, HttpContext context)
    {
        var history = await versions.HistoryAsync(number, context.RequestAborted);
        if (history.IsEmpty)
        {
            return Answers.Of(CaseFiles.Unknown);
        }

        await audit.AppendAsync(new AuditEvent(context.User.Person, AuditAction.CaseRead) { CaseNumber = number }, context.RequestAborted);
        return Answers.Of(CaseHistory.Of(number, history), ApiJson.Context.CaseHistory);
    }

    private static async Task<IResult> SaveAsync(
        string number,
        CaseBody body,
        [FromHeader(Name = "If-Match"), Description("The ETag of the version that was changed, such as `\"3\"`")] string? ifMatch,
        [FromHeader(Name = "If-None-Match"), Description("`*` for a case that is not there yet")] string? ifNoneMatch,
        CaseFiles files,
        HttpContext context) => CaseFiles.ParentOf(ifMatch, ifNoneMatch) is { } parent
            ? await files.SaveAsync(context, number, body, parent)
            : Answers.Of(Problem.OfStatus(
                StatusCodes.Status428PreconditionRequired, "Nothing was saved. Send the ETag of the version that you changed in If-Match, or If-None-Match: * for a new case"));

    private static ValueTask<object?> RequireCaseNumberAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.GetRouteValue(CaseGate.Parameter) is string number && LetterSlot.IsCaseNumber(number)
            ? next(call)
            : ValueTask.FromResult<object?>(Answers.Of(CaseFiles.Unknown));
}
