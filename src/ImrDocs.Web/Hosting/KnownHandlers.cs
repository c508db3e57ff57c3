// Refuses what a page has no handler for.
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ImrDocs.Web.Hosting;

/// <summary>
/// Answers 400 to what a page has no handler for: the framework would show the page without anything of what it shows, or, when a
/// form names a handler that is gone, have the page's own take it for what it is not. Who sent the form is told to load the page again.
/// </summary>
internal sealed class KnownHandlers : IPageFilter
{
    private const string Name = "handler";

    /// <inheritdoc/>
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    /// <inheritdoc/>
    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // To look at a page it needs no handler. The page of errors has none at all, and is shown to whatever failed.
        var method = context.HttpContext.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && context.ActionDescriptor.HandlerMethods.Count > 0 && !IsNamed(context))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        }
    }

    /// <inheritdoc/>
    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }

    private static bool IsNamed(PageHandlerExecutingContext context) =>
        string.Equals(context.HandlerMethod is { } handler ? handler.Name ?? "" : null, context.HttpContext.Request.Query[Name].ToString(), StringComparison.OrdinalIgnoreCase);
}
