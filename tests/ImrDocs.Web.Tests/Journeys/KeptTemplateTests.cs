using ImrDocs.Storage.Drafts;
using ImrDocs.Testing;
using ImrDocs.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ImrDocs.Web.Tests.Journeys;

/// <summary>What a template editor wrote and did not save is offered again, and nothing is overwritten by it.</summary>
[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class KeptTemplateTests(Chromium chromium)
{
    private const string Path = "final-determination/what-happens-next.sbn";
    private const string Address = "/templates/files/" + Path;

    [Fact]
    public async Task A_text_that_was_left_unsaved_is_offered_put_in_and_forgotten_once_it_is_saved()
    {
        await using var server = await WebServer.StartAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        var page = window.Page;
        await WriteAsync(page, "Kept words. ");
        await LeaveAsync(page);

        // Nothing is put in unasked.
        await page.GotoAsync(Address);
        var offer = page.GetByRole(AriaRole.Group, new() { Name = "What you wrote and did not save" });
        await Assertions.Expect(offer).ToContainTextAsync("was not saved. This browser has kept it.");
        await Assertions.Expect(page.Locator(".cm-content")).Not.ToContainTextAsync("Kept words.");
        await Shots.TakeAsync(page, "template-kept");
        Assert.Equal([], await window.FindBarriersInEveryLookAsync());
        await offer.GetByRole(AriaRole.Button, new() { Name = "Put it in" }).ClickAsync();
        await Assertions.Expect(page.Locator(".cm-content")).ToContainTextAsync("Kept words.");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("Changed, not saved yet.");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Saved in your draft");
        await Assertions.Expect(page.Locator(".kept")).ToHaveCountAsync(0);
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length"));
        Assert.Contains("Kept words.", await TextAsync(server), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_saved_since_is_named_and_what_is_kept_can_be_forgotten()
    {
        await using var server = await WebServer.StartAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        var page = window.Page;
        await WriteAsync(page, "Kept words. ");
        await LeaveAsync(page);
        var drafts = server.Services.GetRequiredService<TemplateDrafts>();
        var draft = await drafts.OpenAsync(LocalUser.Person, default);
        await drafts.SaveAsync(LocalUser.Person, [new DraftEdit(Path, draft.HashOf(Path), System.Text.Encoding.UTF8.GetBytes("Saved elsewhere."))], default);

        await page.GotoAsync(Address);
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("another version");
        await page.GetByRole(AriaRole.Button, new() { Name = "Forget it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".kept")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".cm-content")).ToContainTextAsync("Saved elsewhere.");
        await Assertions.Expect(page.Locator(".kept")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_kept_is_offered_to_nobody_else()
    {
        await using var server = await WebServer.StartAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        var page = window.Page;
        await WriteAsync(page, "Kept words. ");
        await LeaveAsync(page);
        var own = await page.EvaluateAsync<string>("Object.keys(localStorage)[0]");
        Assert.Contains(":" + BrowserKey.Of(LocalUser.Person) + ":", own, StringComparison.Ordinal);
        Assert.NotEqual(BrowserKey.Of(LocalUser.Person), BrowserKey.Of(LocalUser.Person with { Id = "oid:another" }));
        await page.EvaluateAsync("key => { localStorage.setItem(key.replace(/:[0-9a-f]{16}:/, ':0000000000000000:'), localStorage.getItem(key)); localStorage.removeItem(key); }", own);
        await page.GotoAsync(Address);
        await Assertions.Expect(page.Locator(".cm-content")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".kept")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Settings_that_were_left_unsaved_are_offered_too()
    {
        await using var server = await WebServer.StartAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        var page = window.Page;
        const string settings = "/templates/settings/final-determination";
        await page.GotoAsync(settings);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => { part.open = true; })");
        await page.Locator("[data-path='organisation.name']").FillAsync("Kept name");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("Changed, not saved yet.");
        await LeaveAsync(page);
        await page.GotoAsync(settings);
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it in" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-path='organisation.name']")).ToHaveValueAsync("Kept name");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Saved in your draft");
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length"));
    }

    private static async Task<string> TextAsync(WebServer server) => System.Text.Encoding.UTF8.GetString(
        (await server.Services.GetRequiredService<TemplateDrafts>().OpenAsync(LocalUser.Person, default)).Files[Path].Span);

    private static async Task WriteAsync(IPage page, string text)
    {
        await page.GotoAsync(Address);
        await page.Locator(".cm-content").ClickAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.TypeAsync(text);
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Changed, not saved yet.");
    }

    /// <summary>Leaves the page as a crash would: nobody asks whether to stay.</summary>
    private static async Task LeaveAsync(IPage page)
    {
        for (var tries = 0; await page.EvaluateAsync<int>("localStorage.length") == 0; tries++)
        {
            Assert.True(tries < 300, "Nothing is kept.");
            await Task.Delay(100);
        }

        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.GotoAsync("/site.css");
    }
}
