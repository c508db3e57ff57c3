// A reviewer writes, and sees the letter.
using ImrDocs.Storage.Cases;
using ImrDocs.Testing;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImrDocs.Web.Tests.Journeys;

[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class EditingTests(Chromium chromium)
{
    private const string Rationale = "issues[0].rationale";

    /// <summary>From the list to a saved version, with the keyboard alone.</summary>
    [Fact]
    public async Task A_case_is_found_written_and_saved()
    {
        await using var server = await WebServer.StartAsync();
        await server.TakeSamplesAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        var keys = window.Page.Keyboard;
        await window.Page.GotoAsync("/");
        await window.Page.GetByLabel("Case number").FocusAsync();
        await keys.TypeAsync("cm13-0000001");
        await keys.PressAsync("Enter");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "CM13-0000001" }).PressAsync("Enter");
        await Expect(window.Page).ToHaveTitleAsync("Case CM13-0000001 - ImrDocs");

        await window.Field(Rationale).FocusAsync();
        await keys.PressAsync("Control+A");
        await keys.TypeAsync("The guideline does not support it.");
        await Expect(window.Letter).ToContainTextAsync("The guideline does not support it.");
        await Expect(window.Page.Locator($"[data-changes-for='{Rationale}'] ins").Last).ToContainTextAsync("it.");
        await Expect(window.Status).ToHaveTextAsync("Changed, not saved yet.");

        await keys.PressAsync("Control+S");
        await Expect(window.Status).ToHaveTextAsync("Saved as version 2.");
        await Expect(window.Field(Rationale)).ToHaveValueAsync("The guideline does not support it.");

        // It is asked first; whoever says no has said nothing.
        var (question, answers) = ("", new Queue<bool>([false, true]));
        window.Page.Dialog += async (_, dialog) =>
        {
            question = dialog.Message;
            await (answers.Dequeue() ? dialog.AcceptAsync() : dialog.DismissAsync());
        };
        var ready = window.Page.GetByRole(AriaRole.Button, new() { Name = "Save and say it is ready" });
        await ready.PressAsync("Enter");
        Assert.Equal("Is case CM13-0000001 ready? Its letter is made then, and can be mailed.", question);
        await ready.PressAsync("Enter");
        await Expect(window.Page.Locator(".ready")).ToContainTextAsync("Ready:");
        Assert.Equal(2, await new CaseVersions(server.Store).NewestAsync("CM13-0000001", CancellationToken.None));

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "All versions" }).PressAsync("Enter");
        await Expect(window.Page.Locator("#changes ins").Last).ToContainTextAsync("it.");
        Assert.Equal([], await window.FindBarriersAsync());
    }

    [Fact]
    public async Task Files_are_those_of_the_letter_that_is_chosen()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync("large-print-and-long-addresses");
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/cases/" + number);
        await Expect(window.Page.GetByLabel("Copy for")).ToBeHiddenAsync();
        await window.Page.GetByLabel("Edition").SelectOptionAsync("mailed");
        await window.Page.GetByLabel("Copy for").SelectOptionAsync("claims-administrator");
        var pdf = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.GetByRole(AriaRole.Link, new() { Name = "PDF", Exact = true }).ClickAsync());
        Assert.Equal(number + ".mailed.claims-administrator.pdf", pdf.SuggestedFilename);
        await Expect(window.Page).ToHaveTitleAsync($"Case {number} - ImrDocs");
    }

    /// <summary>A page that says why there is no file is shown, and not saved under the file's name; what is not saved stays in its page.</summary>
    [Fact]
    public async Task A_file_that_is_refused_is_a_page_and_no_text_is_left_behind()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        window.Allow("Failed to load resource");
        await window.Page.Context.RouteAsync("**/letter.pdf*", route => route.FulfillAsync(new() { Status = 409, ContentType = "text/html", Body = "<title>Refused</title>" }));
        var pdf = window.Page.GetByRole(AriaRole.Link, new() { Name = "PDF", Exact = true });
        await window.Page.GotoAsync("/cases/" + number);
        await window.Field(Rationale).FillAsync("Not saved.");
        await Expect(window.Status).ToContainTextAsync("Changed, not saved yet.");
        var refusal = await window.Page.RunAndWaitForPopupAsync(() => pdf.ClickAsync());
        await Expect(refusal).ToHaveTitleAsync("Refused");
        await refusal.CloseAsync();
        var docx = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.GetByRole(AriaRole.Link, new() { Name = "DOCX", Exact = true }).ClickAsync());
        Assert.Equal(number + ".published.docx", docx.SuggestedFilename);
        await Expect(window.Field(Rationale)).ToHaveValueAsync("Not saved.");
        await window.SaveButton.ClickAsync();
        await Expect(window.Status).ToHaveTextAsync("Saved as version 2.");
        await pdf.ClickAsync();
        await Expect(window.Page).ToHaveTitleAsync("Refused");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_as_it_is_written()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/cases/" + number);
        await Expect(window.Problems(Rationale)).ToBeHiddenAsync();
        await window.Field(Rationale).FillAsync("");
        await Expect(window.Problems(Rationale)).ToContainTextAsync("The text is empty");
        await Expect(window.Field(Rationale)).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(window.Status).ToHaveTextAsync("Changed, not saved yet. 1 error.");

        // Who has every role has the most in it: it takes two lines at most.
        Assert.InRange((await window.Page.Locator(".toolbar").BoundingBoxAsync())!.Height, 1, 100);
        await Expect(window.Letter).ToContainTextAsync("DRAFT");
        Assert.Equal([], await window.FindBarriersAsync());
        await window.Field(Rationale).FillAsync("Reasons.");
        await Expect(window.Problems(Rationale)).ToBeHiddenAsync();
        await Expect(window.Field(Rationale)).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(window.Letter).Not.ToContainTextAsync("DRAFT");
    }

    [Fact]
    public async Task A_word_of_the_letter_leads_to_its_field_and_a_field_to_its_words()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/cases/" + number);
        var middle = await window.Letter.GetByText("physician's plan of care").EvaluateAsync<float[]>(
            "line => { const room = line.getBoundingClientRect(); return [room.x + room.width / 2, room.y + room.height / 2]; }");
        await window.Page.Mouse.ClickAsync(middle[0], middle[1]);
        await Expect(window.Field("clinicalSummary")).ToBeFocusedAsync();
        var (at, text) = (await window.Page.EvaluateAsync<int>("() => document.activeElement.selectionStart"), await window.Field("clinicalSummary").InputValueAsync());
        Assert.InRange(at, text.IndexOf("plan of care", StringComparison.Ordinal), text.LastIndexOf("presently", StringComparison.Ordinal));
        await Expect(window.Letter.Locator("a.current").First).ToContainTextAsync("The injured worker");
        await Expect(window.Page.Locator(".origin")).ToContainTextAsync("From the case: Clinical summary.");

        await window.Letter.GetByText("HOW THE IMR FINAL").ClickAsync();
        await Expect(window.Page.Locator(".origin")).ToContainTextAsync("Standard wording, the same in every letter. Template, line ");
        await Expect(window.Letter.Locator("a.current")).ToHaveCountAsync(0);

        await window.Field(Rationale).FocusAsync();
        await Expect(window.Letter.Locator("a.current").First).ToBeInViewportAsync();
        await Expect(window.Letter.Locator("a.current").First).ToHaveAttributeAsync("data-paths", Rationale);
    }

    /// <summary>With the keyboard alone, also for words that are no link.</summary>
    [Fact]
    public async Task All_words_of_the_letter_can_be_stepped_through_and_say_where_they_come_from()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/cases/" + number);
        var origin = window.Page.Locator(".origin");
        var next = window.Page.GetByRole(AriaRole.Button, new() { Name = "Next words" });
        await next.PressAsync("Enter");
        await Expect(origin).ToContainTextAsync("“Case Number:”: Standard wording, the same in every letter.");
        await next.PressAsync("Enter");
        await Expect(origin).ToContainTextAsync("“CM13-0000001”: From the case: Case number (not changed on this page).");
        await Expect(window.Letter.Locator(".chosen")).ToHaveCountAsync(1);
        Assert.Equal([], await window.FindBarriersInEveryLookAsync());
        await Shots.TakeAsync(window.Page, "origin");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Previous words" }).PressAsync("Enter");
        await Expect(origin).ToContainTextAsync("“Case Number:”");
        await origin.GetByRole(AriaRole.Link).PressAsync("Enter");
        await Expect(window.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/templates/files/final-determination/header-table.sbn\\?line=[0-9]+$"));
    }

    [Fact]
    public async Task Pages_can_be_found_and_made_larger()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync("large-print-and-long-addresses");
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/cases/" + number);
        var links = window.Page.Locator("#thumbnails a");
        await links.Last.ClickAsync();
        await Expect(links.Last).ToHaveAttributeAsync("aria-current", "true");
        await Expect(window.Letter.Locator("figure").Last).ToBeInViewportAsync();

        await window.Page.GetByLabel("200%").CheckAsync();
        Assert.Equal(1632, (await window.Letter.Locator("svg.page").First.BoundingBoxAsync())!.Width);

        await Expect(window.Letter.Locator(".mark").First).ToHaveCSSAsync("fill", "rgb(228, 238, 248)");
        await window.Page.GetByLabel("Tint what comes from the case").UncheckAsync();
        await Expect(window.Letter.Locator(".mark").First).ToHaveCSSAsync("fill", "none");

        await window.Page.GetByLabel("Edition").SelectOptionAsync("mailed");
        await Expect(window.Letter).ToContainTextAsync("CM16-0160021");
        await window.Page.GetByLabel("Copy for").SelectOptionAsync("dwc");
        await window.Page.GetByLabel("As a draft").CheckAsync();
        await Expect(window.Letter).ToContainTextAsync("DRAFT");
    }

    [Fact]
    public async Task Nothing_written_is_left_behind_unasked()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        var asked = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        window.Page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.DismissAsync();
        };
        await window.Page.GotoAsync("/cases/" + number);
        await window.Field(Rationale).PressSequentiallyAsync("New. ");
        await window.Page.CloseAsync(new() { RunBeforeUnload = true });
        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(10)));
        await Expect(window.Field(Rationale)).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("New\\. "));
    }

    /// <summary>A save loads the page anew, and what is written may stand in the last of many issues.</summary>
    [Fact]
    public async Task Saving_leaves_the_reader_where_they_are()
    {
        const string field = "issues[15].rationale";
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync("twenty-one-issues");
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/cases/" + number);
        await window.Field(field).FocusAsync();
        await window.Page.Keyboard.PressAsync("Control+Home");
        await window.Page.Keyboard.TypeAsync("New. ");
        var before = (await window.Field(field).BoundingBoxAsync())!.Y;
        await window.Page.Keyboard.PressAsync("Control+S");
        await Expect(window.Status).ToHaveTextAsync("Saved as version 2.");
        await Expect(window.Field(field)).ToBeFocusedAsync();
        Assert.Equal(5, await window.Field(field).EvaluateAsync<int>("field => field.selectionStart"));
        Assert.InRange((await window.Field(field).BoundingBoxAsync())!.Y - before, -40, 40);
    }
}
