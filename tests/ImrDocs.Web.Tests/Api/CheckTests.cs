using System.Net;
using System.Text.Json.Nodes;

namespace ImrDocs.Web.Tests.Api;

public sealed class CheckTests
{
    [Fact]
    public async Task A_good_case_is_accepted()
    {
        await using var server = await WebServer.StartAsync();
        var answer = await ApiClient.PostCaseAsync(server, "/v1/check", ApiClient.Sample);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True((bool)(await ApiClient.JsonAsync(answer))["accepted"]!);
    }

    [Fact]
    public async Task Every_problem_comes_with_its_place_in_what_was_sent_and_repeats_nothing_of_it()
    {
        await using var server = await WebServer.StartAsync();
        var bad = ApiClient.Sample.Replace("\"caseNumber\"", "\"caseNumba\"", StringComparison.Ordinal).Replace("\"decision\": \"", "\"decision\": \"Marked-Secret", StringComparison.Ordinal);
        Assert.Contains("Marked-Secret", bad, StringComparison.Ordinal);
        var answer = await ApiClient.PostCaseAsync(server, "/v1/check", bad);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("Marked-Secret", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Marked-Secret", server.Log, StringComparison.Ordinal);
        var found = JsonNode.Parse(body)!;
        Assert.False((bool)found["accepted"]!);
        Assert.Contains(found["diagnostics"]!.AsArray(), problem =>
            (string)problem!["severity"]! == "error" && (string)problem["file"]! == "case" && (int)problem["line"]! == 2 && ((string)problem["hint"]!).Length > 0);
        Assert.Contains(found["diagnostics"]!.AsArray(), problem => (string?)problem!["path"] == "dates.decision");
    }

    [Theory]
    [InlineData("?recipient=nobody", "recipient: write employee, employee-attorney, claims-administrator, requesting-physician, dwc")]
    [InlineData("?mailDate=2014-9-3", "mailDate: write a date as 2014-09-30")]
    [InlineData("?largePrint=yes&draft=1", "largePrint: write true or false; draft: write true or false")]
    [InlineData("?recipeint=employee", "recipeint: there is no such parameter; did you mean 'recipient'?")]
    public async Task Words_of_the_query_that_mean_nothing_are_refused(string query, string detail)
    {
        await using var server = await WebServer.StartAsync();
        var answer = await ApiClient.PostCaseAsync(server, "/v1/check" + query, ApiClient.Sample);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(detail, (string)(await ApiClient.JsonAsync(answer))["detail"]!);
    }

    [Fact]
    public async Task A_draft_may_lack_texts_and_a_final_letter_not()
    {
        await using var server = await WebServer.StartAsync();
        var unfinished = JsonNode.Parse(ApiClient.Sample)!;
        unfinished["clinicalSummary"] = "";
        var (final, draft) = (
            await ApiClient.JsonAsync(await ApiClient.PostCaseAsync(server, "/v1/check", unfinished.ToJsonString())),
            await ApiClient.JsonAsync(await ApiClient.PostCaseAsync(server, "/v1/check?draft=true", unfinished.ToJsonString())));
        Assert.Equal((false, true), ((bool)final["accepted"]!, (bool)draft["accepted"]!));
    }
}
