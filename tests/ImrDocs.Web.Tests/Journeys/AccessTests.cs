// What holds on every page, in every look.
using ImrDocs.Testing;

namespace ImrDocs.Web.Tests.Journeys;

[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class AccessTests(Chromium chromium)
{
    /// <summary>The pages of reviewers, and those that the journeys of operators and editors do not look at.</summary>
    private static readonly string[] Pages =
    [
        "/",
        "/?q=CM99-9999999",
        "/cases/CM13-0000001",
        "/cases/CM16-0160021?edition=mailed&large=true&draft=true",
        "/cases/CM13-0000001/versions",
        "/operations/assignments?case=CM13-0000001",
        "/nowhere",
    ];

    /// <summary>One server and one window for all pages: to start them takes longer than to look.</summary>
    [Fact]
    public async Task Pages_are_without_barriers_in_every_look()
    {
        await using var server = await WebServer.StartAsync();
        await server.TakeSamplesAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        window.Allow("404"); // The last page's own status.
        var found = new List<string>();
        foreach (var path in Pages)
        {
            var answer = await window.Page.GotoAsync(path);
            Assert.Equal(path == "/nowhere" ? 404 : 200, answer!.Status);
            found.AddRange((await window.FindBarriersInEveryLookAsync()).Select(barrier => $"{path} {barrier}"));
        }

        Assert.Equal([], found);
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_skips_to_the_content()
    {
        await using var server = await WebServer.StartAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/");
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await window.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }
}
