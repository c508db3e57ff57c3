// Leads people whose work is not cases to their own pages.
namespace ImrDocs.Web.Access;

/// <summary>The address without a path shows cases; who sees none and works on templates is led there instead of being refused.</summary>
internal static class HomePage
{
    /// <summary>The middleware; it stands between who somebody is and what they may do.</summary>
    public static Task LeadAsync(HttpContext context, RequestDelegate next)
    {
        var who = context.User;
        var isForTemplates = who.Has(Role.Editor) || who.Has(Role.Approver);
        if (context.Request.Path == "/" && HttpMethods.IsGet(context.Request.Method) && isForTemplates && !who.Has(Role.Reviewer) && !who.Has(Role.Operator))
        {
            context.Response.Redirect("/templates");
            return Task.CompletedTask;
        }

        return next(context);
    }
}
