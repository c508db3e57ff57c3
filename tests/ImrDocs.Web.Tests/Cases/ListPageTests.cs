using System.Text.RegularExpressions;

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
}
