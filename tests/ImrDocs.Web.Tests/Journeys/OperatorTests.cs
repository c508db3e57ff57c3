// The operator's journey: cases in, letters out, what was refused mended, what came back recorded.
using System.Text;
using System.Text.RegularExpressions;
using ImrDocs.Storage.Search;
using ImrDocs.Testing;
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
        await page.GetByRole(AriaRole.Link, new() { Name = "final-determination, published" }).ClickAsync();
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
            "/operations/mail/envelopes/20161201-1-01-0001",
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

    /// <summary>A store with mail, and a case whose letter was refused.</summary>
    private static async Task PrepareAsync(WebServer server)
    {
        await MailTests.MailAsync(server);
        await JobsTests.SubmitAsync(server, Regex.Replace(Samples.Text("seed-letter"), "\"rationale\": \".*\"", "\"rationale\": \"\""));
        await server.WorkAsync();
        await server.Services.GetRequiredService<LetterIndex>().UpdateAsync(default);
    }
}
