// The editor's journey: from a file to words in force, and back, by two people in two windows of one server.
using ImrDocs.Storage.Releases;
using ImrDocs.Testing;
using ImrDocs.Web.Access;
using ImrDocs.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ImrDocs.Web.Tests.Journeys;

[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class EditorJourneyTests(Chromium chromium)
{
    private const string Example = "one-treatment-upheld";

    /// <summary>Every step in one run, as two people would take them; no page on the way has a barrier.</summary>
    [Fact]
    public async Task An_editor_changes_a_sentence_and_somebody_else_brings_it_into_force()
    {
        await using var server = await SignedIn.StartAsync();
        await server.TakeSamplesAsync();
        await using var ana = await chromium.OpenAsync(Look.Desk, server, headers: SignedIn.As("ana", Role.Editor));
        await using var ben = await chromium.OpenAsync(Look.Desk, server, headers: SignedIn.As("ben", Role.Editor, Role.Approver));
        await PublishAsync(ana, 1, "The words that we have");
        await ApproveAsync(ben, 1);

        await OpenFileAsync(ana);
        await MakeAndMendAMistakeAsync(ana);
        await ChangeTheSentenceAsync(ana);
        await FillInSettingsAsync(ana);
        await TestAsync(ana);
        await SeeImpactAsync(ana);
        await PublishAsync(ana, 2, "Plainer words");
        await Assertions.Expect(ana.Page.GetByText("Waits for approval: somebody else than the author approves it")).ToBeVisibleAsync();
        await ApproveAsync(ben, 2);

        await RollBackAsync(ana, 1);
        await ApproveAsync(ben, 3);
        await ana.Page.GotoAsync("/templates/releases");
        await Assertions.Expect(ana.Page.GetByRole(AriaRole.Row, new() { Name = "3 In force" })).ToContainTextAsync("the words of release 1 again");
        await LookAsync(ana, "history");
        var history = await server.Services.GetRequiredService<ReleaseProcess>().Ledger.ReadAsync(default);
        Assert.Equal([("ana", "ben", 1), ("ana", "ben", 2), ("ana", "ben", 3)], history.Releases.Select(release => (release.Author.Name, release.Approval!.By.Name, release.Number)));
        Assert.Equal(history.Releases[0].Templates, history.Releases[2].Templates);
    }

    /// <summary>To the file with the keyboard alone.</summary>
    private static async Task OpenFileAsync(Window window)
    {
        var page = window.Page;
        await page.GotoAsync("/templates");
        await LookAsync(window, "files");
        await page.GetByRole(AriaRole.Link, new() { Name = "what-happens-next.sbn" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".cm-content")).ToBeVisibleAsync();
        await page.GetByLabel("Case", new() { Exact = true }).SelectOptionAsync(Example);
        await Assertions.Expect(page.Locator("#variant option[value='mailed.employee']")).ToHaveCountAsync(1);
        await page.GetByLabel("Copy").SelectOptionAsync("mailed.employee");
        await Assertions.Expect(page.Locator("#pages")).ToContainTextAsync("This decision is final.");
        await LookAsync(window, "file");
    }

    /// <summary>A name that no case has is told with its line; completed, it is right. A tag that is not closed leaves the old pages, and says so.</summary>
    private static async Task MakeAndMendAMistakeAsync(Window window)
    {
        var page = window.Page;
        await page.Locator(".cm-content").FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("Decided on {{ dates.decison }}.");
        await Assertions.Expect(page.Locator("#problems .error")).ToContainTextAsync("Did you mean 'decision'?");
        await Assertions.Expect(page.Locator(".cm-lintRange-error")).ToHaveTextAsync("decison");
        await LookAsync(window, "mistake");

        // A key chooses the mistake, and what is typed in its place is completed.
        await page.Keyboard.PressAsync("F8");
        await page.Keyboard.TypeAsync("dec");
        await Assertions.Expect(page.Locator(".cm-tooltip-autocomplete [aria-selected]")).ToContainTextAsync("decision");
        await Task.Delay(TimeSpan.FromMilliseconds(200)); // The editor takes no answer in the first moment, lest a key meant for the text choose.
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".cm-lintRange-error")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".cm-tooltip")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(" {{ if true }}");
        await Assertions.Expect(page.Locator("#pages[data-old]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".old-pages p")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#preview-note .error")).ToContainTextAsync("cannot be made: see line");
        await Assertions.Expect(page.Locator("#pages")).ToContainTextAsync("This decision is final.");
        await LookAsync(window, "old-pages");
        await page.Keyboard.TypeAsync("{{ end }}");
        await Assertions.Expect(page.Locator(".old-pages")).ToBeHiddenAsync();

        // None of it is meant to stay.
        await page.GetByText("What you changed in this file").ClickAsync();
        await Assertions.Expect(page.Locator("#changes ins").First).ToContainTextAsync("Decided on");
        await page.ReloadAsync();
    }

    private static async Task ChangeTheSentenceAsync(Window window)
    {
        var page = window.Page;
        await Assertions.Expect(page.Locator(".cm-content")).ToBeVisibleAsync();
        await page.Locator("#pages [data-place^='final-determination/what-happens-next.sbn(']", new() { HasText = "is final" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".cm-content")).ToBeFocusedAsync();
        for (var i = 0; i < "**This ".Length; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await page.Keyboard.TypeAsync("binding ");
        await Assertions.Expect(page.Locator("#pages .current").First).ToContainTextAsync("This binding decision is final.");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Saved in your draft");
    }

    /// <summary>letter.json as a form: the letter follows, a mistake is told at its field, a setting and a picture are added.</summary>
    private static async Task FillInSettingsAsync(Window window)
    {
        var page = window.Page;
        await page.GotoAsync("/templates");
        await page.GetByRole(AriaRole.Link, new() { Name = "as a form for final-determination" }).ClickAsync();
        await page.GetByLabel("Fax", new() { Exact = true }).FillAsync("(916) 555-0100");
        await Assertions.Expect(page.Locator("#pages")).ToContainTextAsync("fax (916) 555-0100");
        await page.Locator("[id='f-page'] > summary").ClickAsync();
        var width = page.Locator("[data-path='page.width']");
        await width.FillAsync("wide");
        await Assertions.Expect(page.Locator("[id='d-page.width']")).ToContainTextAsync("must be a length");
        await Assertions.Expect(width).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(page.Locator(".old-pages p")).ToBeVisibleAsync();
        await LookAsync(window, "settings");
        await width.FillAsync("8.5in");
        await Assertions.Expect(page.Locator(".old-pages")).ToBeHiddenAsync();

        var organisation = page.Locator("[id='f-organisation'] > .settings-tools");
        await organisation.Locator("summary").ClickAsync();
        await organisation.GetByLabel("Its name").FillAsync("slogan");
        await organisation.GetByRole(AriaRole.Button, new() { Name = "Add to organisation" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Slogan")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Fax", new() { Exact = true })).ToHaveValueAsync("(916) 555-0100");
        await window.LookAsync(Look.Phone);
        Assert.Equal([], (await window.FindBarriersAsync()).Select(barrier => $"settings on a phone: {barrier}"));
        await window.LookAsync(Look.Desk);

        await page.GetByRole(AriaRole.Link, new() { Name = "Pictures: letterhead, logo, signature" }).ClickAsync();
        await page.GetByLabel("A logo or a signature").SetInputFilesAsync(new FilePayload { Name = "Signature.png", MimeType = "image/png", Buffer = "GIF89a"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-diagnostic]")).ToContainTextAsync("no PNG or JPEG picture");
        await page.GetByLabel("A logo or a signature").SetInputFilesAsync(Repository.PathOf("templates", "_shared", "letterhead.png"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("Saved in your draft.");
        await LookAsync(window, "pictures");
    }

    private static async Task TestAsync(Window window)
    {
        var page = window.Page;
        await page.GotoAsync("/templates/tests");
        await Assertions.Expect(page.Locator(".difference ins", new() { HasText = "binding" }).First).ToBeVisibleAsync();
        await LookAsync(window, "tests");
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept what came out" }).ClickAsync();
        await Assertions.Expect(page.GetByText("all as expected")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-diagnostic=RULE623]").First).ToBeVisibleAsync();
    }

    private static async Task SeeImpactAsync(Window window)
    {
        var page = window.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Impact", Exact = true }).ClickAsync();
        await page.GetByLabel("Mailing date of letters whose case has none").FillAsync("2013-12-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Assertions.Expect(page.GetByText("would read differently").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".difference ins", new() { HasText = "binding" }).First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "New warnings" })).ToBeVisibleAsync();
        await LookAsync(window, "impact");
    }

    private static async Task PublishAsync(Window window, int number, string note)
    {
        var page = window.Page;
        await page.GotoAsync("/templates/publish");
        await page.GetByLabel("What it changes and why").FillAsync(note);
        await page.GetByLabel("Applies to cases decided on or after").FillAsync("2013-01-01");
        await LookAsync(window, "publish");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync($"Release {number} - ImrDocs");
    }

    private static async Task ApproveAsync(Window window, int number)
    {
        var page = window.Page;
        await page.GotoAsync($"/templates/releases/{number}");
        await LookAsync(window, "release");
        await page.GetByRole(AriaRole.Link, new() { Name = "Approve or send back" }).ClickAsync();
        var warnings = page.GetByLabel("I have read the warnings");
        if (await warnings.CountAsync() > 0)
        {
            await warnings.CheckAsync();
        }

        await LookAsync(window, "approve");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Approve release {number}" }).ClickAsync();
        await Assertions.Expect(page.GetByText("by ben,")).ToBeVisibleAsync();
    }

    private static async Task RollBackAsync(Window window, int number)
    {
        var page = window.Page;
        await page.GotoAsync($"/templates/releases/{number}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Bring these words back" }).ClickAsync();
        await page.GetByLabel("What it changes and why").FillAsync("As it was");
        await page.GetByLabel("Applies to cases decided on or after").FillAsync("2013-01-01");
        await LookAsync(window, "rollback");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the release" }).ClickAsync();
    }

    /// <summary>No barrier on the page as it is now, and a picture for people.</summary>
    private static async Task LookAsync(Window window, string step)
    {
        await Shots.TakeAsync(window.Page, "editor-" + step);
        Assert.Equal([], (await window.FindBarriersAsync()).Select(barrier => $"{step}: {barrier}"));
    }
}
