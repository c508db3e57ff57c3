using System.Net;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Web.Tests.Cases;

namespace ImrDocs.Web.Tests.Merging;

public sealed class MergeTests
{
    private const string Summary = "clinicalSummary";
    private const string Rationale = "issues[0].rationale";
    private const string Service = "issues[0].service";

    [Fact]
    public async Task What_two_people_changed_in_different_texts_is_joined()
    {
        await using var server = await WebServer.StartAsync();
        var (number, answer) = await SaveBothAsync(server, theirs: form => form[Service] = "Their service", mine: form => form[Rationale] = "My rationale.");
        var joined = await new SentForm(answer).SendAsync(server.Browser, $"/cases/{number}/merge");
        Assert.Equal((HttpStatusCode.SeeOther, $"/cases/{number}?saved=3"), (joined.StatusCode, joined.Headers.Location?.ToString()));
        var issue = (await ReadAsync(server, number, 3)).Issues[0];
        Assert.Equal(("Their service", "My rationale."), (issue.Service, issue.Rationale));
    }

    [Theory]
    [InlineData("mine", "My words.")]
    [InlineData("theirs", "Their words.")]
    [InlineData("written", "Words of both.")]
    public async Task A_text_that_both_changed_is_what_is_picked(string pick, string expected)
    {
        await using var server = await WebServer.StartAsync();
        var (number, answer) = await SaveBothAsync(server, theirs: form => form[Summary] = "Their words.", mine: form => form[Summary] = "My words.");
        var form = new SentForm(answer);
        form["pick:" + Summary] = pick;
        form["text:" + Summary] = "Words of both.";
        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync(server.Browser, $"/cases/{number}/merge")).StatusCode);
        Assert.Equal(expected, (await ReadAsync(server, number, await new CaseVersions(server.Store).NewestAsync(number, CancellationToken.None))).ClinicalSummary);
    }

    [Fact]
    public async Task What_was_written_anew_is_meant_though_nothing_was_picked()
    {
        await using var server = await WebServer.StartAsync();
        var (number, answer) = await SaveBothAsync(server, theirs: form => form[Summary] = "Their words.", mine: form => form[Summary] = "My words.");
        var form = new SentForm(answer);
        form["text:" + Summary] = "Words of both.";
        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync(server.Browser, $"/cases/{number}/merge")).StatusCode);
        Assert.Equal("Words of both.", (await ReadAsync(server, number, 3)).ClinicalSummary);
    }

    [Fact]
    public async Task What_was_written_for_one_text_stays_while_another_is_not_decided()
    {
        await using var server = await WebServer.StartAsync();
        var (number, answer) = await SaveBothAsync(
            server,
            theirs: form => (form[Summary], form[Rationale]) = ("Their words.", "Their rationale."),
            mine: form => (form[Summary], form[Rationale]) = ("My words.", "My rationale."));
        var form = new SentForm(answer);
        form["text:" + Summary] = "Words of both.";
        form["pick:" + Summary] = "theirs";
        var again = new SentForm(await (await form.SendAsync(server.Browser, $"/cases/{number}/merge")).TextAsync());
        Assert.Equal(("Words of both.", "theirs"), (again["text:" + Summary], again["pick:" + Summary]));
    }

    [Fact]
    public async Task Sentences_that_both_added_are_offered_together_and_an_own_window_is_called_so()
    {
        await using var server = await WebServer.StartAsync();
        var (_, answer) = await SaveBothAsync(server, theirs: form => form[Summary] += " Theirs.", mine: form => form[Summary] += " Mine.");
        Assert.EndsWith(" Theirs. Mine.", new SentForm(answer)["text:" + Summary], StringComparison.Ordinal);
        Assert.Contains("your other window saved version 2", answer, StringComparison.Ordinal);
        Assert.Contains("<h2>Version 2, your other window", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_saved_until_a_side_is_picked_and_both_sides_stay_on_the_page()
    {
        await using var server = await WebServer.StartAsync();
        var (number, answer) = await SaveBothAsync(server, theirs: form => form[Summary] = "Their words.", mine: form => form[Summary] = "My words.");
        var again = await (await new SentForm(answer).SendAsync(server.Browser, $"/cases/{number}/merge")).TextAsync();
        Assert.Contains("data-diagnostic=\"MERGE001\"", again, StringComparison.Ordinal);
        Assert.Contains("Clinical summary</a>: choose one of these: Keep your other window’s, Keep yours, Write it anew.", System.Net.WebUtility.HtmlDecode(again), StringComparison.Ordinal);
        Assert.Matches("(?s)new-text\">Their words\\.</p>.*new-text\">My words\\.</p>", again);
        Assert.Contains("Their", again, StringComparison.Ordinal);
        Assert.Contains("My words.", again, StringComparison.Ordinal);
        Assert.Equal(2, await new CaseVersions(server.Store).NewestAsync(number, CancellationToken.None));
    }

    [Fact]
    public async Task A_third_version_saved_during_the_merge_is_merged_too()
    {
        await using var server = await WebServer.StartAsync();
        var (number, answer) = await SaveBothAsync(server, theirs: form => form[Service] = "Their service", mine: form => form[Summary] = "My words.");
        var third = await server.FormAsync($"/cases/{number}");
        third[Rationale] = "A third rationale.";
        await third.SendAsync(server.Browser, $"/cases/{number}", "save");

        var second = await new SentForm(answer).SendAsync(server.Browser, $"/cases/{number}/merge");
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await new SentForm(await second.TextAsync()).SendAsync(server.Browser, $"/cases/{number}/merge")).StatusCode);
        var joined = await ReadAsync(server, number, 4);
        Assert.Equal(("My words.", "Their service", "A third rationale."), (joined.ClinicalSummary, joined.Issues[0].Service, joined.Issues[0].Rationale));
    }

    [Fact]
    public async Task Where_the_other_version_is_no_case_the_texts_stay_in_the_form()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var form = await server.FormAsync($"/cases/{number}");
        await server.StoreAsync(Samples.Text("seed-letter").Replace("\"upheld\"", "\"maybe\"", StringComparison.Ordinal));
        form[Summary] = "My words.";
        var answer = await (await form.SendAsync(server.Browser, $"/cases/{number}", "save")).TextAsync();
        Assert.Contains("the two cannot be compared", answer, StringComparison.Ordinal);
        Assert.Equal("My words.", new SentForm(answer)[Summary]);
    }

    [Fact]
    public async Task Whoever_joins_has_read_the_other_version_and_saved_one()
    {
        await using var server = await WebServer.StartAsync();
        var (number, answer) = await SaveBothAsync(server, theirs: form => form[Service] = "Their service", mine: form => form[Rationale] = "My rationale.");
        await new SentForm(answer).SendAsync(server.Browser, $"/cases/{number}/merge");
        using var audit = new AuditLog(server.Store, TimeProvider.System);
        var actions = await audit.ListAsync(CancellationToken.None).Select(entry => (entry.Event.Action, entry.Event.Version)).ToListAsync();
        Assert.Equal(
            [(AuditAction.CaseRead, 1), (AuditAction.CaseSaved, 2), (AuditAction.CaseRead, 2), (AuditAction.CaseRead, 2), (AuditAction.CaseSaved, 3)], actions);
    }

    /// <summary>Two people open one version; they save first, then I do, and get the page where both are joined.</summary>
    private static async Task<(string Number, string Answer)> SaveBothAsync(WebServer server, Action<SentForm> theirs, Action<SentForm> mine)
    {
        var number = await server.StoreSampleAsync();
        var page = await server.PageAsync($"/cases/{number}");
        var (their, my) = (new SentForm(page), new SentForm(page));
        theirs(their);
        mine(my);
        Assert.Equal(HttpStatusCode.SeeOther, (await their.SendAsync(server.Browser, $"/cases/{number}", "save")).StatusCode);
        var answer = await my.SendAsync(server.Browser, $"/cases/{number}", "save");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (number, await answer.TextAsync());
    }

    private static async Task<Case> ReadAsync(WebServer server, string number, int version) =>
        CaseReader.Read((await new CaseVersions(server.Store).ReadAsync(number, version, CancellationToken.None))!, "").Case!;
}
