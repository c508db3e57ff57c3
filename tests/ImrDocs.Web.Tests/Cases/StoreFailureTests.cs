using System.Net;
using ImrDocs.Storage.Cases;

namespace ImrDocs.Web.Tests.Cases;

public sealed class StoreFailureTests
{
    private const string Text = "The injured worker";

    [Theory]
    [InlineData("")]
    [InlineData("/versions")]
    [InlineData("/letter.pdf")]
    public async Task What_cannot_be_recorded_is_not_shown(string path)
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        TakeAwayTheRecord(server);
        var answer = await server.Browser.GetAsync(new Uri($"/cases/{number}{path}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.DoesNotContain(Text, await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_whose_record_failed_is_made_good_by_saving_again()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var form = await server.FormAsync($"/cases/{number}");
        form["clinicalSummary"] = "Other words.";
        var record = Path.Combine(server.StoreFolder, "audit");
        Directory.Move(record, record + "-away");
        TakeAwayTheRecord(server);
        var failed = await form.SendAsync(server.Browser, $"/cases/{number}", "save");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Contains("may not be saved", await failed.TextAsync(), StringComparison.Ordinal);

        File.Delete(record);
        Directory.Move(record + "-away", record);
        var again = await form.SendAsync(server.Browser, $"/cases/{number}", "save");
        Assert.Equal($"/cases/{number}?saved=2", again.Headers.Location?.ToString());
        Assert.Equal(2, await new CaseVersions(server.Store).NewestAsync(number, CancellationToken.None));
        Assert.Contains(Directory.EnumerateFiles(record), path => File.ReadAllText(path).Contains("case-saved", StringComparison.Ordinal));
    }

    /// <summary>Where the folder of the record should be, there is something else.</summary>
    private static void TakeAwayTheRecord(WebServer server) => File.WriteAllText(Path.Combine(server.StoreFolder, "audit"), "");
}
