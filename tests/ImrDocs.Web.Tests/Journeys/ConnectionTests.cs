// The connection to the server is lost while somebody writes.
using ImrDocs.Storage.Cases;
using ImrDocs.Testing;
using ImrDocs.Web.Tests.Cases;
using static Microsoft.Playwright.Assertions;

namespace ImrDocs.Web.Tests.Journeys;

[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class ConnectionTests(Chromium chromium)
{
    [Fact]
    public async Task What_is_written_without_a_connection_stays_and_is_saved_with_the_next_one()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/cases/" + number);

        window.Allow("ERR_INTERNET_DISCONNECTED");
        await window.SetOfflineAsync(true);
        await window.Field("clinicalSummary").FillAsync("Written without a connection.");
        await Expect(window.Status).ToContainTextAsync("No connection to the server: not saved.");
        Assert.Equal([], await window.FindBarriersAsync());

        // Saving sends nothing away, and the page stays.
        await window.SaveButton.ClickAsync();
        await window.Field("clinicalSummary").PressSequentiallyAsync(" More.");
        await Expect(window.Status).ToContainTextAsync("No connection to the server: not saved.");
        await Expect(window.Field("clinicalSummary")).ToHaveValueAsync("Written without a connection. More.");

        await window.SetOfflineAsync(false);
        await Expect(window.Status).ToContainTextAsync("Connected again.");
        await Expect(window.Letter).ToContainTextAsync("Written without a connection. More.");
        await window.SaveButton.ClickAsync();
        await Expect(window.Status).ToHaveTextAsync("Saved as version 2.");
        Assert.Equal(2, await new CaseVersions(server.Store).NewestAsync(number, CancellationToken.None));
    }
}
