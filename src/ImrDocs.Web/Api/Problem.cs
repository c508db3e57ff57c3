// Why a request of the API was not done.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace ImrDocs.Web.Api;

/// <summary>Why a request was not done: problem details (RFC 9457) with the diagnostics of every other interface.</summary>
/// <param name="Type">What kind of problem it is; <c>about:blank</c> where the status says it all.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Detail">What to do.</param>
/// <param name="Diagnostics">All that is wrong with what was sent.</param>
internal sealed record Problem(string Type, string Title, int Status, string? Detail, ImmutableArray<ApiDiagnostic> Diagnostics)
{
    /// <summary>The media type (RFC 9457, 6.1).</summary>
    public const string ContentType = "application/problem+json";

    private const string Kinds = "urn:problem-type:imrdocs:";

    /// <summary>The content was refused.</summary>
    public static Problem Refused(IEnumerable<Diagnostic> diagnostics) => new(
        Kinds + "refused", "The content was refused", StatusCodes.Status422UnprocessableEntity,
        "Nothing was done. Mend every error among the diagnostics and send it again", ApiDiagnostic.Of(diagnostics));

    /// <summary>A key stands for something else.</summary>
    public static Problem KeyReused { get; } = new(
        Kinds + "idempotency-key-reused", "The key was used for something else", StatusCodes.Status422UnprocessableEntity,
        "Nothing was done. Choose a new Idempotency-Key for another case or another letter", []);

    /// <summary>There was no room, or no end.</summary>
    public static Problem Busy { get; } = new(
        Kinds + "busy", "The letter was not made in time", StatusCodes.Status503ServiceUnavailable,
        "Nothing was done. Too many letters are asked for at this moment, or this one is too long for ten seconds; send it again later", []);

    /// <summary>Somebody else was faster.</summary>
    public static Problem VersionConflict(int newest) => new(
        Kinds + "version-conflict", "The case has another version by now", StatusCodes.Status412PreconditionFailed,
        FormattableString.Invariant($"Nothing was saved. Fetch version {newest}, bring your changes into it and send it with its ETag in If-Match"), []);

    /// <summary>What was sent would undo what somebody has done with the case.</summary>
    public static Problem WorkedOn(IEnumerable<Diagnostic> diagnostics) => new(
        Kinds + "worked-on", "Somebody has worked on the case", StatusCodes.Status409Conflict,
        "No letter is made. If what you sent shall replace the newest version, save it with PUT /v1/cases/{number} and that version's ETag in If-Match; "
        + "a case that was ready gets its letters with POST /v1/cases/{number}/versions/{version}/ready",
        ApiDiagnostic.Of(diagnostics));

    /// <summary>The request is not as the description of the API has it.</summary>
    public static Problem BadRequest(string detail) => OfStatus(StatusCodes.Status400BadRequest, detail);

    /// <summary>There is no such thing, or not for who asks.</summary>
    public static Problem NotFound(string detail) => OfStatus(StatusCodes.Status404NotFound, detail);

    /// <summary>A problem that its status says.</summary>
    public static Problem OfStatus(int status, string? detail = null) =>
        new("about:blank", ReasonPhrases.GetReasonPhrase(status), status, detail ?? AdviceOn(status), []);

    private static string? AdviceOn(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "Nothing was done. The request is not as /openapi/v1.json describes it",
        StatusCodes.Status401Unauthorized => "Nothing was done. Sign in, or bring a token",
        StatusCodes.Status403Forbidden => "Nothing was done. Your account has no role for this, the case is not assigned to you, or the request came from a page of another site",
        StatusCodes.Status404NotFound => "There is no such address; /openapi/v1.json lists them",
        StatusCodes.Status413PayloadTooLarge => "Nothing was done. A request has at most 10 MB, and a case 8",
        StatusCodes.Status415UnsupportedMediaType => "Nothing was done. Send Content-Type: application/json",
        StatusCodes.Status503ServiceUnavailable => "The store cannot be used just now. Send the same again later; what has been done is not done twice",
        StatusCodes.Status500InternalServerError => "The log of the server says what happened",
        _ => null,
    };
}
