using System.Text.RegularExpressions;
using ImrDocs.Web.Access;
using ImrDocs.Web.Tests.Access;

namespace ImrDocs.Web.Tests.Cases;

public sealed class ListPageTests
{
    [Theory]
    [InlineData("", "CM13-0000001 CM14-0000002 CM14-0000003")]
    [InlineData("?q=cm14", "CM14-0000002 CM14-0000003")]
    [InlineData("?q=0003", "CM14-0000003")]
    [InlineData("?q=CM15", "")]
    [InlineData("?state=open", "CM13-0000001 CM14-0000002 CM14-0000003")]
    [InlineData("?state=ready", "")]
    public async Task Cases_are_found_by_number_and_state(string query, string expected)
    {
        await using var server = await WebServer.StartAsync();
        foreach (var number in (string[])["CM14-0000003", "CM13-0000001", "CM14-0000002"])
        {
            await server.StoreAsync(Samples.Text("seed-letter").Replace("CM13-0000001", number, StringComparison.Ordinal));
        }

        var page = await server.Browser.GetStringAsync(new Uri("/" + query, UriKind.Relative));
        Assert.Equal(expected, string.Join(' ', Regex.Matches(page, "href=\"/cases/(.*?)\"").Select(link => link.Groups[1].Value)));
    }

    [Fact]
    public async Task Each_case_says_how_far_it_is_and_when_it_is_due_and_can_be_found_by_it()
    {
        await using var server = await WebServer.StartAsync();
        var whole = Samples.Text("seed-letter");
        foreach (var (number, right, wrong) in new[]
        {
            ("CM14-0000001", "", ""),
            ("CM14-0000002", "\"decision\": \"upheld\"", "\"decision\": \"maybe\""),
            ("CM14-0000003", "\"injury\": \"2012-04-29\"", "\"injury\": \"2020-04-29\""),
            ("CM14-0000004", "}", ""),
            ("CM14-0000005", "\"decision\": \"2013-11-20\"", "\"decision\": \"2013-10-20\""),
            ("CM14-0000006", "\"clinicalSummary\": \"", "\"clinicalSummary\": \"\", \"$schema\": \""),
        })
        {
            var text = whole.Replace("CM13-0000001", number, StringComparison.Ordinal);
            await server.StoreAsync(right.Length == 0 ? text : text.Replace(right, wrong, StringComparison.Ordinal));
        }

        await (await server.FormAsync("/cases/CM14-0000001")).SendAsync(server.Browser, "/cases/CM14-0000001", "ready");
        Assert.Equal(
            "CM14-0000004 To be mended | CM14-0000005 In review | CM14-0000002 To be mended | CM14-0000003 To be mended | CM14-0000006 Unfinished | CM14-0000001 Ready",
            await RowsAsync(server, "/"));
        Assert.Equal("CM14-0000002 To be mended | CM14-0000003 To be mended | CM14-0000004 To be mended", await RowsAsync(server, "/?state=broken&order=number"));
        Assert.Equal("CM14-0000006 Unfinished", await RowsAsync(server, "/?state=unfinished"));
        Assert.Equal("CM14-0000005 In review", await RowsAsync(server, "/?state=open"));
        Assert.StartsWith("CM14-0000001 Ready | CM14-0000002", await RowsAsync(server, "/?order=number"), StringComparison.Ordinal);
        var page = await server.PageAsync("/?q=0000005");
        Assert.Contains("2013-10-20", page, StringComparison.Ordinal);
        Assert.Contains("late</span>", page, StringComparison.Ordinal);
        Assert.Contains("Standard", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_part_of_a_number_finds_nothing_and_says_so()
    {
        await using var server = await WebServer.StartAsync();
        await server.StoreSampleAsync();
        var page = await server.PageAsync("/?q=xyz");
        Assert.Contains("nothing was searched for", page, StringComparison.Ordinal);
        Assert.DoesNotContain("CM13-0000001", page, StringComparison.Ordinal);
    }

    private static async Task<string> RowsAsync(WebServer server, string address) => string.Join(
        " | ",
        Regex.Matches(await server.PageAsync(address), "href=\"/cases/(.*?)\".*?class=\"state [^\"]*\">(.*?)<", RegexOptions.Singleline).Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}"));

    [Theory]
    [InlineData("/")]
    [InlineData("/operations/letters")]
    [InlineData("/operations/mail")]
    [InlineData("/operations/verify")]
    public async Task A_name_is_not_searched_for_since_it_would_stand_in_the_address(string path)
    {
        await using var server = await WebServer.StartAsync();
        var page = await server.Browser.GetStringAsync(new Uri(path, UriKind.Relative));
        var pattern = new Regex($"^(?:{Regex.Match(page, "pattern=\"(.+?)\"").Groups[1].Value})$");
        Assert.Matches(pattern, "CM13-0000001");
        Assert.Matches(pattern, "20161201-1-01-0001");
        Assert.DoesNotMatch(pattern, "Lopez");
    }

    [Fact]
    public async Task Long_lists_come_in_pages()
    {
        await using var server = await WebServer.StartAsync();
        for (var i = 0; i < 51; i++)
        {
            await server.StoreAsync(Samples.Text("seed-letter").Replace("CM13-0000001", $"CM13-00010{i:00}", StringComparison.Ordinal));
        }

        var first = await server.Browser.GetStringAsync(new Uri("/?q=CM13", UriKind.Relative));
        Assert.Contains("51 cases, 1 to 50 shown", first, StringComparison.Ordinal);
        var next = Regex.Match(first, "rel=\"next\" href=\"(.*?)\"").Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal);
        Assert.Contains("CM13-0001050", await server.Browser.GetStringAsync(new Uri(next, UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_without_cases_says_where_they_come_from()
    {
        await using var server = await WebServer.StartAsync();
        Assert.Contains("There are no cases yet. They are taken in under Operations.", await server.PageAsync("/"), StringComparison.Ordinal);
        Assert.Contains("No case is found.", await server.PageAsync("/?q=CM13"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_without_cases_is_told_who_gives_them()
    {
        await using var server = await SignedIn.StartAsync();
        await server.StoreAsync(Samples.Text("seed-letter"));
        using var lee = ProxiedBrowser.Open(server, "m.lee", Role.Reviewer);
        Assert.Contains("No case is assigned to you. Operations say who reviews which case.", await lee.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
    }
}
