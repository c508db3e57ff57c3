// Pages that are not those of what is written.
using ImrDocs.Testing;
using ImrDocs.Web.Preview;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace ImrDocs.Web.Tests.Journeys;

[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class OldPagesTests(Chromium chromium)
{
    private const string Summary = "clinicalSummary";

    [Fact]
    public async Task An_answer_that_comes_late_is_followed_by_that_of_what_was_written_since()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/cases/" + number);
        var (isFirst, late) = (true, new TaskCompletionSource());
        await window.Page.RouteAsync("**/preview", async route =>
        {
            if (isFirst)
            {
                isFirst = false;
                await late.Task;
            }

            await route.ContinueAsync();
        });
        await window.Field(Summary).FillAsync("First words.");
        await Expect(window.OldPages).ToHaveTextAsync("Old pages: the server has not answered yet.");
        await window.Field(Summary).FillAsync("Second words.");
        late.SetResult();
        await Expect(window.Letter).ToContainTextAsync("Second words.");
        await Expect(window.OldPages).ToBeHiddenAsync();
        await Expect(window.Letter).Not.ToContainTextAsync("First words.");
    }

    [Fact]
    public async Task A_server_without_room_is_asked_again_until_there_is_some()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/cases/" + number);
        var end = new TaskCompletionSource<object>();
        var desk = server.Services.GetRequiredService<DrawingDesk>();
        var others = Enumerable.Range(0, 2 + DrawingDesk.MostWaiting).Select(_ => desk.DoAsync<object>(async () => await end.Task, CancellationToken.None)).ToList();
        await window.Field(Summary).FillAsync("Written in a crowd.");
        await Expect(window.OldPages).ToContainTextAsync("Old pages: the server is drawing many letters.");
        end.SetResult(this);
        await Task.WhenAll(others);
        await Expect(window.Letter).ToContainTextAsync("Written in a crowd.");
        await Expect(window.OldPages).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_page_that_asks_too_much_waits_and_asks_again()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        window.Allow("429");
        await window.Page.GotoAsync("/cases/" + number);
        var refused = 0;
        await window.Page.RouteAsync("**/preview", route => refused++ == 0 ? route.FulfillAsync(new() { Status = 429 }) : route.ContinueAsync());
        await window.Field(Summary).FillAsync("Written at once.");
        await Expect(window.Status).ToContainTextAsync("Too much was asked of the server at once: not saved.");
        await Expect(window.Letter).ToContainTextAsync("Written at once.");
    }

    [Fact]
    public async Task Pages_stay_grey_while_no_letter_is_drawn()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/cases/" + number);
        await Expect(window.OldPages).ToBeHiddenAsync();
        await SetAsync(window, string.Concat(Enumerable.Repeat("a\n", 7_000)));
        await Expect(window.OldPages).ToHaveTextAsync("Old pages: no letter is drawn of texts as long as these.");
        await Expect(window.Page.Locator("#preview-note")).ToContainTextAsync("These texts would fill more than 120 pages.");
        await Expect(window.Letter.Locator("svg.page").First).ToHaveCSSAsync("filter", "grayscale(1)");
        await SetAsync(window, "Short again.");
        await Expect(window.Letter).ToContainTextAsync("Short again.");
        await Expect(window.OldPages).ToBeHiddenAsync();
        await Expect(window.Letter.Locator("svg.page").First).ToHaveCSSAsync("filter", "none");
    }

    /// <summary>As when a text is pasted; the browser's own typing takes minutes for thousands of lines.</summary>
    private static async Task SetAsync(Window window, string text) => await window.Field(Summary).EvaluateAsync(
        "(field, text) => { field.value = text; field.dispatchEvent(new InputEvent('input', { bubbles: true })); }", text);
}
