// A browser window that notes what goes wrong in it.
using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ImrDocs.Web.Tests.Journeys;

/// <summary>A window; what the browser complains about, such as a violated Content-Security-Policy, fails the test.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();
    private string? _allowed;

    private Window(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && (_allowed is null || !message.Text.Contains(_allowed, StringComparison.Ordinal)))
            {
                _complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
    }

    public IPage Page { get; }

    /// <summary>The field of a case in which a value is written, by its data path.</summary>
    public ILocator Field(string path) => Page.Locator($"[data-path='{path}']");

    /// <summary>What is said about a place of the form.</summary>
    public ILocator Problems(string path) => Page.Locator($"[data-diagnostics-for='{path}']");

    /// <summary>The pages of the letter.</summary>
    public ILocator Letter => Page.Locator("#pages");

    /// <summary>What says that the pages are from before.</summary>
    public ILocator OldPages => Page.Locator(".old-pages");

    /// <summary>The line that says what happened.</summary>
    public ILocator Status => Page.Locator("[data-status]");

    public ILocator SaveButton => Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true });

    /// <summary>Takes the connection to the server away, or gives it back.</summary>
    public Task SetOfflineAsync(bool offline) => _context.SetOfflineAsync(offline);

    /// <summary>From now on a reverse proxy says this of who uses it.</summary>
    public Task SignAsync(IEnumerable<(string Name, string Value)> headers) =>
        _context.SetExtraHTTPHeadersAsync(headers.Select(header => KeyValuePair.Create(header.Name, header.Value)));

    public static async Task<Window> OpenAsync(IBrowserContext context) => new(context, await context.NewPageAsync());

    /// <summary>
    /// From now on a complaint with these words fails nothing: the test is about what causes it. The browser may tell it
    /// long after it happened, so it is named before.
    /// </summary>
    public void Allow(string words) => _allowed = words;

    /// <summary>What axe finds on the page as it is now, a line a finding: the rule, then the element.</summary>
    /// <param name="rules">The rules to look by; none for all.</param>
    public Task<IReadOnlyList<string>> FindBarriersAsync(params string[] rules) => Axe.FindAsync(Page, rules);

    /// <summary>What axe finds on the page, wide and narrow, light and dark, and whether it scrolls sideways.</summary>
    public async Task<IReadOnlyList<string>> FindBarriersInEveryLookAsync()
    {
        var found = new List<string>();
        foreach (var look in Look.All)
        {
            await LookAsync(look);

            // Light and dark differ in nothing but their colours.
            found.AddRange((look.IsDark ? await FindBarriersAsync("color-contrast") : await FindBarriersAsync()).Select(barrier => $"{look}: {barrier}"));
            if (await Page.EvaluateAsync<bool>("() => document.scrollingElement.scrollWidth > document.documentElement.clientWidth"))
            {
                found.Add($"{look}: scrolls sideways");
            }
        }

        return found;
    }

    /// <summary>Looks at the page as it is now in another way.</summary>
    public async Task LookAsync(Look look)
    {
        await Page.SetViewportSizeAsync(look.Width, look.Height);
        await Page.EmulateMediaAsync(new() { ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light });
    }

    /// <summary>Closes the window.</summary>
    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_complaints);
    }
}
