using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Drafts;
using ImrDocs.Web.Access;
using ImrDocs.Web.Tests.Access;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Templates;

public sealed class FilePageTests
{
    private const string Path = "final-determination/what-happens-next.sbn";
    private const string Address = "/templates/files/" + Path;

    [Fact]
    public async Task Every_file_that_is_text_has_a_page_and_comes_back_unchanged()
    {
        await using var server = await WebServer.StartAsync();
        var files = (await DraftAsync(server)).Files;
        var paths = files.Keys.Where(path => path.Contains('/', StringComparison.Ordinal) && !path.EndsWith(".png", StringComparison.Ordinal) && !path.Contains("/examples/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(paths);
        foreach (var path in paths)
        {
            var page = await server.Browser.GetStringAsync(new Uri("/templates/files/" + path, UriKind.Relative));
            Assert.Equal(Encoding.UTF8.GetString(files[path].Span).ReplaceLineEndings("\r\n"), new SentForm(page)["text"]);
            Assert.DoesNotMatch("data-line=\"[0-9]", page);
            Assert.Contains("<svg", page, StringComparison.Ordinal);
            var ids = Regex.Matches(page, " id=[\"'](.*?)[\"']").Select(id => id.Groups[1].Value).ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.Empty(Regex.Matches(page, " (?:for|aria-describedby|aria-labelledby)=[\"'](.*?)[\"']").Select(name => name.Groups[1].Value).Except(ids));
        }

        Assert.Equal(0, (await DraftAsync(server)).Version);
    }

    [Fact]
    public async Task The_letter_beside_a_file_shows_it()
    {
        await using var server = await WebServer.StartAsync();
        foreach (var path in (string[])[Path, "final-determination/title.sbn", "_shared/addressee.sbn", "proof-of-service/deposit.sbn", "acknowledgement/questions.sbn"])
        {
            var page = await server.Browser.GetStringAsync(new Uri("/templates/files/" + path, UriKind.Relative));
            Assert.True(page.Contains($"data-place=\"{path}(", StringComparison.Ordinal) || page.Contains("nothing of this file stands in it", StringComparison.Ordinal), path);
        }
    }

    [Fact]
    public async Task What_is_written_is_checked_shown_and_saved_in_the_draft()
    {
        await using var server = await WebServer.StartAsync();
        var form = await FormAsync(server, Address);
        form["text"] = form["text"].Replace("This decision is final.", "This determination is final & sound.", StringComparison.Ordinal);
        var fragment = await (await form.SendAsync(server.Browser, "/templates/preview/" + Path)).Content.ReadAsStringAsync();
        Assert.Contains("determination is final &amp; sound.", fragment, StringComparison.Ordinal);
        Assert.Contains("data-diagnostic=\"RULE623\"", fragment, StringComparison.Ordinal);
        var rule = int.Parse(Regex.Match(fragment, "href=\"/templates/files/final-determination/rules.json\\?line=([0-9]+)\">The rule: RULE623").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("\"id\": \"RULE623\"", Encoding.UTF8.GetString((await DraftAsync(server)).Files["final-determination/rules.json"].Span).Split('\n')[rule - 1], StringComparison.Ordinal);
        Assert.Contains("<del>", fragment, StringComparison.Ordinal);
        Assert.Equal(0, (await DraftAsync(server)).Version);

        var shown = await (await form.SendAsync(server.Browser, Address, "preview")).Content.ReadAsStringAsync();
        Assert.Contains("Not saved yet.", shown, StringComparison.Ordinal);
        Assert.Equal(form["text"], new SentForm(shown)["text"]);

        var saved = await form.SendAsync(server.Browser, Address, "save");
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Equal([Path], (await DraftAsync(server)).Changed);
        var page = await server.Browser.GetStringAsync(saved.Headers.Location);
        Assert.Contains("Saved in your draft", page, StringComparison.Ordinal);
        Assert.Contains(Path, await server.Browser.GetStringAsync(new Uri("/templates", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains(await AuditAsync(server), entry => entry is { Action: AuditAction.TemplatesSaved, Version: 1, Subject: Path });

        await new SentForm(page).SendAsync(server.Browser, Address, "revert");
        Assert.Empty((await DraftAsync(server)).Changed);
    }

    [Fact]
    public async Task A_mistake_is_told_with_its_line_and_its_remedy()
    {
        await using var server = await WebServer.StartAsync();
        var form = await FormAsync(server, Address);
        form["text"] = "First line\n{{ recipent }}\n";
        var fragment = await (await form.SendAsync(server.Browser, "/templates/preview/" + Path)).Content.ReadAsStringAsync();
        Assert.Matches("data-line=\"2\" data-column=\"4\"", fragment);
        Assert.Contains("Did you mean &#x27;recipient&#x27;?", fragment, StringComparison.Ordinal);
        Assert.Contains("data-outcome=\"refused\"", fragment, StringComparison.Ordinal);

        form["text"] = "{{ if }}";
        fragment = await (await form.SendAsync(server.Browser, "/templates/preview/" + Path)).Content.ReadAsStringAsync();
        Assert.Contains("data-line=\"1\"", fragment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_in_another_window_is_not_overwritten_unseen()
    {
        await using var server = await WebServer.StartAsync();
        var (first, second) = (await FormAsync(server, Address), await FormAsync(server, Address));
        first["text"] += "One.\r\n";
        second["text"] += "Two.\r\n";
        await first.SendAsync(server.Browser, Address, "save");
        var answer = await (await second.SendAsync(server.Browser, Address, "save")).Content.ReadAsStringAsync();
        Assert.Contains("saved in another window meanwhile", answer, StringComparison.Ordinal);
        Assert.Contains("<del><span class=\"visually-hidden\">[removed: </span>One.", answer, StringComparison.Ordinal);
        Assert.EndsWith("One.\n", await SavedAsync(server), StringComparison.Ordinal);

        // Saving once more is a reflex and no answer.
        answer = await new SentForm(answer).SendAsync(server.Browser, Address, "save").ContinueAsync();
        Assert.Contains("saved in another window meanwhile", answer, StringComparison.Ordinal);
        Assert.EndsWith("One.\n", await SavedAsync(server), StringComparison.Ordinal);
        await new SentForm(answer).SendAsync(server.Browser, Address, "keep");
        Assert.EndsWith("Two.\n", await SavedAsync(server), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/templates/files/final-determination/nothing.sbn", HttpStatusCode.NotFound)]
    [InlineData("/templates/files/FUNCTIONS.md", HttpStatusCode.NotFound)]
    [InlineData("/templates/files/_shared/letterhead.png", HttpStatusCode.NotFound)]
    [InlineData("/templates/files/..%2f..%2fREADME.md", HttpStatusCode.NotFound)]
    public async Task Nothing_but_a_text_of_the_draft_has_a_page(string address, HttpStatusCode expected)
    {
        await using var server = await WebServer.StartAsync();
        Assert.Equal(expected, (await server.Browser.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_end_changes_nothing()
    {
        await using var server = await WebServer.StartAsync();
        var form = await FormAsync(server, Address);
        form["text"] = "Cut";
        form.Remove("end");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SendAsync(server.Browser, Address, "save")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SendAsync(server.Browser, "/templates/preview/" + Path)).StatusCode);
        Assert.Equal(0, (await DraftAsync(server)).Version);
    }

    [Fact]
    public async Task A_case_of_the_store_is_shown_and_its_reading_recorded()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var form = await FormAsync(server, Address);
        form["number"] = number.ToLowerInvariant();
        var fragment = await (await form.SendAsync(server.Browser, "/templates/preview/" + Path)).Content.ReadAsStringAsync();
        Assert.Contains(number, fragment, StringComparison.Ordinal);
        Assert.Contains(await AuditAsync(server), entry => entry is { Action: AuditAction.CaseRead } && entry.CaseNumber == number);
    }

    [Fact]
    public async Task No_value_of_a_case_gets_into_an_address_or_the_log()
    {
        const string secret = "Quibbleworth";
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreAsync(Samples.Text("seed-letter").Replace("\"clinicalSummary\": \"", "\"clinicalSummary\": \"" + secret + " ", StringComparison.Ordinal));
        var form = await FormAsync(server, "/templates/files/final-determination/clinical-case-summary.sbn");
        (form["number"], form["variant"]) = (number, "published");
        var fragment = await (await form.SendAsync(server.Browser, "/templates/preview/final-determination/clinical-case-summary.sbn")).Content.ReadAsStringAsync();
        Assert.Contains(secret, fragment, StringComparison.Ordinal);
        (form["number"], form["text"]) = (secret, form["text"] + "{{ clinicalSummary.nothing }}\r\n");
        var saved = await form.SendAsync(server.Browser, "/templates/files/final-determination/clinical-case-summary.sbn", "save");
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.DoesNotContain(secret, saved.Headers.Location!.ToString(), StringComparison.OrdinalIgnoreCase);
        await server.Browser.StartComparisonAsync();
        Assert.DoesNotContain(secret, await server.Browser.EndOfComparisonAsync(), StringComparison.Ordinal);
        foreach (var address in (string[])["/templates/tests", "/templates/publish"])
        {
            Assert.DoesNotContain(secret, await server.Browser.GetStringAsync(new Uri(address, UriKind.Relative)), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(secret, server.Log, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_editor_sees_no_case_that_they_would_not_see_elsewhere()
    {
        await using var server = await SignedIn.StartAsync();
        var number = await server.StoreSampleAsync();
        foreach (var (roles, sees) in (IEnumerable<(Role[], bool)>)[([Role.Editor], false), ([Role.Editor, Role.Operator], true)])
        {
            var answer = await server.GetAsync($"{Address}?sample={number}", SignedIn.As("e", roles));
            Assert.Equal(sees, (await answer.Content.ReadAsStringAsync()).Contains(number, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_template_without_end_harms_nobody()
    {
        await using var server = await WebServer.StartAsync();
        var form = await FormAsync(server, Address);
        form["text"] = "{{ for i in 1..1000000000 }}{{ for j in 1..1000000000 }}word {{ i }}{{ end }}{{ end }}";
        var fragment = await (await form.SendAsync(server.Browser, "/templates/preview/" + Path)).Content.ReadAsStringAsync();
        Assert.Contains("data-outcome=\"refused\"", fragment, StringComparison.Ordinal);
        Assert.Contains("class=\"error\"", fragment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_added_and_removed_and_the_draft_begun_again()
    {
        await using var server = await WebServer.StartAsync();
        var overview = await FormAsync(server, "/templates");
        overview["path"] = "final-determination/new sentence.sbn";
        Assert.Contains("Not added", await (await overview.SendAsync(server.Browser, "/templates", "add")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        overview["path"] = "final-determination/sentence.sbn";
        Assert.Equal("/templates/files/final-determination/sentence.sbn", (await overview.SendAsync(server.Browser, "/templates", "add")).Headers.Location!.ToString());
        var file = await FormAsync(server, Address);
        Assert.Equal("/templates", (await file.SendAsync(server.Browser, Address, "remove")).Headers.Location!.ToString());
        Assert.Equal(["final-determination/sentence.sbn", Path], (await DraftAsync(server)).Changed);

        // The first form of the page is the one that begins again.
        await (await FormAsync(server, "/templates")).SendAsync(server.Browser, "/templates", "restart");
        Assert.Empty((await DraftAsync(server)).Changed);
    }

    private static async Task<SentForm> FormAsync(WebServer server, string address) => new(await server.Browser.GetStringAsync(new Uri(address, UriKind.Relative)));

    private static Task<TemplateDraft> DraftAsync(WebServer server) => server.Services.GetRequiredService<TemplateDrafts>().OpenAsync(LocalUser.Person, CancellationToken.None);

    private static async Task<string> SavedAsync(WebServer server) => Encoding.UTF8.GetString((await DraftAsync(server)).Files[Path].Span);

    private static async Task<List<AuditEvent>> AuditAsync(WebServer server)
    {
        var entries = new List<AuditEvent>();
        await foreach (var entry in server.Services.GetRequiredService<AuditLog>().ListAsync(CancellationToken.None))
        {
            entries.Add(entry.Event);
        }

        return entries;
    }
}
