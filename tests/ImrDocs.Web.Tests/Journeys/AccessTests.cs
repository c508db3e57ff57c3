// What holds on every page, in every look.
using ImrDocs.Testing;

namespace ImrDocs.Web.Tests.Journeys;

[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class AccessTests(Chromium chromium)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?q=CM99-9999999")]
    [InlineData("/cases/CM13-0000001")]
    [InlineData("/cases/CM16-0160021?edition=mailed&large=true&draft=true")]
    [InlineData("/cases/CM13-0000001/versions")]
    [InlineData("/operations")]
    [InlineData("/operations/jobs")]
    [InlineData("/operations/due")]
    [InlineData("/operations/intake")]
    [InlineData("/operations/assignments?case=CM13-0000001")]
    [InlineData("/operations/letters")]
    [InlineData("/operations/verify")]
    [InlineData("/templates")]
    [InlineData("/templates/files/final-determination/what-happens-next.sbn")]
    [InlineData("/nowhere")]
    public async Task A_page_is_without_barriers_in_every_look(string path)
    {
        await using var server = await WebServer.StartAsync();
        await server.TakeSamplesAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        var answer = await window.Page.GotoAsync(path);
        if (answer!.Status == 404)
        {
            // The browser complains about the status itself.
            Assert.Single(window.TakeComplaints());
        }

        Assert.Equal([], await window.FindBarriersInEveryLookAsync());
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_skips_to_the_content()
    {
        await using var server = await WebServer.StartAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/");
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await window.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }
}
