// Who sees which cases.
using System.Security.Claims;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;

namespace ImrDocs.Web.Access;

/// <summary>Who sees which cases: operators all, reviewers those that are assigned to them, nobody else any.</summary>
/// <param name="assignments">Who reviews which case.</param>
/// <param name="refusals">Records who was refused.</param>
internal sealed class CaseAccess(CaseAssignments assignments, RefusalRecord refusals)
{
    /// <summary>Whether who makes a request sees a case; records it when not.</summary>
    /// <param name="context">The request.</param>
    /// <param name="caseNumber">The case. What is no case number is no case, and nobody's secret.</param>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<bool> AdmitsAsync(HttpContext context, string caseNumber)
    {
        if (!LetterSlot.IsCaseNumber(caseNumber) || await SeesAsync(context.User, caseNumber, context.RequestAborted))
        {
            return true;
        }

        await refusals.RecordAsync(context, caseNumber);
        return false;
    }

    /// <summary>Tells of each case number whether somebody sees that case.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<Predicate<string>> FilterAsync(ClaimsPrincipal who, CancellationToken cancellation)
    {
        if (who.Has(Role.Operator))
        {
            return _ => true;
        }

        var own = who.Has(Role.Reviewer) ? await assignments.CasesOfAsync(who.Person, cancellation) : [];
        return own.Contains;
    }

    private async Task<bool> SeesAsync(ClaimsPrincipal who, string caseNumber, CancellationToken cancellation) =>
        who.Has(Role.Operator) || (who.Has(Role.Reviewer) && await assignments.HasAsync(caseNumber, who.Person, cancellation));
}
