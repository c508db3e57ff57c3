using System.Text.RegularExpressions;
using ImrDocs.Storage.Drafts;
using ImrDocs.Testing;
using ImrDocs.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ImrDocs.Web.Tests.Journeys;

/// <summary>A template editor changes a sentence, with the letter beside it.</summary>
[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class TemplateEditingTests(Chromium chromium)
{
    private const string Path = "final-determination/what-happens-next.sbn";
    private const string Sentence = "This decision is final.";

    private static readonly string[] Pages =
    [
        "/templates/tests",
        "/templates/impact",
        "/templates/releases",
        "/templates/releases/1",
        "/templates/releases/1/approve",
        "/templates/releases/1/rollback",
        "/templates/releases/1/withdraw",
        "/templates/releases/1/send-back",
        "/templates/search?q=case.issues.rationale",
        "/templates/search?q=decision&examples=true",
        "/templates/history/final-determination/what-happens-next.sbn",
        "/templates/history/final-determination/what-happens-next.sbn?version=program",
        "/templates/publish",
        "/templates/settings/final-determination",
        "/templates/pictures/_shared",
        "/templates/files/final-determination/letter.json",
    ];

    [Fact]
    public async Task A_changed_sentence_shows_in_the_letter_is_checked_and_is_saved()
    {
        await using var server = await WebServer.StartAsync();
        await using var window = await OpenAsync(server);
        var page = window.Page;
        for (var i = 0; i < "This ".Length; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await page.Keyboard.TypeAsync("binding ");
        await Assertions.Expect(page.Locator("#pages")).ToContainTextAsync("This binding decision is final.");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("Changed, not saved yet.");
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("RULE623");
        await Shots.TakeAsync(page, "template-changed");
        Assert.Equal([], await window.FindBarriersInEveryLookAsync());

        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Saved in your draft");
        var draft = await server.Services.GetRequiredService<TemplateDrafts>().OpenAsync(LocalUser.Person, CancellationToken.None);
        Assert.Equal([Path], draft.Changed);
    }

    [Fact]
    public async Task A_misspelt_name_is_underlined_and_completed()
    {
        await using var server = await WebServer.StartAsync();
        await using var window = await OpenAsync(server);
        var page = window.Page;
        await page.Keyboard.TypeAsync("{{ dates.decison }}");
        var mistake = page.Locator(".cm-lintRange-error");

        // What stands there half typed has other mistakes.
        await Assertions.Expect(mistake).ToHaveCountAsync(1);
        await Assertions.Expect(mistake).ToHaveTextAsync("decison");
        await Assertions.Expect(page.Locator("#problems .error")).ToContainTextAsync("Did you mean 'decision'?");
        await mistake.HoverAsync();
        await Assertions.Expect(page.Locator(".cm-tooltip-lint")).ToContainTextAsync("has no member");

        // Back over the braces and the name; what is typed is completed from the case format.
        for (var i = 0; i < " }}".Length; i++)
        {
            await page.Keyboard.PressAsync("ArrowLeft");
        }

        await page.Keyboard.PressAsync("Control+Backspace");
        await page.Keyboard.TypeAsync("dec");
        var offered = page.Locator(".cm-tooltip-autocomplete [aria-selected]");
        await Assertions.Expect(offered).ToContainTextAsync("decision");
        await Shots.TakeAsync(page, "template-completion");
        await offered.ClickAsync();
        await Assertions.Expect(mistake).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".cm-line", new() { HasText = "{{ dates.decision }}" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_name_is_explained_where_it_stands()
    {
        await using var server = await WebServer.StartAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/templates/files/" + Path);
        await window.Page.Locator(".cm-line", new() { HasText = "= recipient ==" }).Locator("span", new() { HasText = "recipient" }).Last.HoverAsync();
        await Assertions.Expect(window.Page.Locator(".cm-name")).ToContainTextAsync("Whose copy it is");
    }

    [Fact]
    public async Task A_word_of_the_letter_leads_to_its_line_and_a_line_to_its_words()
    {
        await using var server = await WebServer.StartAsync();
        await using var window = await OpenAsync(server);
        var page = window.Page;
        await page.Locator("#pages [data-place^='" + Path + "(']", new() { HasText = "is final" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".cm-activeLine, .cm-line:focus, .cm-content")).ToBeFocusedAsync();
        Assert.Contains("This decision is final", await CursorLineAsync(page), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#pages .current").First).ToContainTextAsync("is final");
        await Assertions.Expect(page.Locator("p.origin")).ToContainTextAsync(Path);

        // Words of another template lead there.
        await page.Locator("#pages [data-place^='final-determination/outcome.sbn(']").First.ClickAsync();
        await page.Locator("p.origin a").ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("final-determination/outcome.sbn - ImrDocs");
    }

    [Fact]
    public async Task Nothing_written_is_lost_when_the_server_goes_away()
    {
        await using var server = await WebServer.StartAsync();
        await using var window = await OpenAsync(server);
        var page = window.Page;
        window.Allow("ERR_FAILED");
        await page.RouteAsync("**/templates/**", route => route.AbortAsync());
        await page.Keyboard.TypeAsync("Kept ");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("No connection to the server");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".cm-content")).ToContainTextAsync("Kept This decision");
        await page.UnrouteAllAsync();
        // Whichever asks first, the save that failed or the preview, finds the connection back.
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync(new Regex("Connected again|Saved in your draft"), new() { Timeout = 20_000 });
        await page.Locator(".cm-content").ClickAsync();
        await page.Keyboard.TypeAsync("Twice ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Saved in your draft");
    }

    [Fact]
    public async Task The_pages_about_a_changed_set_are_without_barriers_in_every_look()
    {
        await using var server = await WebServer.StartAsync();
        await server.TakeSamplesAsync();
        var drafts = server.Services.GetRequiredService<TemplateDrafts>();
        var draft = await drafts.OpenAsync(LocalUser.Person, default);
        var text = System.Text.Encoding.UTF8.GetString(draft.Files[Path].Span).Replace("This decision is final", "This determination is final", StringComparison.Ordinal);
        await drafts.SaveAsync(LocalUser.Person, [new DraftEdit(Path, draft.HashOf(Path), System.Text.Encoding.UTF8.GetBytes(text))], default);
        await server.Services.GetRequiredService<Storage.Releases.ReleaseProcess>()
            .PublishAsync((await drafts.OpenAsync(LocalUser.Person, default)).Files, LocalUser.Person, "Plainer words", new DateOnly(2026, 1, 1), default);
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        foreach (var path in Pages)
        {
            await window.Page.GotoAsync(path);
            await Shots.TakeAsync(window.Page, path.Trim('/').Replace('/', '-').Split('?')[0]);
            Assert.Equal([], (await window.FindBarriersInEveryLookAsync()).Select(barrier => $"{path}: {barrier}"));
        }
    }

    /// <summary>Opens the file with the cursor before a sentence, as a link from a list of problems would.</summary>
    private async Task<Window> OpenAsync(WebServer server)
    {
        await server.TakeSamplesAsync();
        var files = (await server.Services.GetRequiredService<TemplateDrafts>().OpenAsync(LocalUser.Person, default)).Files;
        var lines = System.Text.Encoding.UTF8.GetString(files[Path].Span).Split('\n');
        var line = Array.FindIndex(lines, text => text.Contains(Sentence, StringComparison.Ordinal));
        var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync($"/templates/files/{Path}?sample=one-treatment-upheld&variant=mailed.employee&line={line + 1}");
        await Assertions.Expect(window.Page.Locator(".cm-content")).ToBeFocusedAsync();
        for (var i = lines[line].IndexOf(Sentence, StringComparison.Ordinal); i > 0; i--)
        {
            await window.Page.Keyboard.PressAsync("ArrowRight");
        }

        return window;
    }

    private static Task<string> CursorLineAsync(IPage page) => page.Locator(".cm-content").EvaluateAsync<string>(
        "content => { const place = content.getRootNode().getSelection?.() ?? document.getSelection(); return place.anchorNode.parentElement.closest('.cm-line').textContent; }");
}
