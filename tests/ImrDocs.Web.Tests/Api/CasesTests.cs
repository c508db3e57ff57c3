using System.Net;
using System.Text.Json.Nodes;
using ImrDocs.Storage.Audit;
using ImrDocs.Web.Access;
using ImrDocs.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Api;

public sealed class CasesTests
{
    private static readonly string Case = "/v1/cases/" + ApiClient.SampleNumber;

    [Fact]
    public async Task A_case_is_fetched_and_saved_as_its_file_and_nobody_overwrites_anybody()
    {
        await using var server = await WebServer.StartAsync();
        var created = await ApiClient.SendAsync(server, HttpMethod.Put, Case, ApiClient.Sample, ("If-None-Match", "*"));
        Assert.Equal((HttpStatusCode.Created, "\"1\""), (created.StatusCode, created.Headers.ETag!.Tag));
        var fetched = await server.Browser.GetAsync(new Uri(Case, UriKind.Relative));
        Assert.Equal((ApiClient.Sample, "\"1\""), (await fetched.Content.ReadAsStringAsync(), fetched.Headers.ETag!.Tag));

        var second = await ApiClient.SendAsync(server, HttpMethod.Put, Case, Summary("Second."), ("If-Match", "\"1\""));
        Assert.Equal((HttpStatusCode.OK, "\"2\""), (second.StatusCode, second.Headers.ETag!.Tag));
        var again = await ApiClient.SendAsync(server, HttpMethod.Put, Case, Summary("Second."), ("If-Match", "\"1\""));
        Assert.Equal((HttpStatusCode.OK, "\"2\""), (again.StatusCode, again.Headers.ETag!.Tag));
        var late = await ApiClient.SendAsync(server, HttpMethod.Put, Case, Summary("Late."), ("If-Match", "\"1\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        Assert.Contains("Fetch version 2", (string)(await ApiClient.JsonAsync(late))["detail"]!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await ApiClient.SendAsync(server, HttpMethod.Put, Case, Summary("Late."), ("If-None-Match", "*"))).StatusCode);

        var history = (await ApiClient.JsonAsync(await server.Browser.GetAsync(new Uri(Case + "/versions", UriKind.Relative))))["versions"]!.AsArray();
        Assert.Equal([(1, 0), (2, 1)], history.Select(version => ((int)version!["version"]!, (int)version["parent"]!)));
        Assert.Equal(ApiClient.Sample, await server.Browser.GetStringAsync(new Uri(Case + "/versions/1", UriKind.Relative)));
        var actions = (await server.Services.GetRequiredService<AuditLog>().ListAsync(default).ToListAsync()).Select(entry => (entry.Event.Action, entry.Event.Version));
        Assert.Equal(
            [(AuditAction.CaseSaved, 1), (AuditAction.CaseRead, 1), (AuditAction.CaseSaved, 2), (AuditAction.CaseSaved, 2), (AuditAction.CaseRead, null), (AuditAction.CaseRead, 1)],
            actions);
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.PreconditionRequired)]
    [InlineData("If-Match", "*", HttpStatusCode.PreconditionRequired)]
    [InlineData("If-Match", "1", HttpStatusCode.PreconditionRequired)]
    [InlineData("If-Match", "W/\"1\"", HttpStatusCode.PreconditionRequired)]
    [InlineData("If-Match", "\"9\"", HttpStatusCode.PreconditionFailed)]
    public async Task Who_saves_says_which_version_was_changed(string? header, string? value, HttpStatusCode status)
    {
        await using var server = await WebServer.StartAsync();
        (string, string)[] headers = header is null ? [] : [(header, value!)];
        Assert.Equal(status, (await ApiClient.SendAsync(server, HttpMethod.Put, Case, ApiClient.Sample, headers)).StatusCode);
        Assert.False(Directory.Exists(Path.Combine(server.StoreFolder, "cases")));
    }

    [Fact]
    public async Task What_is_no_case_or_another_one_is_refused()
    {
        await using var server = await WebServer.StartAsync();
        var other = await ApiClient.SendAsync(server, HttpMethod.Put, "/v1/cases/CM13-0000009", ApiClient.Sample, ("If-None-Match", "*"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "VER001"), (other.StatusCode, (string)(await ApiClient.JsonAsync(other))["diagnostics"]![0]!["id"]!));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ApiClient.SendAsync(server, HttpMethod.Put, Case, "{}", ("If-None-Match", "*"))).StatusCode);
        foreach (var path in new[] { "/v1/cases/nonsense", Case, Case + "/versions", Case + "/versions/7", Case + "/versions/x", "/v1/cases/nonsense/reviewers" })
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await server.Browser.GetAsync(new Uri(path, UriKind.Relative))).StatusCode));
        }
    }

    [Fact]
    public async Task A_ready_version_has_its_letters_made_and_an_unfinished_one_has_not()
    {
        await using var server = await WebServer.StartAsync();
        await ApiClient.SendAsync(server, HttpMethod.Put, Case, Summary(""), ("If-None-Match", "*"));
        var refused = await ApiClient.SendAsync(server, HttpMethod.Post, Case + "/versions/1/ready", null);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains((await ApiClient.JsonAsync(refused))["diagnostics"]!.AsArray(), problem => (string?)problem!["path"] == "clinicalSummary");
        await ApiClient.SendAsync(server, HttpMethod.Put, Case, ApiClient.Sample, ("If-Match", "\"1\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await ApiClient.SendAsync(server, HttpMethod.Post, Case + "/versions/1/ready", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ApiClient.SendAsync(server, HttpMethod.Post, Case + "/versions/5/ready", null)).StatusCode);
        var ready = await ApiClient.JsonAsync(await ApiClient.SendAsync(server, HttpMethod.Post, Case + "/versions/2/ready", null));
        await LettersTests.WorkAsync(server);
        Assert.Equal("done", (string)(await ApiClient.JsonAsync(await server.Browser.GetAsync(new Uri((string)ready["letters"]!, UriKind.Relative))))["state"]!);
    }

    [Fact]
    public async Task Lists_go_on_where_they_stopped_and_show_reviewers_their_own()
    {
        await using var server = await SignedIn.StartAsync();
        await server.TakeSamplesAsync();
        var (numbers, next) = (new List<string>(), (string?)"/v1/cases?limit=7");
        for (; next is not null; next = (string?)(await ReadAsync(next))["next"])
        {
            numbers.AddRange((await ReadAsync(next))["cases"]!.AsArray().Select(entry => (string)entry!["caseNumber"]!));
        }

        Assert.Equal(Directory.GetDirectories(Path.Combine(server.StoreFolder, "cases")).Select(Path.GetFileName).Order(StringComparer.Ordinal), numbers);

        var assigned = await ApiClient.SendAsync(
            server, HttpMethod.Post, Case + "/reviewers", """{"reviewer":"m.lee","assigned":true}""", SignedIn.As("o", Role.Operator));
        Assert.Equal("m.lee", (string)(await ApiClient.JsonAsync(assigned))["reviewers"]![0]!["name"]!);
        var own = await ApiClient.JsonAsync(await server.GetAsync("/v1/cases", SignedIn.As("M.Lee", Role.Reviewer)));
        Assert.Equal(ApiClient.SampleNumber, (string)Assert.Single(own["cases"]!.AsArray())!["caseNumber"]!);
        Assert.Equal(HttpStatusCode.Forbidden, (await server.GetAsync(Case, SignedIn.As("another", Role.Reviewer))).StatusCode);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await ApiClient.SendAsync(server, HttpMethod.Post, Case + "/reviewers", """{"reviewer":"","assigned":true}""", SignedIn.As("o", Role.Operator))).StatusCode);
        var entries = await server.Services.GetRequiredService<AuditLog>().ListAsync(default).ToListAsync();
        Assert.Single(entries, entry => entry.Event.Action == AuditAction.CaseAssigned && entry.Event.By.Name == "o");

        async Task<JsonNode> ReadAsync(string path) => await ApiClient.JsonAsync(await server.GetAsync(path, SignedIn.As("o", Role.Operator)));
    }

    private static string Summary(string text)
    {
        var changed = JsonNode.Parse(ApiClient.Sample)!;
        changed["clinicalSummary"] = text;
        return changed.ToJsonString();
    }
}
