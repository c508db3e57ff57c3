// The page of a template goes away with words that nobody has saved.
using System.Text;
using ImrDocs.Storage.Drafts;
using ImrDocs.Testing;
using ImrDocs.Web.Access;
using ImrDocs.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

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
        await WriteAsync(window.Page);

        // Nothing is put in unasked.
        await window.Page.GotoAsync(Address);
        await Expect(Kept.Offer(window.Page)).ToContainTextAsync("was not saved. This browser has kept it.");
        await Expect(window.Page.Locator(".cm-content")).Not.ToContainTextAsync("Kept words.");
        await Shots.TakeAsync(window.Page, "template-kept");
        Assert.Equal([], await window.FindBarriersInEveryLookAsync());
        await Kept.PutInAsync(window.Page);
        await Expect(window.Page.Locator(".cm-content")).ToContainTextAsync("Kept words.");
        await Expect(window.Status).ToContainTextAsync("Changed, not saved yet.");
        await window.SaveButton.ClickAsync();
        await Expect(window.Status).ToContainTextAsync("Saved in your draft");
        await Expect(Kept.Offer(window.Page)).ToHaveCountAsync(0);
        await Kept.WaitForNoneAsync(window.Page, Kept.OfBrowser);
        var draft = await server.Services.GetRequiredService<TemplateDrafts>().OpenAsync(LocalUser.Person, default);
        Assert.Contains("Kept words.", Encoding.UTF8.GetString(draft.Files[Path].Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_saved_since_is_named_and_what_is_kept_can_be_forgotten()
    {
        await using var server = await WebServer.StartAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await WriteAsync(window.Page);
        var drafts = server.Services.GetRequiredService<TemplateDrafts>();
        var draft = await drafts.OpenAsync(LocalUser.Person, default);
        await drafts.SaveAsync(LocalUser.Person, [new DraftEdit(Path, draft.HashOf(Path), Encoding.UTF8.GetBytes("Saved elsewhere."))], default);

        await window.Page.GotoAsync(Address);
        await Expect(Kept.Offer(window.Page)).ToContainTextAsync("another version");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Forget it" }).ClickAsync();
        await Expect(Kept.Offer(window.Page)).ToHaveCountAsync(0);
        await window.Page.ReloadAsync();
        await Expect(window.Page.Locator(".cm-content")).ToContainTextAsync("Saved elsewhere.");
        await Expect(Kept.Offer(window.Page)).ToHaveCountAsync(0);
        await Kept.WaitForNoneAsync(window.Page, Kept.OfBrowser);
    }

    [Fact]
    public async Task What_is_kept_is_offered_to_nobody_else()
    {
        await using var server = await SignedIn.StartAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server, headers: SignedIn.As("ana", Role.Editor));
        await WriteAsync(window.Page);
        await window.SignAsync(SignedIn.As("ben", Role.Editor));
        await window.Page.GotoAsync(Address);
        await Expect(window.Page.Locator(".cm-content")).ToBeVisibleAsync();
        await Expect(Kept.Offer(window.Page)).ToHaveCountAsync(0);
        await window.SignAsync(SignedIn.As("ana", Role.Editor));
        await window.Page.GotoAsync(Address);
        await Expect(Kept.Offer(window.Page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Settings_that_were_left_unsaved_are_offered_too()
    {
        await using var server = await WebServer.StartAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        const string settings = "/templates/settings/final-determination";
        var name = window.Page.Locator("[data-path='organisation.name']");
        await window.Page.GotoAsync(settings);
        await name.FillAsync("Kept name");
        await Kept.WaitAsync(window.Page, Kept.OfBrowser, "{\"organisation.name\":\"Kept name\"}");
        await Kept.LeaveAsync(window.Page);
        await window.Page.GotoAsync(settings);
        await Kept.PutInAsync(window.Page);
        await Expect(name).ToHaveValueAsync("Kept name");
        await window.SaveButton.ClickAsync();
        await Expect(window.Status).ToContainTextAsync("Saved in your draft");
        await Kept.WaitForNoneAsync(window.Page, Kept.OfBrowser);
    }

    /// <summary>Writes words that are kept, and leaves.</summary>
    private static async Task WriteAsync(IPage page)
    {
        await page.GotoAsync(Address);
        await page.Locator(".cm-content").ClickAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("Kept words. ");
        await Kept.WaitAsync(page, Kept.OfBrowser, "Kept words. ");
        await Kept.LeaveAsync(page);
    }
}
