// The operator's journey: cases in, letters out, what was refused mended, what came back recorded.
using System.Text;
using System.Text.RegularExpressions;
using ImrDocs.Storage.Search;
using ImrDocs.Testing;
using ImrDocs.Web.Access;
using ImrDocs.Web.Operations.Letters;
using ImrDocs.Web.Tests.Cases;
using ImrDocs.Web.Tests.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ImrDocs.Web.Tests.Journeys;

[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class OperatorTests(Chromium chromium)
{
    private const string Number = "CM13-0000001";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cases_go_in_and_letters_come_out(bool script)
    {
        await using var server = await WebServer.StartAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server, script);
        var page = window.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Operations" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Take in cases" }).ClickAsync();
        await page.GetByLabel("Case files (JSON), several at once").SetInputFilesAsync(new FilePayload[]
        {
            new() { Name = "good.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(Samples.Text("seed-letter")) },
            new() { Name = "bad.json", MimeType = "application/json", Buffer = "{"u8.ToArray() },
        });
        await page.GetByLabel("Have the published letter made").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take in" }).ClickAsync();
        Assert.Contains("1 new case, 1 file refused.", await page.GetByRole(AriaRole.Status).First.TextContentAsync(), StringComparison.Ordinal);
        await server.WorkAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Letters", Exact = true }).ClickAsync();
        await page.GetByLabel("Case number, or a part of it").FillAsync(Number);
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Final determination, published" }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "PDF" }).ClickAsync());
        Assert.Equal(Number + ".published.pdf", download.SuggestedFilename);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify the letter" }).ClickAsync();
        Assert.Contains("Everything is as it was archived.", await page.GetByRole(AriaRole.Status).TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jobs_are_chosen_and_queued_again_with_the_keyboard()
    {
        await using var server = await WebServer.StartAsync();
        await PrepareAsync(server);
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        var page = window.Page;
        await page.GotoAsync("/operations/jobs?state=done");
        await page.GetByRole(AriaRole.Checkbox).First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByRole(AriaRole.Button, new() { Name = "Queue the chosen ones again" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/operations/jobs?state=done&queued=1");
        Assert.Contains("1 job was queued again.", await page.GetByRole(AriaRole.Status).AllTextContentsAsync());
    }

    [Fact]
    public async Task No_page_of_operations_has_a_barrier()
    {
        await using var server = await WebServer.StartAsync();
        await PrepareAsync(server);
        var letters = await server.PageAsync("/operations/letters");
        string[] paths =
        [
            "/operations", "/operations/due?days=365", "/operations/intake", "/operations/jobs?state=done", "/operations/letters", "/operations/verify",
            "/operations/mail?date=2016-12-02&trial=true", "/operations/mail/runs/20161201-1", "/operations/mail/batches/20161201-1-01",
            "/operations/mail/envelopes/20161201-1-01-0001", "/operations/mail/close/20161201-1", "/operations/mail/void/20161201-1", "/operations/mail/void/20161201-1-01-0001",
            Desk.AddressIn(await server.PageAsync("/operations/verify"), "/operations/verify/[^\"]+"),
            Desk.AddressIn(letters, "/operations/letters/CM16-[^\"]+"), Desk.AddressIn(await server.PageAsync("/operations/jobs"), "/operations/jobs/[0-9a-f]+"),
        ];
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        foreach (var path in paths)
        {
            await window.Page.GotoAsync(path);
            var barriers = await window.FindBarriersInEveryLookAsync();
            Assert.True(barriers.Count == 0, $"{path}: {string.Join('\n', barriers)}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_clerk_runs_the_mail_fetches_the_files_and_closes_by_the_record_of_the_inserter(bool script)
    {
        await using var server = await WebServer.StartAsync();
        await MailTests.MakeReadyAsync(server, "expedited-priority");
        await using var window = await chromium.OpenAsync(Look.Desk, server, script);
        var page = window.Page;
        await page.GotoAsync("/operations/mail");
        await page.GetByLabel("Mailing date").FillAsync("2016-12-01");
        await page.GetByLabel("For a trial").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what a run would mail" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the run for 2016-12-01" }).ClickAsync();
        while (!script && await page.GetByRole(AriaRole.Link, new() { Name = "See how far it is" }).IsVisibleAsync())
        {
            await page.ReloadAsync();
        }

        await page.GetByText("4 letters put into envelopes.").WaitForAsync();
        await ExpectNoBarrierAsync(window, script);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "PDF of batch 20161201-1-01" }).ClickAsync());
        Assert.Equal("20161201-1-01.pdf", download.SuggestedFilename);

        await page.GotoAsync("/operations/mail/runs/20161201-1");
        await page.GetByRole(AriaRole.Link, new() { Name = "Close the run" }).ClickAsync();
        var sheets = await MailClosingTests.SheetsAsync(server);
        await CompareAsync(sheets[1..]);
        await page.GetByText("It cannot be closed as it is.").WaitForAsync();
        await ExpectNoBarrierAsync(window, script);
        await CompareAsync(sheets);
        await page.GetByRole(AriaRole.Button, new() { Name = "Close run 20161201-1" }).ClickAsync();
        await page.GetByText("Mailed", new() { Exact = true }).WaitForAsync();

        async Task CompareAsync(IEnumerable<string> lines)
        {
            var record = Encoding.UTF8.GetBytes("batch,envelope,page,pages,time\n" + string.Join('\n', lines));
            await page.GetByLabel("The file that the inserter wrote (CSV)").SetInputFilesAsync(new FilePayload { Name = "inserter.csv", MimeType = "text/csv", Buffer = record });
            await page.GetByRole(AriaRole.Button, new() { Name = "Compare with what was printed" }).ClickAsync();
        }
    }

    /// <summary>Looks for barriers, which takes script: without it the look would never end.</summary>
    private static async Task ExpectNoBarrierAsync(Window window, bool script)
    {
        if (script)
        {
            var barriers = await window.FindBarriersInEveryLookAsync();
            Assert.True(barriers.Count == 0, string.Join('\n', barriers));
        }
    }

    /// <summary>A store with mail, and a case whose letter was refused.</summary>
    private static async Task PrepareAsync(WebServer server)
    {
        await MailTests.MailAsync(server);
        await JobsTests.SubmitAsync(server, Regex.Replace(Samples.Text("seed-letter"), "\"rationale\": \".*\"", "\"rationale\": \"\""));
        await server.WorkAsync();
        await server.Services.GetRequiredService<LetterIndex>().UpdateAsync(default);
        await server.Services.GetRequiredService<StoreVerification>().StartAsync(LocalUser.Person, default);
    }
}
