// The pages without script.
using ImrDocs.Storage.Cases;
using ImrDocs.Testing;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImrDocs.Web.Tests.Journeys;

[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class WithoutScriptTests(Chromium chromium)
{
    [Fact]
    public async Task A_case_is_previewed_and_saved_without_script()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await using var window = await chromium.OpenAsync(Look.Phone, server, script: false);
        await window.Page.GotoAsync("/");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await window.Field("clinicalSummary").FillAsync("Written without script.");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Update the preview" }).ClickAsync();
        await Expect(window.Letter).ToContainTextAsync("Written without script.");
        await Expect(window.Status).ToHaveTextAsync("Not saved yet.");
        await Expect(window.Field("clinicalSummary")).ToHaveValueAsync("Written without script.");
        await window.Page.GetByLabel("150%").CheckAsync();
        Assert.Equal(1224, (await window.Letter.Locator("svg.page").First.BoundingBoxAsync())!.Width);
        await window.SaveButton.ClickAsync();
        await Expect(window.Status).ToHaveTextAsync("Saved as version 2.");
        Assert.Equal(2, await new CaseVersions(server.Store).NewestAsync(number, CancellationToken.None));
    }
}
