// Lets nobody through to a case that is not theirs.
using Microsoft.AspNetCore.Authentication;

namespace ImrDocs.Web.Access;

/// <summary>
/// Lets nobody through to a case that is not theirs: every page and endpoint whose address has a <c>{number}</c> is about
/// that case, so none can forget to ask.
/// </summary>
/// <param name="next">What comes behind.</param>
/// <param name="access">Who sees which cases.</param>
internal sealed class CaseGate(RequestDelegate next, CaseAccess access)
{
    /// <summary>The parameter of addresses that is a case number.</summary>
    public const string Parameter = "number";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetRouteValue(Parameter) is string number && !await access.AdmitsAsync(context, number))
        {
            await context.ForbidAsync();
            return;
        }

        await next(context);
    }
}
