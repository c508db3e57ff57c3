// Chromium, started once for all tests that need a browser.
using Microsoft.Playwright;

namespace ImrDocs.Web.Tests.Journeys;

/// <summary>
/// The browser that all journeys share. They run one after the other, since each needs the machine's cores; each has
/// windows of its own, which share nothing.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/google-chrome"];

    // A browser in a container has no sandbox and no graphics card, and this one talks to nobody but the server.
    // Letters are drawn without hints, since a screen's pixels must not move them.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--font-render-hinting=none", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private const float Patience = 30_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        // Long enough for a machine that does much else; what is there at once is seen at once.
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        var program = Array.Find(Programs, File.Exists) ?? throw new InvalidOperationException("Chromium is not installed; tests/run.sh installs it");
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A new window, with no cookie of another one.</summary>
    /// <param name="look">How wide it is, light or dark.</param>
    /// <param name="server">The server whose pages it shows; null for pages that a test writes itself.</param>
    /// <param name="script">Whether script runs.</param>
    /// <param name="scale">Pixels of a picture for each pixel of the page.</param>
    /// <param name="headers">What a reverse proxy adds to each request.</param>
    internal async Task<Window> OpenAsync(
        Look look, WebServer? server = null, bool script = true, float scale = 1, IEnumerable<(string Name, string Value)>? headers = null)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = server?.Address.ToString(),
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
            DeviceScaleFactor = scale,
            Locale = "en-US",
            ExtraHTTPHeaders = headers?.Select(header => KeyValuePair.Create(header.Name, header.Value)),
        });
        context.SetDefaultTimeout(Patience);
        return await Window.OpenAsync(context);
    }
}
