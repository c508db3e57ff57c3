// Pages as a browser gets them.
using System.Net;

namespace ImrDocs.Web.Tests.Cases;

/// <summary>Pages as a browser gets them.</summary>
internal static class Pages
{
    /// <summary>A page that must be there.</summary>
    public static async Task<string> PageAsync(this WebServer server, string path)
    {
        var answer = await server.Browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The form of a page that must be there.</summary>
    public static async Task<SentForm> FormAsync(this WebServer server, string path) => new(await server.PageAsync(path));

    /// <summary>The text of an answer.</summary>
    public static Task<string> TextAsync(this HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();
}
