// Refuses what is no form on pages that look at the token of their form themselves.
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ImrDocs.Web.Hosting;

/// <summary>
/// Answers 400 to a POST whose form cannot be read: one that breaks off, has too many fields, or is no form. On other pages the
/// framework's look at the antiforgery token does so; a page that looks at it itself, to give back what was written in a form
/// that is too old, says so with this attribute.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WholeFormAttribute : Attribute, IAsyncResourceFilter
{
    /// <inheritdoc/>
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && await RefuseAsync(context.HttpContext) is { } status)
        {
            context.Result = new StatusCodeResult(status);
            return;
        }

        await next();
    }

    private static async Task<int?> RefuseAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return StatusCodes.Status400BadRequest;
        }

        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
