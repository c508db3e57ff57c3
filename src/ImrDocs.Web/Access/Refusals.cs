// Records who was refused what.
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace ImrDocs.Web.Access;

/// <summary>Refuses as the framework does, and records it.</summary>
/// <param name="record">The record.</param>
internal sealed class Refusals(RefusalRecord record) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _framework = new();

    /// <inheritdoc/>
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden)
        {
            await record.RecordAsync(context, context.GetRouteValue(CaseGate.Parameter) as string);
        }

        await _framework.HandleAsync(next, context, policy, authorizeResult);
    }
}

/// <summary>Records that somebody who is known was refused; of who is not known there is nothing to record.</summary>
/// <param name="audit">The audit record.</param>
internal sealed class RefusalRecord(AuditLog audit)
{
    /// <summary>Records it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="number">The case that it is about; null when it is about none.</param>
    /// <exception cref="Storage.Blobs.StoreException">It could not be recorded.</exception>
    public async Task RecordAsync(HttpContext context, string? number)
    {
        if (context.User.Identity is { IsAuthenticated: true })
        {
            await audit.AppendAsync(
                new AuditEvent(context.User.Person, AuditAction.AccessRefused) { CaseNumber = number is not null && LetterSlot.IsCaseNumber(number) ? number : null },
                context.RequestAborted);
        }
    }
}
