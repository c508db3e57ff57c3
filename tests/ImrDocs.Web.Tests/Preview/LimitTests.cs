using System.Net;
using System.Text.RegularExpressions;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Templates;
using ImrDocs.Testing;
using ImrDocs.Web.Tests.Cases;

namespace ImrDocs.Web.Tests.Preview;

public sealed class LimitTests
{
    private const string Rationale = "issues[0].rationale";

    [Fact]
    public async Task Of_a_letter_of_many_pages_the_first_are_shown()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var form = await server.FormAsync($"/cases/{number}");
        form[Rationale] = string.Concat(Enumerable.Repeat("The range of motion was impaired. ", 15_000));
        var answer = await (await form.SendAsync(server.Browser, $"/cases/{number}/preview")).TextAsync();
        Assert.Contains("of which the first 60 are shown", answer, StringComparison.Ordinal);
        Assert.Equal(60, Regex.Count(answer, "<figure "));
    }

    [Fact]
    public async Task A_letter_of_half_a_hundred_pages_is_shown_as_a_whole()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var form = await server.FormAsync($"/cases/{number}");
        form[Rationale] = string.Concat(Enumerable.Repeat("The range of motion was impaired. ", 6_800));
        var answer = await (await form.SendAsync(server.Browser, $"/cases/{number}/preview")).TextAsync();
        Assert.DoesNotContain("of which the first", answer, StringComparison.Ordinal);
        Assert.InRange(Regex.Count(answer, "<figure "), 50, 60);
    }

    [Theory]
    [Trait(Traits.Speed, Traits.Slow)]
    [InlineData("a\n\n", 900_000)]
    [InlineData("x", 6_000_000)]
    [InlineData("1. - ", 1_000_000)]
    [InlineData("|", 3_000_000)]
    [InlineData("<", 1_500_000)]
    public async Task A_huge_text_is_answered_and_the_next_request_too(string text, int times)
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var form = await server.FormAsync($"/cases/{number}");
        form[Rationale] = string.Concat(Enumerable.Repeat(text, times));
        var answer = await form.SendAsync(server.Browser, $"/cases/{number}/preview");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Matches("data-outcome=\"toolarge\"", await answer.TextAsync());
        Assert.Contains("These texts would fill more than 120 pages", await answer.TextAsync(), StringComparison.Ordinal);
        await server.PageAsync($"/cases/{number}");
    }

    [Fact]
    public async Task A_case_of_countless_issues_is_no_form()
    {
        await using var server = await WebServer.StartAsync();
        var issue = Regex.Match(Samples.Text("shortest-letter"), "\"issues\": \\[\\s*(\\{.*\\})\\s*\\]", RegexOptions.Singleline).Groups[1].Value;
        Assert.NotEqual("", issue);
        var number = await server.StoreAsync(Samples.Text("shortest-letter").Replace(issue, string.Join(',', Enumerable.Repeat(issue, 3_000)), StringComparison.Ordinal));
        var page = await server.PageAsync($"/cases/{number}");
        Assert.Contains("more issues and citations than a page can show", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_countless_fields_is_answered()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var form = await server.FormAsync($"/cases/{number}");
        for (var i = 1; i < 19_000; i++)
        {
            form.Add($"issues[{i}].service", "x");
        }

        Assert.Equal(HttpStatusCode.OK, (await form.SendAsync(server.Browser, $"/cases/{number}/preview")).StatusCode);
        form.Add("issues[5].service", string.Concat(Enumerable.Repeat("x", 2_000)));
        for (var i = 0; i < 1_000; i++)
        {
            form.Add($"issues[{19_000 + i}].service", "x");
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await form.SendAsync(server.Browser, $"/cases/{number}/preview")).StatusCode);
    }

    [Fact]
    public async Task A_crowd_of_previews_is_answered_one_and_all()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var form = await server.FormAsync($"/cases/{number}");
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => form.SendAsync(server.Browser, $"/cases/{number}/preview")));
        foreach (var answer in answers)
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Matches("data-outcome=\"(drawn|busy)\"", await answer.TextAsync());
        }

        Assert.Contains("data-outcome=\"drawn\"", await (await form.SendAsync(server.Browser, $"/cases/{number}/preview")).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_larger_than_any_case_is_refused()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var form = await server.FormAsync($"/cases/{number}");
        form[Rationale] = new string('x', 11 * 1024 * 1024);
        var status = HttpStatusCode.RequestEntityTooLarge;
        try
        {
            status = (await form.SendAsync(server.Browser, $"/cases/{number}", "save")).StatusCode;
        }
        catch (HttpRequestException)
        {
            // The server may hang up while the rest is still being sent.
        }

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Equal(HttpStatusCode.OK, (await server.Browser.GetAsync(new Uri($"/cases/{number}", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("{{ while true }}x{{ end }}")]
    [InlineData("{{ for i in 1..2000000000 }}{{ for j in 1..2000000000 }}x{{ end }}{{ end }}")]
    [InlineData("{{ s = 'x'; while true; s = s + s; end }}{{ s }}")]
    [InlineData("{{ func f; f; end; f }}")]
    public async Task Templates_without_end_end(string template)
    {
        var files = TemplateFolder.Read(Repository.PathOf("templates"));
        var endless = files.SetItem("final-determination/published.sbn", System.Text.Encoding.UTF8.GetBytes(template));
        var set = TemplateSet.Parse(endless);
        Assert.NotNull(set.Set);
        await using var server = await WebServer.StartAsync(settings => settings, new LetterGenerator(set.Set));
        var number = await server.StoreSampleAsync();
        var page = await server.PageAsync($"/cases/{number}");
        Assert.Contains("There is no letter to show", page, StringComparison.Ordinal);
        Assert.Contains("The injured worker is a 54-year-old female", page, StringComparison.Ordinal);
    }
}
