// Reads and saves the versions of cases for the API.
using System.Globalization;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Web.Access;

namespace ImrDocs.Web.Api;

/// <summary>Reads and saves the versions of cases, and records who does.</summary>
/// <param name="versions">The versions.</param>
/// <param name="audit">The audit record.</param>
/// <param name="clock">Tells when something is saved.</param>
internal sealed class CaseFiles(CaseVersions versions, AuditLog audit, TimeProvider clock)
{
    /// <summary>What is said of what is not there.</summary>
    public static Problem Unknown { get; } = Problem.NotFound("There is no such case, or no such version of it");

    /// <summary>The version that was changed, by the preconditions of a request; 0 for a new case, null when they do not say.</summary>
    public static int? ParentOf(string? ifMatch, string? ifNoneMatch) =>
        ifMatch is null ? (ifNoneMatch == "*" ? 0 : null)
        : ifNoneMatch is null && ifMatch is ['"', .. var digits, '"'] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? version
        : null;

    /// <summary>Answers with a version.</summary>
    /// <param name="context">The request.</param>
    /// <param name="number">The IMR case number.</param>
    /// <param name="version">The version; null for the newest.</param>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<IResult> ReadAsync(HttpContext context, string number, int? version)
    {
        var wanted = version ?? await versions.NewestAsync(number, context.RequestAborted);
        if (wanted < 1 || await versions.ReadAsync(number, wanted, context.RequestAborted) is not { } bytes)
        {
            return Answers.Of(Unknown);
        }

        await audit.AppendAsync(new AuditEvent(context.User.Person, AuditAction.CaseRead) { CaseNumber = number, Version = wanted }, context.RequestAborted);
        context.Response.Headers.ETag = ETagOf(wanted);
        return Results.Bytes(bytes, "application/json");
    }

    /// <summary>Saves a version and answers with its number.</summary>
    /// <param name="context">The request.</param>
    /// <param name="number">The IMR case number.</param>
    /// <param name="body">The case.</param>
    /// <param name="parent">The version that was changed; 0 for a new case.</param>
    /// <exception cref="StoreException">The store failed; sending the same again is safe.</exception>
    public async Task<IResult> SaveAsync(HttpContext context, string number, CaseBody body, int parent)
    {
        // Saving goes on when who sent it has gone: they meant it.
        var saving = new CaseSaving(parent, context.User.Person, clock.GetUtcNow(), null);
        var result = await versions.SaveAsync(number, body.Bytes, saving, CancellationToken.None);
        switch (result.Outcome)
        {
            case SaveOutcome.Refused:
                return Answers.Of(Problem.Refused(result.Diagnostics));
            case SaveOutcome.Conflict:
                return Answers.Of(Problem.VersionConflict(result.Version));
            case SaveOutcome.Saved:
                await audit.AppendAsync(new AuditEvent(context.User.Person, AuditAction.CaseSaved) { CaseNumber = number, Version = result.Version }, CancellationToken.None);
                break;
            default:
                break;
        }

        context.Response.Headers.ETag = ETagOf(result.Version);
        return Answers.Of(
            new SavedVersion(number, result.Version, ApiDiagnostic.Of(result.Diagnostics)), ApiJson.Context.SavedVersion,
            parent == 0 && result.Outcome == SaveOutcome.Saved ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static string ETagOf(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
