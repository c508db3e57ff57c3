using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Testing;

namespace ImrDocs.Web.Tests.Cases;

public sealed class CasePageTests
{
    public static TheoryData<string> SampleNames => Samples.Names;

    [Theory]
    [MemberData(nameof(SampleNames))]
    public async Task A_form_that_comes_back_unchanged_saves_nothing(string sample)
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync(sample);
        var form = await server.FormAsync($"/cases/{number}");
        var answer = await form.SendAsync(server.Browser, $"/cases/{number}", "save");
        Assert.Equal((HttpStatusCode.SeeOther, $"/cases/{number}?unchanged=1"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Equal(1, await new CaseVersions(server.Store).NewestAsync(number, CancellationToken.None));
    }

    [Fact]
    public async Task A_form_keeps_every_field_of_the_format()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreAsync(File.ReadAllText(Repository.PathOf("tests", "ImrDocs.Letters.Tests", "AnyText", "every-field.json")));
        var before = CaseReader.Read((await new CaseVersions(server.Store).ReadAsync(number, 1, CancellationToken.None))!, "").Case!;
        var form = await server.FormAsync($"/cases/{number}");
        form["clinicalSummary"] += " And more.";
        var answer = await form.SendAsync(server.Browser, $"/cases/{number}", "save");
        Assert.Equal($"/cases/{number}?saved=2", answer.Headers.Location?.ToString());
        var after = CaseReader.Read((await new CaseVersions(server.Store).ReadAsync(number, 2, CancellationToken.None))!, "").Case!;
        Assert.Equal(CaseWriter.Hash(before with { ClinicalSummary = before.ClinicalSummary + " And more." }), CaseWriter.Hash(after));
    }

