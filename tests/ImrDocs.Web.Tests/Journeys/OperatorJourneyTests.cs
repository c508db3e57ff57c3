// The operator's journey: from case files to envelopes, in one window, with a letter that is refused on the way.
using System.Text;
using System.Text.RegularExpressions;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Search;
using ImrDocs.Testing;
using ImrDocs.Web.Tests.Cases;
using ImrDocs.Web.Tests.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ImrDocs.Web.Tests.Journeys;

[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class OperatorJourneyTests(Chromium chromium)
{
    private const string Whole = "CM16-0203377";
    private const string Refused = "CM13-0000001";

    /// <summary>Every step in one run, as an operator would take them; no page on the way has a barrier.</summary>
    [Fact]
    public async Task An_operator_takes_cases_in_mends_a_refused_one_and_sees_the_letters_to_the_mail()
    {
        await using var server = await WebServer.StartAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await TakeInAsync(window);
        await JobsTests.SubmitAsync(server, Regex.Replace(Samples.Text("seed-letter"), "\"rationale\": \".*\"", "\"rationale\": \"\""));
        await server.WorkAsync();
        await UpdateAsync(server);

        await SeeWhyItWasRefusedAsync(window);
        await server.WorkAsync();
        await MendAsync(window);
        await server.WorkAsync();
        await UpdateAsync(server);
        await SayReadyAsync(window);
        await server.WorkAsync();

        await FindAsync(window);
        await CorrectAsync(window);
        await server.WorkAsync();
        await VerifyAsync(window);
        await PlanAsync(window);
        var versions = await server.Services.GetRequiredService<CaseVersions>().HistoryAsync(Whole, default);
        Assert.Equal([(1, true), (2, true)], versions.Select(version => (version.Number, version.Ready is not null)));
    }

    private static async Task TakeInAsync(Window window)
    {
        var page = window.Page;
        await page.GotoAsync("/operations");
        await LookAsync(window, "overview-empty");
        await page.GetByRole(AriaRole.Link, new() { Name = "Take in cases" }).ClickAsync();
        await SendAsync(page, File("expedited-priority", Samples.Text("expedited-priority")), new() { Name = "broken.json", MimeType = "application/json", Buffer = "{"u8.ToArray() });
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("1 new case, 1 file refused.");
        await LookAsync(window, "taken-in");
    }

    /// <summary>From the overview with the keyboard to the problems; queued again as it is, it is refused again.</summary>
    private static async Task SeeWhyItWasRefusedAsync(Window window)
    {
        var page = window.Page;
        await page.GotoAsync("/operations");
        await page.GetByRole(AriaRole.Link, new() { Name = "1 job refused" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = Refused })).ToContainTextAsync("CASE014");
        await LookAsync(window, "jobs");
        await page.GetByRole(AriaRole.Link, new() { Name = $"of the job of {Refused}" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".problem-error .place").First).ToContainTextAsync("Issue 1: rationale");
        await LookAsync(window, "job");
        await page.GetByRole(AriaRole.Button, new() { Name = "Queue it again" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Run 2: waiting or running" })).ToBeVisibleAsync();

        // The page renews itself until the job has ended.
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Pause" })).ToBeVisibleAsync();
    }

    /// <summary>The job is refused again; a corrected file is a new version, whose letter is made.</summary>
    private static async Task MendAsync(Window window)
    {
        var page = window.Page;
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Run 2: refused" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "hand a corrected file in" }).ClickAsync();
        await SendAsync(page, File("seed-letter", Samples.Text("seed-letter")));
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("1 correction");
        await LookAsync(window, "corrected");
        await page.GotoAsync("/operations/jobs?state=mended");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = Refused })).ToContainTextAsync("mended by version 2");
    }

    private static async Task SayReadyAsync(Window window)
    {
        var page = window.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Due", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = Whole })).ToContainTextAsync("Not ready");
        await LookAsync(window, "due");
        await OnPhoneAsync(window, "due");
        await page.GetByLabel("Choose " + Whole).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByRole(AriaRole.Button, new() { Name = "Say that the chosen ones are ready" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("1 case is ready");
    }

    /// <summary>By what somebody says who calls: the name and the date of injury, and neither in the address.</summary>
    private static async Task FindAsync(Window window)
    {
        var page = window.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Letters", Exact = true }).ClickAsync();
        await page.GetByLabel("Name of the injured worker").FillAsync("wrenfield");
        await page.GetByLabel("Date of injury").FillAsync("2016-10-27");
        await page.Keyboard.PressAsync("Enter");
        var row = page.GetByRole(AriaRole.Row, new() { Name = "Tobias Wrenfield" });
        await Assertions.Expect(row).ToContainTextAsync(Whole);
        Assert.DoesNotContain("wrenfield", page.Url, StringComparison.OrdinalIgnoreCase);
        await LookAsync(window, "found");
        await OnPhoneAsync(window, "found");
        await row.GetByRole(AriaRole.Link, new() { Name = Whole }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Case " + Whole })).ToBeVisibleAsync();
        await LookAsync(window, "case");
        await OnPhoneAsync(window, "case");
    }

    private static async Task CorrectAsync(Window window)
    {
        var page = window.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct an address" }).ClickAsync();
        var worker = page.GetByRole(AriaRole.Group, new() { Name = "Injured worker", Exact = true });
        await worker.GetByLabel("Street or box").FillAsync("7 Lantern Court");
        await worker.GetByLabel("ZIP Code").FillAsync("955");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        await Assertions.Expect(worker.GetByLabel("ZIP Code")).ToHaveAttributeAsync("aria-invalid", "true");
        await LookAsync(window, "address");
        await OnPhoneAsync(window, "address");
        await worker.GetByLabel("ZIP Code").FillAsync("95521");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as a new version" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Saved as version 2.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Say that version 2 is ready" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Version 2 is ready, and its letter is queued.")).ToBeVisibleAsync();
    }

    private static async Task VerifyAsync(Window window)
    {
        var page = window.Page;
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Table of letters" })).ToContainTextAsync("Superseded");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify its letters" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Everything is as it was archived.")).ToBeVisibleAsync();
        await LookAsync(window, "verified");
    }

    private static async Task PlanAsync(Window window)
    {
        var page = window.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Mail", Exact = true }).ClickAsync();
        await page.GetByLabel("Mailing date").FillAsync("2016-12-02");
        await page.GetByLabel("For a trial: with templates that nobody released").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what a run would mail" }).ClickAsync();
        await Assertions.Expect(page.GetByText("4 letters to mail")).ToBeVisibleAsync();
        await LookAsync(window, "plan");
    }

    private static async Task SendAsync(IPage page, params FilePayload[] files)
    {
        await page.GetByLabel("Case files (JSON), several at once").SetInputFilesAsync(files);
        await page.GetByLabel("Have the published letter made").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take in" }).ClickAsync();
    }

    private static FilePayload File(string name, string json) => new() { Name = name + ".json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(json) };

    private static Task<IndexUpdate> UpdateAsync(WebServer server) => server.Services.GetRequiredService<LetterIndex>().UpdateAsync(default);

    /// <summary>No barrier on the page as it is now, and a picture for people.</summary>
    private static async Task LookAsync(Window window, string step)
    {
        await Shots.TakeAsync(window.Page, "operator-" + step);
        Assert.Equal([], (await window.FindBarriersAsync()).Select(barrier => $"{step}: {barrier}"));
    }

    /// <summary>The same on a phone, where no page may scroll sideways.</summary>
    private static async Task OnPhoneAsync(Window window, string step)
    {
        await window.LookAsync(Look.Phone);
        Assert.Equal([], (await window.FindBarriersAsync()).Select(barrier => $"{step} on a phone: {barrier}"));
        Assert.False(await window.Page.EvaluateAsync<bool>("() => document.scrollingElement.scrollWidth > document.documentElement.clientWidth"), step + " scrolls sideways");
        await window.LookAsync(Look.Desk);
    }
}
