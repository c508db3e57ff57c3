// POST /v1/cases/{number}/versions/{version}/ready: a version is ready.
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;

namespace ImrDocs.Web.Api;

/// <summary>Says that a version is ready, unless something stands against its letters.</summary>
internal static class CaseReadyEndpoint
{
    public static async Task<IResult> MarkAsync(string number, int version, CaseReadiness readiness, CaseVersions versions, AuditLog audit, HttpContext context)
    {
        var result = await readiness.MarkAsync(number, version, context.User.Person, CancellationToken.None);
        if (result is not { Mark: { } mark, Job: { } job })
        {
            return Answers.Of(
                Has(result, VersionDiagnostics.Unknown) ? CaseFiles.Unknown
                : Has(result, VersionDiagnostics.NotNewest) ? Problem.VersionConflict(await versions.NewestAsync(number, context.RequestAborted))
                : Problem.Refused(result.Diagnostics));
        }

        await audit.AppendAsync(
            new AuditEvent(context.User.Person, AuditAction.CaseReady) { CaseNumber = number, Version = version, Subject = job.Job.Id.Value }, CancellationToken.None);
        return Answers.Of(
            new ReadyVersion(number, version, mark.By, mark.At, "/v1/letters/" + job.Job.Id, ApiDiagnostic.Of(result.Diagnostics)), ApiJson.Context.ReadyVersion);
    }

    private static bool Has(ReadyResult result, DiagnosticDescriptor descriptor) => result.Diagnostics.Any(problem => problem.Descriptor == descriptor);
}
