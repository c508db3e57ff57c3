// Leads people whose work is not cases to their own pages.
namespace ImrDocs.Web.Access;

/// <summary>The address without a path shows cases; who sees none and works on templates is led there instead of being refused.</summary>
internal static class HomePage
{
    /// <summary>The middleware; it stands between who somebody is and what they may do.</summary>
    public static Task LeadAsync(HttpContext context, RequestDelegate next)
    {
        var who = context.User;
        var own = who.Has(Role.Reviewer) || who.Has(Role.Operator) ? null
            : who.Has(Role.Editor) ? "/templates"
            : who.Has(Role.Approver) ? "/templates/releases"
            : null;
        if (own is null || context.Request.Path != "/" || !HttpMethods.IsGet(context.Request.Method))
        {
            return next(context);
        }

        context.Response.Redirect(own);
        return Task.CompletedTask;
    }
}
