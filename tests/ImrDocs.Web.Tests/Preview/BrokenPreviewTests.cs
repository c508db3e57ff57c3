using System.Net;
using System.Text.RegularExpressions;
using ImrDocs.Web.Tests.Cases;

namespace ImrDocs.Web.Tests.Preview;

/// <summary>One thing is wrong with a case: there is a letter to look at, the place is named, and no file of it is made.</summary>
public sealed class BrokenPreviewTests
{
    [Theory]
    [InlineData("\"decision\": \"upheld\"", "\"decision\": \"maybe\"", "[Missing: Issue 1: decision]")]
    [InlineData("\"injury\": \"2012-04-29\"", "\"injury\": \"29.4.2012\"", "[Missing: Date of injury]")]
    [InlineData("\"decision\": \"2013-11-20\"", "\"decision\": \"2013-02-30\"", "[Missing: Decision date]")]
    [InlineData("\"clinicalSummary\": \"", "\"clinicalSummary\": 5, \"clinicalNote\": \"", "[Missing: Clinical summary]")]
    [InlineData("\"reviewers\": [", "\"reviewers\": [], \"formerReviewers\": [", "[Missing: Reviewers]")]
    [InlineData("\"issues\": [", "\"issues\": [], \"formerIssues\": [", "[Missing: Issues]")]
    [InlineData("\"priority\": \"standard\"", "\"priority\": \"soon\"", "[Missing: Priority]")]
    [InlineData("\"assigned\": \"2013-09-23\"", "\"assigned\": \"2010-09-23\"", "09/23/2010")]
    [InlineData("\"priority\"", "\"colour\": \"blue\", \"priority\"", "Upheld")]
    public async Task A_letter_is_shown_with_what_is_wrong_in_its_place(string right, string wrong, string shown)
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreAsync(Replaced(right, wrong));
        var page = await server.PageAsync("/cases/" + number);
        Assert.Contains("class=\"page\"", page, StringComparison.Ordinal);
        Assert.Contains("data-diagnostic=\"CASE", page, StringComparison.Ordinal);
        Assert.Contains(shown, WebUtility.HtmlDecode(Regex.Replace(page, "<[^>]*>", "")), StringComparison.Ordinal);
        Assert.Contains(">DRAFT<", page, StringComparison.Ordinal);
        Assert.DoesNotContain("letter.pdf", page, StringComparison.Ordinal);
        Assert.Contains("No file of version 1 can be made yet.", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Browser.GetAsync(new Uri($"/cases/{number}/letter.pdf", UriKind.Relative))).StatusCode);
        Assert.Contains("class=\"page\"", await (await new SentForm(page).SendAsync(server.Browser, $"/cases/{number}/preview")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Not saved", await (await new SentForm(page).SendAsync(server.Browser, $"/cases/{number}", "ready")).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_an_issue_is_not_decided_no_copy_says_what_the_case_comes_to()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreAsync(Samples.Text("overturned-only").Replace("\"decision\": \"overturned\"", "\"decision\": \"maybe\"", StringComparison.Ordinal));
        var page = await server.PageAsync($"/cases/{number}?edition=mailed");
        Assert.Contains("not every issue has a decision yet", page, StringComparison.Ordinal);
        Assert.Contains("class=\"page\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("treatment in dispute is approved", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_tells_a_name_is_shown_with_the_place_and_no_file()
    {
        await using var server = await WebServer.StartAsync();
        var text = Samples.Text("overturned-only");
        var name = Regex.Match(text, "\"employee\": \\{\\s*\"name\": \"(.*?)\"").Groups[1].Value;
        var number = await server.StoreAsync(Regex.Replace(text, "\"rationale\": \"", $"\"rationale\": \"{name} was examined. "));
        var page = await server.PageAsync("/cases/" + number);
        Assert.Contains("data-diagnostic=\"PRIV001\"", page, StringComparison.Ordinal);
        Assert.Contains("class=\"page\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("letter.pdf", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_without_parties_says_why_there_is_no_mailed_edition()
    {
        await using var server = await WebServer.StartAsync();
        var page = await server.PageAsync("/cases/" + await server.StoreSampleAsync());
        Assert.Contains("the case has no parties yet", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"mailed\"", page, StringComparison.Ordinal);
    }

    private static string Replaced(string right, string wrong)
    {
        var text = Samples.Text("seed-letter");
        Assert.Contains(right, text, StringComparison.Ordinal);
        return text.Replace(right, wrong, StringComparison.Ordinal);
    }
}
