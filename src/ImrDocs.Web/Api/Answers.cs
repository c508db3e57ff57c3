// How the API answers.
using System.Text.Json.Serialization.Metadata;

namespace ImrDocs.Web.Api;

/// <summary>Makes the answers of the API.</summary>
internal static class Answers
{
    /// <summary>A problem.</summary>
    public static IResult Of(Problem problem) => Results.Json(problem, ApiJson.Context.Problem, Problem.ContentType, problem.Status);

    /// <summary>Something that was asked for.</summary>
    public static IResult Of<T>(T answer, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) => Results.Json(answer, type, statusCode: status);

    /// <summary>Writes a problem where no endpoint does.</summary>
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        return context.Response.WriteAsJsonAsync(problem, ApiJson.Context.Problem, Problem.ContentType, context.RequestAborted);
    }
}
