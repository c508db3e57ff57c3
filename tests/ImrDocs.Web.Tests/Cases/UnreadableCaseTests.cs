using System.Net;
using System.Text;
using ImrDocs.Storage.Cases;

namespace ImrDocs.Web.Tests.Cases;

public sealed class UnreadableCaseTests
{
    private const string Number = "CM13-0000001";
    private const string Damaged = "{\n  \"caseNumber\": \"CM13-0000001\",\n  \"clinicalSummary\": \"<b>Half a sentence";

    [Fact]
    public async Task What_is_wrong_is_said_with_its_line_and_the_file_is_shown_without_anything_that_fails()
    {
        await using var server = await WebServer.StartAsync();
        await server.StoreAsync(Damaged);
        var page = await server.PageAsync("/cases/" + Number);
        Assert.Contains("data-diagnostic=\"CASE004\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#line-3\">Line 3</a>, column 41:", page, StringComparison.Ordinal);
        Assert.Contains("<mark>  &quot;clinicalSummary&quot;: &quot;&lt;b&gt;Half a sentence</mark>", page, StringComparison.Ordinal);
        Assert.Contains("There is no earlier version", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/operations/intake\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("letter.pdf", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", page, StringComparison.Ordinal);
        Assert.DoesNotContain("standard input", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"restore\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_version_that_can_be_read_is_saved_again_when_somebody_says_so()
    {
        await using var server = await WebServer.StartAsync();
        await server.StoreSampleAsync();
        await server.StoreAsync("[\"CM13-0000001\"]");
        await server.StoreAsync(Damaged);
        var page = await server.PageAsync("/cases/" + Number);
        Assert.Contains("Version 1 is the last one that can be read", page, StringComparison.Ordinal);

        var answer = await new SentForm(page).SendAsync(server.Browser, "/cases/" + Number, "restore");
        Assert.Equal((HttpStatusCode.SeeOther, $"/cases/{Number}?saved=4"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        var versions = new CaseVersions(server.Store);
        Assert.Equal(await versions.ReadAsync(Number, 1, CancellationToken.None), await versions.ReadAsync(Number, 4, CancellationToken.None));
        var saved = (await versions.HistoryAsync(Number, CancellationToken.None))[^1].Saved!;
        Assert.Equal((3, "Version 1 again, since version 3 cannot be read"), (saved.Parent, saved.Note));
        Assert.Equal(Damaged, Encoding.UTF8.GetString((await versions.ReadAsync(Number, 3, CancellationToken.None))!));

        // A page that was left open does nothing once there is something newer, and of an old version there is nothing to go on from.
        await server.StoreAsync(Samples.Text("seed-letter").Replace("Cervical spine MRI", "MRI", StringComparison.Ordinal));
        Assert.Contains("Nothing was saved", await (await new SentForm(page).SendAsync(server.Browser, "/cases/" + Number, "restore")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("show version 5", await server.PageAsync($"/cases/{Number}?version=3"), StringComparison.Ordinal);
        Assert.Equal(5, await versions.NewestAsync(Number, CancellationToken.None));
    }

    [Fact]
    public async Task A_field_given_twice_is_told_with_its_line_since_nobody_knows_which_is_meant()
    {
        await using var server = await WebServer.StartAsync();
        await server.StoreAsync(Samples.Text("seed-letter").Replace("\"priority\"", "\"priority\": \"standard\",\n  \"priority\"", StringComparison.Ordinal));
        var page = await server.PageAsync("/cases/" + Number);
        Assert.Contains("data-diagnostic=\"CASE012\"", page, StringComparison.Ordinal);
        Assert.Contains("is given twice", page, StringComparison.Ordinal);
    }
}
