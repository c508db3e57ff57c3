// A case that is not as a case must be.
using System.Text.RegularExpressions;
using ImrDocs.Testing;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImrDocs.Web.Tests.Journeys;

[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class BrokenCaseTests(Chromium chromium)
{
    [Fact]
    public async Task A_broken_case_is_shown_as_far_as_it_goes_mended_and_saved()
    {
        await using var server = await WebServer.StartAsync();
        var oneBroken = new Regex("(?<=\"decision\": \")(upheld|overturned)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var number = await server.StoreAsync(oneBroken.Replace(Samples.Text("overturned-only"), "maybe", count: 1));
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/cases/" + number);
        await Expect(window.Problems("issues[0].decision")).ToContainTextAsync("Error:");
        await Expect(window.Page.Locator("#preview-note")).ToContainTextAsync("shown as missing in the letter");
        Assert.Equal([], await window.FindBarriersInEveryLookAsync());
        await Shots.TakeAsync(window.Page, "broken");

        await window.Page.Locator(".problem-places a").First.ClickAsync();
        await Expect(window.Field("issues[0].decision")).ToBeFocusedAsync();
        await window.Field("issues[0].decision").SelectOptionAsync("overturned");
        await Expect(window.Problems("issues[0].decision")).ToBeHiddenAsync();
        await Expect(window.Letter).ToContainTextAsync("Overturned");
        await window.SaveButton.ClickAsync();
        await Expect(window.Status).ToHaveTextAsync("Saved as version 2.");
    }

    [Fact]
    public async Task What_is_missing_is_marked_in_the_letter()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/cases/" + number);
        await Expect(window.Letter.Locator(".mark.has-error")).ToHaveCountAsync(0);
        await window.Field("issues[0].rationale").FillAsync("");
        await Expect(window.Letter.Locator(".mark.has-error")).ToHaveCountAsync(1);
        await window.Field("issues[0].rationale").FillAsync("Reasons.");
        await Expect(window.Letter.Locator(".mark.has-error")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_that_is_no_case_is_shown_and_left_for_the_version_before_it()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await server.StoreAsync(Samples.Text("seed-letter")[..900]);
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/cases/" + number);
        await Expect(window.Page.Locator(".wrong")).ToContainTextAsync("The case breaks off in the middle");
        Assert.Equal([], await window.FindBarriersInEveryLookAsync());
        await Shots.TakeAsync(window.Page, "unreadable");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Go on from version 1" }).ClickAsync();
        await Expect(window.Status).ToHaveTextAsync("Saved as version 3.");
        await Expect(window.Letter).ToContainTextAsync("CM13-0000001");
    }

    [Fact]
    public async Task The_list_tells_what_is_to_be_mended_and_what_is_due_in_every_look()
    {
        await using var server = await WebServer.StartAsync();
        await server.TakeSamplesAsync();
        await server.StoreAsync(Samples.Text("seed-letter").Replace("CM13-0000001", "CM14-0000009", StringComparison.Ordinal).Replace("\"upheld\"", "\"maybe\"", StringComparison.Ordinal));
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/");
        await Expect(window.Page.GetByRole(AriaRole.Row, new() { Name = "CM14-0000009" })).ToContainTextAsync("To be mended");
        Assert.Equal([], await window.FindBarriersInEveryLookAsync());
        await Shots.TakeAsync(window.Page, "list");
    }
}
