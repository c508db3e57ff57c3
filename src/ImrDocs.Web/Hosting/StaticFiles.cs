// Styles, scripts and icons of the pages.
namespace ImrDocs.Web.Hosting;

/// <summary>How styles, scripts and icons are served: pages name them with a hash of their bytes, so they may be kept.</summary>
internal static class StaticFiles
{
    /// <summary>The options.</summary>
    public static StaticFileOptions Options => new()
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, no-cache",
    };
}
