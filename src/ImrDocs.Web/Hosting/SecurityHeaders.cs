// What every answer tells the browser about itself.
using Microsoft.Net.Http.Headers;

namespace ImrDocs.Web.Hosting;

/// <summary>
/// Puts the security headers on every answer, errors included. Pages may use nothing but the server's own styles, scripts
/// and fonts; no browser or proxy keeps a page, since it may show a case.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>Content Security Policy Level 3: no inline script or style, nothing from elsewhere, in no frame.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>The middleware; it stands first.</summary>
    public static Task SetAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            if (!IsKept(headers))
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        }, context);
        return next(context);
    }

    /// <summary>Styles, scripts and fonts say themselves how long they may be kept; nothing else may be.</summary>
    private static bool IsKept(IHeaderDictionary headers) =>
        CacheControlHeaderValue.TryParse(headers.CacheControl.ToString(), out var control) && control.Public;
}