    [Theory]
    [MemberData(nameof(SampleNames))]
    public async Task Every_part_of_a_page_has_its_own_id_and_whatever_is_named_is_there(string sample)
    {
        await using var server = await WebServer.StartAsync();
        var page = await server.PageAsync($"/cases/{await server.StoreSampleAsync(sample)}");
        var ids = Regex.Matches(page, " id=[\"'](.*?)[\"']").Select(id => id.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        var named = Regex.Matches(page, " (?:for|aria-describedby|aria-labelledby)=[\"'](.*?)[\"']").SelectMany(names => names.Groups[1].Value.Split(' '));
        Assert.Empty(named.Except(ids));
        var places = Regex.Matches(page, "href=\"#(.*?)\"").Select(place => place.Groups[1].Value);
        Assert.Empty(places.Except(ids));
    }

    [Fact]
    public async Task What_is_written_is_previewed_and_saved_as_a_new_version()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var form = await server.FormAsync($"/cases/{number}");
        form["clinicalSummary"] = "A first paragraph & more.\r\n\r\nA second <one>.";
        var fragment = await (await form.SendAsync(server.Browser, $"/cases/{number}/preview")).Content.ReadAsStringAsync();
        Assert.Contains("A first paragraph &amp; more.", fragment, StringComparison.Ordinal);
        Assert.Contains("<ins>", fragment, StringComparison.Ordinal);
        Assert.Equal(1, await new CaseVersions(server.Store).NewestAsync(number, CancellationToken.None));

        var saved = await form.SendAsync(server.Browser, $"/cases/{number}", "save");
        Assert.Equal((HttpStatusCode.SeeOther, $"/cases/{number}?saved=2"), (saved.StatusCode, saved.Headers.Location?.ToString()));
        var expected = CaseReader.Read(Encoding.UTF8.GetBytes(Samples.Text("seed-letter")), "").Case! with { ClinicalSummary = "A first paragraph & more.\n\nA second <one>." };
        var bytes = await new CaseVersions(server.Store).ReadAsync(number, 2, CancellationToken.None);
        Assert.Equal(CaseWriter.Hash(expected), CaseWriter.Hash(CaseReader.Read(bytes!, "").Case!));
        Assert.Contains("Saved as version 2.", await server.PageAsync(saved.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    /// <summary>Who writes the reasons first and decides afterwards, or has one issue of two done by the evening, saves what there is.</summary>
    [Fact]
    public async Task What_is_not_decided_yet_is_saved_as_a_draft_and_is_not_made_ready()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var form = await server.FormAsync($"/cases/{number}");
        form["issues[0].decision"] = "";
        var more = new SentForm(await (await form.SendAsync(server.Browser, $"/cases/{number}", "add")).TextAsync());
        more["issues[1].service"] = "Physical therapy";
        var saved = await more.SendAsync(server.Browser, $"/cases/{number}", "save");
        Assert.Equal((HttpStatusCode.SeeOther, $"/cases/{number}?saved=2"), (saved.StatusCode, saved.Headers.Location?.ToString()));

        var page = await server.PageAsync($"/cases/{number}");
        var letter = WebUtility.HtmlDecode(Regex.Replace(page, "<[^>]*>", ""));
        Assert.All(
            [
                "[Missing: Issue 1: decision]", "[Missing: Issue 2: decision]", "[Missing: Issue 2: rationale]", "[Missing: Issue 2: reviewer’s guideline]",
                "This is still missing (Issue 1: decision). Choose one of the list.", "This is still missing (Issue 2: reviewer’s guideline). Cite what was relied on",
            ],
            said => Assert.Contains(said, letter, StringComparison.Ordinal));
        Assert.Contains("Unfinished", await server.PageAsync("/?State=unfinished&q=" + number), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await server.Browser.GetAsync(new Uri($"/cases/{number}/letter.pdf", UriKind.Relative))).StatusCode);
        Assert.Contains("Not ready: mend what is marked", await (await new SentForm(page).SendAsync(server.Browser, $"/cases/{number}", "ready")).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_that_comes_second_overwrites_nothing_and_keeps_its_texts()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var page = await server.PageAsync($"/cases/{number}");
        var (first, second) = (new SentForm(page), new SentForm(page));
        first["clinicalSummary"] = "Saved first.";
        second["clinicalSummary"] = "Saved second.";
        await first.SendAsync(server.Browser, $"/cases/{number}", "save");
        var answer = await (await second.SendAsync(server.Browser, $"/cases/{number}", "save")).Content.ReadAsStringAsync();
        Assert.Contains("Saved second.", answer, StringComparison.Ordinal);
        Assert.Equal(2, await new CaseVersions(server.Store).NewestAsync(number, CancellationToken.None));
    }

    [Fact]
    public async Task An_unfinished_case_opens_with_what_is_missing_at_its_field_and_a_draft()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreAsync(Regex.Replace(Samples.Text("seed-letter"), "\"rationale\": \".*\"", "\"rationale\": \"\""));
        var page = await server.PageAsync($"/cases/{number}");
        Assert.Matches("data-diagnostics-for=\"issues\\[0\\]\\.rationale\">\\s*<ul>\\s*<li class=\"error\" data-diagnostic=\"CASE014\"", page);
        Assert.Contains("as a draft", page, StringComparison.Ordinal);
        Assert.Contains(">DRAFT<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_case_opens_and_is_shown_as_far_as_it_can_be_read()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreAsync(Samples.Text("mixed-outcome-ten-states-five-specialties").Replace("\"overturned\"", "\"maybe\"", StringComparison.Ordinal));
        var page = await server.PageAsync($"/cases/{number}");
        Assert.Contains("shown as missing in the letter: Issue ", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"maybe\" selected", page, StringComparison.Ordinal);
        Assert.Contains("data-diagnostic=\"CASE016\"", page, StringComparison.Ordinal);
        Assert.Contains("class=\"page\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_that_was_taken_out_can_be_put_back_as_it_was()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync("every-guideline-form");
        var path = $"/cases/{number}";
        var before = await server.FormAsync(path);
        before["issues[1].rationale"] = "Not saved anywhere.";
        var without = await (await before.SendAsync(server.Browser, path, "remove issues[1]")).TextAsync();
        Assert.Contains("Issue 2 is taken out.", without, StringComparison.Ordinal);
        var after = new SentForm(await (await new SentForm(without).SendAsync(server.Browser, path, "put-back")).TextAsync());
        Assert.Equal(before.Names.Order(StringComparer.Ordinal), after.Names.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(before.Names, name => name.StartsWith("issues", StringComparison.Ordinal) && before[name] != after[name]);
        var bad = new SentForm(without) { ["removedIssue"] = "[" };
        Assert.Equal(HttpStatusCode.BadRequest, (await bad.SendAsync(server.Browser, path, "put-back")).StatusCode);
    }

    [Fact]
    public async Task A_new_issue_has_the_focus()
    {
        await using var server = await WebServer.StartAsync();
        var path = $"/cases/{await server.StoreSampleAsync()}";
        var page = await (await (await server.FormAsync(path)).SendAsync(server.Browser, path, "add")).TextAsync();
        Assert.Equal("issues[1].service", Assert.Single(Regex.Matches(page, "<textarea id=\"[^\"]*\" name=\"([^\"]*)\" autofocus")).Groups[1].Value);
    }

    [Fact]
    public async Task Whoever_opens_a_case_that_was_changed_after_it_was_ready_is_told()
    {
        await using var server = await WebServer.StartAsync();
        var path = $"/cases/{await server.StoreSampleAsync()}";
        await (await server.FormAsync(path)).SendAsync(server.Browser, path, "ready");
        var form = await server.FormAsync(path);
        form["clinicalSummary"] = "Other words.";
        await form.SendAsync(server.Browser, path, "save");
        Assert.Contains("Version 1 was said to be ready; this version goes out only when you say that it is ready.", await server.PageAsync(path), StringComparison.Ordinal);
        Assert.DoesNotContain("was said to be ready", await server.PageAsync(path + "?version=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_did_not_arrive_whole_changes_nothing()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var form = await server.FormAsync($"/cases/{number}");
        form.Remove("end");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SendAsync(server.Browser, $"/cases/{number}", "save")).StatusCode);
        Assert.Equal(1, await new CaseVersions(server.Store).NewestAsync(number, CancellationToken.None));
    }

    [Fact]
    public async Task Every_opening_and_save_is_recorded_and_not_every_preview()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await server.PageAsync("/?q=" + number);
        var form = await server.FormAsync($"/cases/{number}");
        form["clinicalSummary"] = "Other words.";
        await form.SendAsync(server.Browser, $"/cases/{number}/preview");
        await form.SendAsync(server.Browser, $"/cases/{number}/preview");
        await form.SendAsync(server.Browser, $"/cases/{number}", "save");
        using var audit = new AuditLog(server.Store, TimeProvider.System);
        var actions = new List<(AuditAction, string?, int?)>();
        await foreach (var entry in audit.ListAsync(CancellationToken.None))
        {
            actions.Add((entry.Event.Action, entry.Event.CaseNumber, entry.Event.Version));
        }

        Assert.Equal([(AuditAction.CasesListed, null, null), (AuditAction.CaseRead, number, 1), (AuditAction.CaseSaved, number, 2)], actions);
        Assert.Empty((await audit.VerifyAsync(null, CancellationToken.None)).Problems);
    }

    [Fact]
    public async Task Who_writes_while_somebody_saves_is_told_and_goes_on_writing()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var page = await server.PageAsync($"/cases/{number}");
        var (first, second) = (new SentForm(page), new SentForm(page));
        first["clinicalSummary"] = "Saved first.";
        await first.SendAsync(server.Browser, $"/cases/{number}", "save");
        second["issues[0].rationale"] = "Still being written.";
        Assert.Contains("data-newest=\"2\"", await (await second.SendAsync(server.Browser, $"/cases/{number}/preview")).TextAsync(), StringComparison.Ordinal);
        var answer = await (await second.SendAsync(server.Browser, $"/cases/{number}", "preview")).TextAsync();
        Assert.Contains("Version 2 was saved meanwhile; when you save, the two are joined.", answer, StringComparison.Ordinal);
        var again = new SentForm(answer);
        Assert.Equal("Still being written.", again["issues[0].rationale"]);
        Assert.Contains("data-merge-form", await (await again.SendAsync(server.Browser, $"/cases/{number}", "save")).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_old_version_other_letters_can_be_looked_at_and_nothing_is_saved()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync("two-reviewers-one-physician");
        var form = await server.FormAsync($"/cases/{number}");
        form["clinicalSummary"] = "Newer words.";
        await form.SendAsync(server.Browser, $"/cases/{number}", "save");
        var old = await server.FormAsync($"/cases/{number}?version=1");
        old["edition"] = "mailed";
        var answer = await (await old.SendAsync(server.Browser, $"/cases/{number}", "preview")).TextAsync();
        Assert.Contains("<option value=\"mailed\" selected", answer, StringComparison.Ordinal);
        Assert.Contains("data-errors=\"0\"", await (await old.SendAsync(server.Browser, $"/cases/{number}/preview")).TextAsync(), StringComparison.Ordinal);
        await old.SendAsync(server.Browser, $"/cases/{number}", "save");
        Assert.Equal(2, await new CaseVersions(server.Store).NewestAsync(number, CancellationToken.None));
    }

    [Theory]
    [InlineData("/cases/CM99-9999999")]
    [InlineData("/cases/somebody")]
    [InlineData("/cases/CM13-0000001?version=7")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await using var server = await WebServer.StartAsync();
        await server.StoreSampleAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
    }
}
