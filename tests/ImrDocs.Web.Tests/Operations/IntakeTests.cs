// Many files at once: each is answered for, and none is lost because another is bad.
using System.Net;
using System.Text;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.People;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

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
        Assert.Contains("2 new cases, 3 files refused.", page, StringComparison.Ordinal);
        Assert.Contains("Letters: 2 queued.", page, StringComparison.Ordinal);
        Assert.Contains("Error CASE004", page, StringComparison.Ordinal);
        Assert.Contains("Error LET009", page, StringComparison.Ordinal);
        Assert.Contains("Error CASE016", page, StringComparison.Ordinal);
        var versions = new CaseVersions(server.Store);
        Assert.Equal(Encoding.UTF8.GetBytes(seed), await versions.ReadAsync(Seed, 1, CancellationToken.None));
        Assert.Equal((1, 1, 0), (await versions.NewestAsync(Seed, default), await versions.NewestAsync(Second, default), await versions.NewestAsync("CM13-0000002", default)));
        Assert.NotNull((await versions.HistoryAsync(Seed, CancellationToken.None)).Single().Saved);
        await server.WorkAsync();
        Assert.Contains("Done", await server.PageAsync(Desk.AddressIn(page, "/operations/jobs/[0-9a-f]+")), StringComparison.Ordinal);
        Assert.Equal([(AuditAction.CaseSubmitted, Seed), (AuditAction.CaseSubmitted, Second)], (await server.AuditAsync()).Order());
    }

    /// <summary>So they come before a reviewer has looked at them.</summary>
    [Fact]
    public async Task A_case_without_decision_guideline_and_reasons_is_taken_in()
    {
        await using var server = await WebServer.StartAsync();
        var seed = System.Text.Json.Nodes.JsonNode.Parse(Samples.Text("seed-letter"))!;
        var issue = seed["issues"]![0]!.AsObject();
        Assert.All(["decision", "reviewGuideline", "rationale"], field => Assert.True(issue.Remove(field)));
        var page = await server.TakeInAsync(submits: true, ("new.json", seed.ToJsonString()));
        Assert.Contains("1 new case.", page, StringComparison.Ordinal);
        Assert.Contains("Letters: 1 cannot be made yet.", page, StringComparison.Ordinal);
        Assert.Contains("Unfinished", await server.PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hint_that_asks_ends_as_a_question()
    {
        await using var server = await WebServer.StartAsync();
        var page = await server.TakeInAsync(submits: false, ("mistyped.json", Samples.Text("seed-letter").Replace("\"rationale\"", "\"rationals\"", StringComparison.Ordinal)));
        Assert.Contains("Did you mean &#x27;rationale&#x27;?</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unfinished_case_is_taken_in_with_all_that_is_missing_and_no_letter_is_made()
    {
        await using var server = await WebServer.StartAsync();
        var unfinished = System.Text.RegularExpressions.Regex.Replace(Samples.Text("seed-letter"), "\"rationale\": \".*\"", "\"rationale\": \"\"");
        var page = await server.TakeInAsync(submits: true, ("unfinished.json", unfinished));
        Assert.Contains("1 new case.", page, StringComparison.Ordinal);
        Assert.Contains("Letters: 1 cannot be made yet.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("outcome-done", page, StringComparison.Ordinal);
        Assert.Contains("Error CASE014: 1 file", page, StringComparison.Ordinal);
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
        Assert.Contains("1 unchanged.", await server.TakeInAsync(submits: false, ("a.json", seed)), StringComparison.Ordinal);
        var page = await server.TakeInAsync(submits: false, ("a.json", seed.Replace("industrial", "occupational", StringComparison.Ordinal)));
        Assert.Contains("1 correction.", page, StringComparison.Ordinal);
        Assert.Contains("replaces version 1", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_morning_s_files_sent_again_take_no_correction_back_until_somebody_chooses_so()
    {
        await using var server = await WebServer.StartAsync();
        var versions = new CaseVersions(server.Store);
        var old = Samples.Text("seed-letter");
        var mended = old.Replace("industrial", "occupational", StringComparison.Ordinal);
        await server.TakeInAsync(submits: true, ("a.json", old), ("b.json", Samples.Text("expedited-priority")));
        await versions.SaveAsync(Seed, Encoding.UTF8.GetBytes(mended), new CaseSaving(1, new Person("rita", IdentitySource.SignedIn), DateTimeOffset.UnixEpoch, null), default);

        var page = await server.TakeInAsync(submits: true, ("a.json", old), ("b.json", Samples.Text("expedited-priority")));
        Assert.Contains("1 unchanged, 1 held back.", page, StringComparison.Ordinal);
        Assert.Contains("The file is version 1 again, which version 2 has replaced.", page, StringComparison.Ordinal);
        Assert.Contains("The case was edited by rita", page, StringComparison.Ordinal);
        Assert.Matches("<ins[^>]*>(?:(?!</ins>).)*industrial", page);
        Assert.Equal(2, await versions.NewestAsync(Seed, default));

        Assert.Contains("Nothing was replaced", await server.ReplaceAsync(page, chosen: false), StringComparison.Ordinal);
        Assert.Equal(2, await versions.NewestAsync(Seed, default));

        // Somebody saves between the question and the answer: the question is asked anew.
        await versions.SaveAsync(
            Seed, Encoding.UTF8.GetBytes(mended.Replace("occupational", "work-related", StringComparison.Ordinal)),
            new CaseSaving(2, new Person("rita", IdentitySource.SignedIn), DateTimeOffset.UnixEpoch, null), default);
        page = await server.ReplaceAsync(page, chosen: true);
        Assert.Contains("Replace version 3 of", page, StringComparison.Ordinal);
        Assert.Equal(3, await versions.NewestAsync(Seed, default));
        Assert.Contains("1 correction.", await server.ReplaceAsync(page, chosen: true), StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetBytes(old), await versions.ReadAsync(Seed, 4, default));
    }

    [Fact]
    public async Task A_correction_of_a_case_that_was_ready_has_no_letter_before_it_is_ready_again()
    {
        await using var server = await WebServer.StartAsync();
        var old = Samples.Text("seed-letter");
        await server.TakeInAsync(submits: false, ("a.json", old));
        var readiness = server.Services.GetRequiredService<CaseReadiness>();
        await readiness.MarkAsync(Seed, null, new Person("rita", IdentitySource.SignedIn), default);
        await server.WorkAsync();
        var corrected = old.Replace("industrial", "occupational", StringComparison.Ordinal);
        var page = await server.TakeInAsync(submits: true, ("a.json", corrected));
        Assert.Contains("Version 1 was said to be ready by rita", page, StringComparison.Ordinal);
        Assert.Contains("A letter about the case is archived.", page, StringComparison.Ordinal);
        page = await server.ReplaceAsync(page, chosen: true);
        Assert.Contains("1 waiting until the corrected case is said to be ready", page, StringComparison.Ordinal);
        page = await server.TakeInAsync(submits: true, ("a.json", corrected));
        Assert.Contains("1 waiting until the corrected case is said to be ready", page, StringComparison.Ordinal);
        Assert.Single(await new JobListing(server.Store).ListAsync(CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task Files_of_one_fault_are_told_once_and_the_list_names_them_all()
    {
        await using var server = await WebServer.StartAsync();
        var wrong = Samples.Text("seed-letter").Replace("\"upheld\"", "\"maybe\"", StringComparison.Ordinal);
        var page = await server.TakeInAsync(submits: false, Enumerable.Range(10, 12).Select(at => ($"{at}.json", wrong.Replace(Seed, $"CM13-00000{at}", StringComparison.Ordinal))));
        Assert.Contains("12 files refused.", page, StringComparison.Ordinal);
        Assert.Contains("Error CASE016: 12 files", page, StringComparison.Ordinal);
        Assert.DoesNotContain("CASE016", page.Replace("Error CASE016: 12 files", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var csv = Encoding.UTF8.GetString(Convert.FromBase64String(Desk.AddressIn(page, "data:text/csv;charset=utf-8;base64,[^\"]+").Split(',')[1]));
        Assert.Equal(13, csv.TrimEnd().Split("\r\n").Length);
        Assert.Contains("\"21.json\",\"CM13-0000021\",\"\",\"refused\",\"\",\"error\",\"CASE016\"", csv, StringComparison.Ordinal);
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
