using System.Net;
using System.Text.Json.Nodes;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Templates;
using ImrDocs.Testing;
using ImrDocs.Web.Access;
using ImrDocs.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Api;

public sealed class ReleasesTests
{
    private static readonly (string, string)[] Editor = SignedIn.As("e.kim", Role.Editor, Role.Approver);
    private static readonly (string, string)[] Approver = SignedIn.As("a.roy", Role.Approver);

    [Fact]
    public async Task Words_come_into_force_by_two_people_and_go_back_by_two()
    {
        await using var server = await SignedIn.StartAsync();
        var published = await ApiClient.SendAsync(server, HttpMethod.Post, "/v1/releases", Publish(_ => { }), Editor);
        Assert.Equal((HttpStatusCode.Created, "/v1/releases/1"), (published.StatusCode, published.Headers.Location!.OriginalString));
        Assert.Equal(("unreleased", "1"), (await ReleaseInUseAsync(server), (string)(await ApiClient.JsonAsync(published))["release"]!["number"]!.ToJsonString()));

        var own = await ApproveAsync(server, 1, Editor);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "by the same person"), (own.StatusCode, Message(await ApiClient.JsonAsync(own))[^18..]));
        Assert.Equal(HttpStatusCode.Forbidden, (await ApproveAsync(server, 1, SignedIn.As("o", Role.Operator))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ApproveAsync(server, 7, Approver)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync("/v1/releases/in-force?on=2031-01-01", Approver)).StatusCode);
        var approved = await ApproveAsync(server, 1, Approver);
        Assert.Equal(HttpStatusCode.OK, approved.StatusCode);
        Assert.Equal("a.roy", (string)(await ApiClient.JsonAsync(approved))["release"]!["approvedBy"]!["name"]!);
        Assert.Equal(1, (int)(await ApiClient.JsonAsync(await server.GetAsync("/v1/releases/in-force?on=2031-01-01", Approver)))["number"]!);

        var back = await ApiClient.SendAsync(server, HttpMethod.Post, "/v1/releases/1/rollback", """{"note":"Again","effective":"2031-01-01"}""", Editor);
        Assert.Equal((HttpStatusCode.Created, 1), (back.StatusCode, (int)(await ApiClient.JsonAsync(back))["release"]!["restoredFrom"]!));
        Assert.Equal(2, (await ApiClient.JsonAsync(await server.GetAsync("/v1/releases", Editor)))["releases"]!.AsArray().Count);
        Assert.Equal(
            [(AuditAction.ReleasePublished, "e.kim", "1"), (AuditAction.ReleaseApproved, "a.roy", "1"), (AuditAction.ReleaseRolledBack, "e.kim", "2")],
            (await server.Services.GetRequiredService<AuditLog>().ListAsync(default).ToListAsync())
                .Where(entry => entry.Event.Action != AuditAction.AccessRefused).Select(entry => (entry.Event.Action, entry.Event.By.Name, entry.Event.Subject!)));
    }

    [Fact]
    public async Task A_release_that_waits_is_sent_back_or_withdrawn_and_says_so()
    {
        await using var server = await SignedIn.StartAsync();
        for (var i = 0; i < 2; i++)
        {
            var published = await ApiClient.JsonAsync(await ApiClient.SendAsync(server, HttpMethod.Post, "/v1/releases", Publish(_ => { }), Editor));
            Assert.Equal("waiting", (string)published["release"]!["state"]!);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await CloseAsync(server, 1, "send-back", " ", Approver)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await CloseAsync(server, 7, "send-back", "No", Approver)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CloseAsync(server, 1, "send-back", "No", Editor)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await CloseAsync(server, 1, "send-back", "Name the statute", Approver)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await CloseAsync(server, 2, "withdraw", "", Editor)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ApproveAsync(server, 1, Approver)).StatusCode);
        var releases = (await ApiClient.JsonAsync(await server.GetAsync("/v1/releases", Editor)))["releases"]!.AsArray();
        Assert.Equal(["sentBack", "withdrawn"], releases.Select(release => (string)release!["state"]!));
        Assert.Equal(("a.roy", "Name the statute"), ((string)releases[0]!["closed"]!["by"]!["name"]!, (string)releases[0]!["closed"]!["comment"]!));
    }

    [Fact]
    public async Task The_files_of_a_release_can_be_published_again_as_they_are_told()
    {
        await using var server = await SignedIn.StartAsync();
        var first = await ApiClient.JsonAsync(await ApiClient.SendAsync(server, HttpMethod.Post, "/v1/releases", Publish(_ => { }), Editor));
        var files = await ApiClient.JsonAsync(await server.GetAsync("/v1/releases/1/files", Editor));
        var again = new JsonObject { ["note"] = "The same", ["effective"] = "2031-01-01", ["files"] = files["files"]!.DeepClone() };
        var second = await ApiClient.JsonAsync(await ApiClient.SendAsync(server, HttpMethod.Post, "/v1/releases", again.ToJsonString(), Editor));
        Assert.Equal((string)first["release"]!["templates"]!, (string)second["release"]!["templates"]!);
    }

    [Fact]
    public async Task What_cannot_be_a_release_is_refused_with_its_places()
    {
        await using var server = await SignedIn.StartAsync();
        var broken = await ApiClient.SendAsync(
            server, HttpMethod.Post, "/v1/releases", Publish(files => files.Add(new JsonObject { ["path"] = "final-determination/new.sbn", ["text"] = "\n{{ if }}" })), Editor);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken.StatusCode);
        Assert.Contains(
            (await ApiClient.JsonAsync(broken))["diagnostics"]!.AsArray(), problem => (string)problem!["file"]! == "final-determination/new.sbn" && (int)problem["line"]! == 2);
        string[] mistakes =
        [
            Publish(files => files.Add(files[0]!.DeepClone())),
            Publish(files => files.Add(new JsonObject { ["path"] = "a/b.sbn" })),
            Publish(files => files.Add(new JsonObject { ["path"] = "a/b.png", ["base64"] = "%" })),
            """{"note":" ","effective":"2031-01-01","files":[]}""",
            """{"note":"x","effective":"tomorrow","files":[]}""",
            """{"note":"x","effective":"2031-01-01","files":[],"approve":true}""",
            "[]",
        ];
        foreach (var mistake in mistakes)
        {
            var answer = await ApiClient.SendAsync(server, HttpMethod.Post, "/v1/releases", mistake, Editor);
            Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        }

        Assert.False(Directory.Exists(Path.Combine(server.StoreFolder, "releases")));
    }

    [Fact]
    public async Task What_stands_against_a_release_and_what_it_changes_is_told_before_anybody_approves_it()
    {
        await using var server = await SignedIn.StartAsync();
        await ApiClient.SendAsync(server, HttpMethod.Post, "/v1/releases", Publish(_ => { }), Editor);
        Assert.Equal((true, false), await CheckAsync(server, 1));
        await ApproveAsync(server, 1, Approver);
        var changed = Publish(files =>
        {
            var file = files.Single(file => (string)file!["path"]! == "final-determination/what-happens-next.sbn")!;
            var text = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String((string)file["base64"]!));
            file["base64"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text.Replace("This decision is final", "This determination is final", StringComparison.Ordinal)));
        });
        var files = JsonNode.Parse(changed)!["files"]!.DeepClone();
        var before = await ApiClient.JsonAsync(await ApiClient.SendAsync(server, HttpMethod.Post, "/v1/releases/check", new JsonObject { ["files"] = files }.ToJsonString(), Editor));
        Assert.False(File.Exists(Path.Combine(server.StoreFolder, "releases", "2.json")));
        await ApiClient.SendAsync(server, HttpMethod.Post, "/v1/releases", changed, Editor);
        var check = await ApiClient.JsonAsync(await server.GetAsync("/v1/releases/2/check", Approver));
        Assert.Equal(before.ToJsonString(), check.ToJsonString());
        Assert.False((bool)check["passes"]!);
        Assert.Contains(check["differences"]!.AsArray(), same => same!["files"]!.AsArray().Count > 1 && same["lines"]!.ToJsonString().Contains("""{"kind":"added","text":"determination"}""", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ApproveAsync(server, 2, Approver)).StatusCode);

        var difference = await ApiClient.JsonAsync(await server.GetAsync("/v1/releases/2/diff", Approver));
        Assert.Equal((1, "what-happens-next.sbn"), ((int)difference["from"]!, ((string)difference["files"]!.AsArray().Single()!["file"]!).Split('/')[1]));
        Assert.Contains("""{"kind":"removed","text":"decision"},{"kind":"added","text":"determination"}""", difference.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty((await ApiClient.JsonAsync(await server.GetAsync("/v1/releases/1/diff", Approver)))["files"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync("/v1/releases/2/diff?from=9", Approver)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync("/v1/releases/9/check", Approver)).StatusCode);
    }

    private static async Task<(bool Passes, bool HasWarnings)> CheckAsync(WebServer server, int release)
    {
        var check = await ApiClient.JsonAsync(await server.GetAsync(FormattableString.Invariant($"/v1/releases/{release}/check"), Approver));
        return ((bool)check["passes"]!, (bool)check["hasWarnings"]!);
    }

    private static string Publish(Action<JsonArray> change)
    {
        var files = new JsonArray();
        foreach (var (path, bytes) in TemplateFolder.Read(Repository.PathOf("templates")))
        {
            files.Add(new JsonObject { ["path"] = path, ["base64"] = Convert.ToBase64String(bytes.Span) });
        }

        change(files);
        return new JsonObject { ["note"] = "Plainer words", ["effective"] = "2030-01-01", ["files"] = files }.ToJsonString();
    }

    private static Task<HttpResponseMessage> CloseAsync(WebServer server, int release, string how, string comment, (string, string)[] person) =>
        ApiClient.SendAsync(server, HttpMethod.Post, $"/v1/releases/{release}/{how}", new JsonObject { ["comment"] = comment }.ToJsonString(), person);

    private static Task<HttpResponseMessage> ApproveAsync(WebServer server, int release, (string, string)[] who) => ApiClient.SendAsync(
        server, HttpMethod.Post, FormattableString.Invariant($"/v1/releases/{release}/approval"), """{"acknowledgesWarnings":true}""", who);

    private static string Message(JsonNode problem) => (string)problem["diagnostics"]![0]!["message"]!;

    private static async Task<string> ReleaseInUseAsync(WebServer server)
    {
        var templates = await ApiClient.JsonAsync(await server.GetAsync("/v1/templates", Approver));
        Assert.Contains(templates["kinds"]!.AsArray(), kind => (string)kind!["kind"]! == "final-determination" && kind["editions"]!.AsArray().Count > 1);
        return (string)templates["release"]!;
    }
}
