// Refuses changes that another site has a browser ask for.
using Microsoft.Net.Http.Headers;

namespace ImrDocs.Web.Hosting;

/// <summary>
/// Refuses requests that would change something and that a page of another site has a browser send (cross-site request
/// forgery): who is signed in by a proxy, or sits at this machine, would be taken for who asks. Browsers say in
/// <c>Sec-Fetch-Site</c> (Fetch Metadata Request Headers) whose page it is, older ones in <c>Origin</c> (RFC 6454, 7);
/// programs that are no browsers send neither and pass. Forms have their token besides.
/// </summary>
internal static class CrossOriginRequests
{
    /// <summary>The middleware; it stands before every endpoint.</summary>
    public static Task RefuseAsync(HttpContext context, RequestDelegate next)
    {
        if (IsSafe(context.Request.Method) || IsOwn(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>RFC 9110, 9.2.1: these methods change nothing.</summary>
    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none";
        }

        var origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
