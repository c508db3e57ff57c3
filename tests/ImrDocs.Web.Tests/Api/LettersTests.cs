using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Storage.Releases;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Api;

public sealed class LettersTests
{
    [Fact]
    public async Task A_case_becomes_archived_letters_whose_files_are_the_archive_s()
    {
        await using var server = await WebServer.StartAsync();
        var accepted = await ApiClient.PostCaseAsync(server, "/v1/letters?edition=mailed&mailDate=2031-01-02&formats=pdf,txt", ApiClient.Sample, "first");
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        var location = accepted.Headers.Location!;
        Assert.Equal(("open", 1, "mailed"), Facts(await ApiClient.JsonAsync(accepted)));
        var waiting = await server.Browser.GetAsync(location);
        Assert.Equal("1", Assert.Single(waiting.Headers.GetValues("Retry-After")));

        await WorkAsync(server);
        var done = await ApiClient.JsonAsync(await server.Browser.GetAsync(location));
        Assert.Equal(("done", 1, "mailed"), Facts(done));
        var letters = done["letters"]!.AsArray();
        Assert.Equal(["claims-administrator", "dwc", "employee", "employee-attorney", "requesting-physician"], letters.Select(letter => (string)letter!["recipient"]!).Order(StringComparer.Ordinal));
        foreach (var document in letters.SelectMany(letter => letter!["documents"]!.AsArray()))
        {
            var file = await server.Browser.GetAsync(new Uri((string)document!["href"]!, UriKind.Relative));
            var bytes = await file.Content.ReadAsByteArrayAsync();
            Assert.Equal((string)document["sha256"]!, Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal($"\"{(string)document["sha256"]!}\"", file.Headers.ETag!.Tag);
            Assert.Equal((string)document["fileName"]!, file.Content.Headers.ContentDisposition!.FileName);
        }

        var audited = (await server.Services.GetRequiredService<AuditLog>().ListAsync(CancellationToken.None).ToListAsync()).Select(entry => entry.Event.Action).ToList();
        Assert.Equal([AuditAction.CaseSubmitted, AuditAction.LettersListed, AuditAction.LettersListed, .. Enumerable.Repeat(AuditAction.LetterRead, 10)], audited);
    }

    [Fact]
    public async Task The_same_key_makes_a_letter_once_even_when_the_case_has_changed_since()
    {
        await using var server = await WebServer.StartAsync();
        var first = await ApiClient.JsonAsync(await ApiClient.PostCaseAsync(server, "/v1/letters", ApiClient.Sample, "order-1"));
        await WorkAsync(server);
        var changed = JsonNode.Parse(ApiClient.Sample)!;
        changed["clinicalSummary"] = "Another summary.";
        var second = await ApiClient.JsonAsync(await ApiClient.PostCaseAsync(server, "/v1/letters", changed.ToJsonString(), "order-2"));
        Assert.Equal((1, 2), ((int)first["caseVersion"]!, (int)second["caseVersion"]!));

        var held = await ApiClient.PostCaseAsync(server, "/v1/letters", ApiClient.Sample, "order-3");
        var asked = await ApiClient.JsonAsync(held);
        Assert.Equal((HttpStatusCode.Conflict, "urn:problem-type:imrdocs:worked-on"), (held.StatusCode, (string)asked["type"]!));
        Assert.Equal("VER004", (string)asked["diagnostics"]!.AsArray().Single()!["id"]!);

        var again = await ApiClient.JsonAsync(await ApiClient.PostCaseAsync(server, "/v1/letters", ApiClient.Sample, "order-1"));
        Assert.Equal(("done", 1, (string)first["id"]!), ((string)again["state"]!, (int)again["caseVersion"]!, (string)again["id"]!));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(server.StoreFolder, "cases", ApiClient.SampleNumber), "?.json").Length);

        var reused = await ApiClient.PostCaseAsync(server, "/v1/letters?largePrint=true", ApiClient.Sample, "order-1");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "urn:problem-type:imrdocs:idempotency-key-reused"), (reused.StatusCode, (string)(await ApiClient.JsonAsync(reused))["type"]!));
        Assert.DoesNotContain(Directory.GetFiles(server.StoreFolder, "*", SearchOption.AllDirectories), path => path.Contains("order-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twenty_who_ask_at_once_with_one_key_get_one_job()
    {
        await using var server = await WebServer.StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ApiClient.PostCaseAsync(server, "/v1/letters", ApiClient.Sample, "one")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.Location).Distinct());
        Assert.Equal(["1.about.json", "1.json"], Directory.GetFiles(Path.Combine(server.StoreFolder, "cases", ApiClient.SampleNumber)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_in_the_store()
    {
        await using var server = await WebServer.StartAsync();
        var bad = ApiClient.Sample.Replace("\"decision\": \"", "\"decision\": \"x", StringComparison.Ordinal);
        var refused = await ApiClient.PostCaseAsync(server, "/v1/letters", bad, "key");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains((await ApiClient.JsonAsync(refused))["diagnostics"]!.AsArray(), problem => (string?)problem!["path"] == "dates.decision");
        Assert.Equal(HttpStatusCode.BadRequest, (await ApiClient.PostCaseAsync(server, "/v1/letters", ApiClient.Sample)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await ApiClient.PostCaseAsync(server, "/v1/letters", ApiClient.Sample, "with space")).StatusCode);
        Assert.Empty(Directory.GetFiles(server.StoreFolder, "*.json", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("/v1/letters/0123456789abcdef0123456789abcdef")]
    [InlineData("/v1/letters/nonsense")]
    [InlineData("/v1/letters/0123456789abcdef0123456789abcdef/documents/x.pdf")]
    [InlineData("/v1/nowhere")]
    public async Task What_is_not_there_is_a_problem_and_no_page(string path)
    {
        await using var server = await WebServer.StartAsync();
        var answer = await server.Browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    /// <summary>Does what waits, as a worker does.</summary>
    internal static async Task WorkAsync(WebServer server)
    {
        var queue = server.Services.GetRequiredService<IJobQueue>();
        var processor = new JobProcessor(server.Store, server.Services.GetRequiredService<LetterGenerators>(), TimeProvider.System);
        while (await queue.ReceiveAsync(TimeSpan.FromMinutes(1), CancellationToken.None) is { } message)
        {
            Assert.True(JobTicket.TryParse(message.Text, out var ticket));
            await processor.RunAsync(ticket, CancellationToken.None);
            await queue.CompleteAsync(message, CancellationToken.None);
        }
    }

    private static (string State, int Version, string Edition) Facts(JsonNode job) => ((string)job["state"]!, (int)job["caseVersion"]!, (string)job["edition"]!);
}
