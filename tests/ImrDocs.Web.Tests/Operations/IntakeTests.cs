// Many files at once: each is answered for, and none is lost because another is bad.
using System.Net;
using System.Text;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Jobs;
using ImrDocs.Web.Tests.Cases;

namespace ImrDocs.Web.Tests.Operations;

public sealed class IntakeTests
{
    private const string Seed = "CM13-0000001";
    private const string Second = "CM16-0203377";

    [Fact]
    public async Task Good_files_are_taken_in_whatever_comes_with_them()
    {
        await using var server = await WebServer.StartAsync();
        var seed = Samples.Text("seed-letter");
        var page = await server.TakeInAsync(
            submits: true,
            ("first.json", seed),
            ("broken.json", "{ \"caseNumber\": "),
            ("twice.json", seed),
            ("other.json", Samples.Text("expedited-priority")),
            ("no-case.json", seed.Replace(Seed, "CM13-0000002", StringComparison.Ordinal).Replace("\"upheld\"", "\"maybe\"", StringComparison.Ordinal)));
        Assert.Contains("2 cases taken in, 3 files refused, 2 letters queued.", page, StringComparison.Ordinal);
        Assert.Contains("Error CASE004", page, StringComparison.Ordinal);
        Assert.Contains("Error LET009", page, StringComparison.Ordinal);
        Assert.Contains("Error CASE016", page, StringComparison.Ordinal);
        var versions = new CaseVersions(server.Store);
        Assert.Equal(Encoding.UTF8.GetBytes(seed), await versions.ReadAsync(Seed, 1, CancellationToken.None));
        Assert.Equal((1, 1, 0), (await versions.NewestAsync(Seed, default), await versions.NewestAsync(Second, default), await versions.NewestAsync("CM13-0000002", default)));
        Assert.NotNull((await versions.HistoryAsync(Seed, CancellationToken.None)).Single().Saved);
        await server.WorkAsync();
        Assert.Contains("Done", await server.PageAsync(Desk.AddressIn(page, "/operations/jobs/[0-9a-f]+")), StringComparison.Ordinal);
        Assert.Equal([(AuditAction.CaseSubmitted, Seed), (AuditAction.CaseSubmitted, Second)], await server.AuditAsync());
    }

    [Fact]
    public async Task An_unfinished_case_is_taken_in_with_all_that_is_missing_and_no_letter_is_made()
    {
        await using var server = await WebServer.StartAsync();
        var unfinished = System.Text.RegularExpressions.Regex.Replace(Samples.Text("seed-letter"), "\"rationale\": \".*\"", "\"rationale\": \"\"");
        var page = await server.TakeInAsync(submits: true, ("unfinished.json", unfinished));
        Assert.Contains("is now version 1", page, StringComparison.Ordinal);
        Assert.Contains("No letter can be made of it yet.", page, StringComparison.Ordinal);
        Assert.Contains("Error CASE014", page, StringComparison.Ordinal);
        Assert.Contains("issues[0].rationale, unfinished.json line", page, StringComparison.Ordinal);
        await foreach (var _ in new JobListing(server.Store).ListAsync(CancellationToken.None))
        {
            Assert.Fail("There is a job");
        }
    }

    [Fact]
    public async Task The_same_file_again_makes_no_version_and_a_changed_one_the_next()
    {
        await using var server = await WebServer.StartAsync();
        var seed = Samples.Text("seed-letter");
        await server.TakeInAsync(submits: false, ("a.json", seed));
        Assert.Contains("is version 1 already", await server.TakeInAsync(submits: false, ("a.json", seed)), StringComparison.Ordinal);
        Assert.Contains("is now version 2", await server.TakeInAsync(submits: false, ("a.json", seed.Replace("industrial", "occupational", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Large_files_never_touch_the_disk_outside_of_the_store()
    {
        var temporary = Path.GetTempPath();
        var before = Directory.EnumerateFiles(temporary, "ASPNETCORE_*").ToHashSet();
        await using var server = await WebServer.StartAsync();
        using var watch = new FileSystemWatcher(temporary, "ASPNETCORE_*") { EnableRaisingEvents = true };
        var seen = new List<string>();
        watch.Created += (_, file) => seen.Add(file.FullPath);
        var large = Samples.Text("seed-letter").Replace("\"clinicalSummary\": \"", "\"clinicalSummary\": \"" + new string('x', 3_000_000), StringComparison.Ordinal);
        await server.TakeInAsync(submits: false, ("large.json", large));
        Assert.Equal(1, await new CaseVersions(server.Store).NewestAsync(Seed, default));
        Assert.Empty(seen.Concat(Directory.EnumerateFiles(temporary, "ASPNETCORE_*").Except(before)));
    }

    [Fact]
    public async Task Nothing_chosen_is_said_and_a_form_without_its_token_takes_nothing_in()
    {
        await using var server = await WebServer.StartAsync();
        Assert.Contains("Choose one or more case files.", await server.TakeInAsync(submits: false), StringComparison.Ordinal);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Samples.Text("seed-letter"))), "files", "a.json" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Browser.PostAsync(new Uri("/operations/intake", UriKind.Relative), form)).StatusCode);
        Assert.Equal(0, await new CaseVersions(server.Store).NewestAsync(Seed, default));
    }

    [Fact]
    public async Task Nothing_of_a_case_is_logged()
    {
        await using var server = await WebServer.StartAsync();
        var marked = Samples.Text("expedited-priority").Replace("\"clinicalSummary\": \"", "\"clinicalSummary\": \"Zyxwsecret ", StringComparison.Ordinal);
        await server.TakeInAsync(submits: true, ("Name-Of-Somebody.json", marked), ("bad.json", marked.Replace("\"upheld\"", "\"Zyxwsecret\"", StringComparison.Ordinal)));
        await server.WorkAsync();
        foreach (var path in (string[])["/operations", "/operations/due", "/operations/jobs?state=done", "/operations/letters?Filter.Number=Somebody%20Zyxwsecret&Filter.Kind=Zyxwsecret"])
        {
            Assert.DoesNotContain("Zyxwsecret", await server.PageAsync(path), StringComparison.Ordinal);
        }

        Assert.NotEqual("", server.Log);
        Assert.DoesNotContain("Name-Of-Somebody", server.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log.Split('\n'), line => line.Contains("Zyxwsecret", StringComparison.Ordinal) && !line.Contains("Filter.Number", StringComparison.Ordinal));
    }
}
