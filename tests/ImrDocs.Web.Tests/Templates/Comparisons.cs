// Comparisons of letters, asked for and waited for as a browser without script does.
using System.Net;
using ImrDocs.Web.Tests.Cases;

namespace ImrDocs.Web.Tests.Templates;

/// <summary>Comparisons of letters, asked for and waited for as a browser without script does.</summary>
internal static class Comparisons
{
    private static readonly Uri Address = new("/templates/impact", UriKind.Relative);

    /// <summary>Asks for a comparison of the draft of whoever uses the browser.</summary>
    public static async Task StartComparisonAsync(this HttpClient browser, string mailed = "")
    {
        var form = new SentForm(await browser.GetStringAsync(Address));
        form["mailed"] = mailed;
        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync(browser, "/templates/impact", "compare")).StatusCode);
    }

    /// <summary>The page once the comparison has ended.</summary>
    public static async Task<string> EndOfComparisonAsync(this HttpClient browser)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var page = await browser.GetStringAsync(Address, patience.Token);
            if (page.Contains("data-progress=\"ended\"", StringComparison.Ordinal))
            {
                return page;
            }

            Assert.Contains("<progress", page, StringComparison.Ordinal);
            await Task.Delay(50, patience.Token);
        }
    }
}
