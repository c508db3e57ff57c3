// Two people save one case at once.
using System.Text;
using ImrDocs.Storage.Cases;
using ImrDocs.Testing;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImrDocs.Web.Tests.Journeys;

[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class TwoReviewersTests(Chromium chromium)
{
    private const string Summary = "clinicalSummary";
    private const string Rationale = "issues[0].rationale";

    [Fact]
    public async Task What_both_wrote_is_joined_by_hand_and_nothing_is_lost()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await using var first = await chromium.OpenAsync(Look.Desk, server);
        await using var second = await chromium.OpenAsync(Look.Desk, server);
        await first.Page.GotoAsync("/cases/" + number);
        await second.Page.GotoAsync("/cases/" + number);

        await first.Field(Summary).FillAsync("The first person's summary.");
        await first.SaveButton.ClickAsync();
        await Expect(first.Status).ToHaveTextAsync("Saved as version 2.");

        await second.Field(Summary).FillAsync("The second person's summary.");
        await second.Field(Rationale).FillAsync("The second person's rationale.");
        await second.Page.GetByLabel("Note for this version").FillAsync("After the records came.");
        await second.SaveButton.ClickAsync();
        await Expect(second.Status).ToContainTextAsync("Not saved yet");
        await Expect(second.Page.GetByLabel("Note for this version")).ToHaveValueAsync("After the records came.");
        Assert.Equal([], await second.FindBarriersInEveryLookAsync());

        await Shots.TakeAsync(second.Page, "merge");

        // Without a connection the texts stay on the page.
        var save = second.Page.GetByRole(AriaRole.Button, new() { Name = "Save both as one version" });
        await second.Page.GetByRole(AriaRole.Textbox, new() { Name = "The text, when you write it anew" }).FillAsync("The summary of both.");
        await Expect(second.Page.GetByRole(AriaRole.Radio, new() { Name = "Write it anew" })).ToBeCheckedAsync();
        second.Allow("ERR_INTERNET_DISCONNECTED");
        await second.SetOfflineAsync(true);
        await save.ClickAsync();
        await Expect(second.Status).ToContainTextAsync("No connection to the server");
        await second.SetOfflineAsync(false);

        await save.ClickAsync();
        await Expect(second.Status).ToHaveTextAsync("Saved as version 3.");
        await Expect(second.Field(Summary)).ToHaveValueAsync("The summary of both.");
        await Expect(second.Field(Rationale)).ToHaveValueAsync("The second person's rationale.");
        var stored = Encoding.UTF8.GetString((await new CaseVersions(server.Store).ReadAsync(number, 2, CancellationToken.None))!);
        Assert.Contains("The first person's summary.", stored, StringComparison.Ordinal);
        var history = await new CaseVersions(server.Store).HistoryAsync(number, CancellationToken.None);
        Assert.Contains("After the records came. (joined with version 2)", history.Select(version => version.Saved?.Note));
    }
}
