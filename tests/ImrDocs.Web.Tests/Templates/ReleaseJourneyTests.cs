using System.Net;
using System.Text.RegularExpressions;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Releases;
using ImrDocs.Web.Access;
using ImrDocs.Web.Tests.Access;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Templates;

/// <summary>From a changed sentence to words in force, over the pages as they are without script.</summary>
public sealed class ReleaseJourneyTests
{
    private const string File = "/templates/files/final-determination/what-happens-next.sbn";

    [Fact]
    public async Task A_changed_sentence_comes_into_force_by_two_people()
    {
        await using var server = await SignedIn.StartAsync();
        await server.TakeSamplesAsync();
        using var ana = ProxiedBrowser.Open(server, "ana", Role.Editor);
        using var ben = ProxiedBrowser.Open(server, "ben", Role.Editor, Role.Approver);

        // The first release says what the program's templates say.
        await PublishAsync(ana, "The first words");
        Assert.Contains("Nothing: no mistake is found", await PageAsync(ben, "/templates/releases/1/approve"), StringComparison.Ordinal);
        Assert.Equal("/templates/releases/1", await SendAsync(ben, "/templates/releases/1/approve", null));

        await ChangeAsync(ana, "This decision is final.", "This determination is final.");
        var tests = await PageAsync(ana, "/templates/tests");
        Assert.Contains("examples differ", tests, StringComparison.Ordinal);
        Assert.Contains("cannot be approved as it is: examples do not come out as expected.", tests, StringComparison.Ordinal);
        Assert.Contains("<del><span class=\"visually-hidden\">[removed: </span>decision<", tests, StringComparison.Ordinal);
        await ana.StartComparisonAsync("2013-12-01");
        var impact = await ana.EndOfComparisonAsync();
        Assert.Contains("would read differently", impact, StringComparison.Ordinal);
        Assert.Contains("final-determination/what-happens-next.sbn line", impact, StringComparison.Ordinal);

        Assert.StartsWith("/templates/tests?accepted=", await SendAsync(ana, "/templates/tests", null), StringComparison.Ordinal);
        tests = await PageAsync(ana, "/templates/tests");
        Assert.Contains("all as expected", tests, StringComparison.Ordinal);
        Assert.Contains("RULE623", tests, StringComparison.Ordinal);
        await PublishAsync(ana, "Plainer words");

        // The warning must be read, and the author has no say.
        Assert.Contains("has warnings. Read them below; if they are meant to stay, say so above the button", await (await FormAsync(ben, "/templates/releases/2/approve")).SendAsync(ben, "/templates/releases/2/approve").ContinueAsync(), StringComparison.Ordinal);
        var approval = await FormAsync(ben, "/templates/releases/2/approve");
        approval["acknowledged"] = "true";
        Assert.Equal(HttpStatusCode.SeeOther, (await approval.SendAsync(ben, "/templates/releases/2/approve")).StatusCode);
        var history = await server.Services.GetRequiredService<ReleaseProcess>().Ledger.ReadAsync(default);
        Assert.Equal(("ana", "ben", 2), (history.Releases[1].Author.Name, history.Releases[1].Approval!.By.Name, history.InForceOn(DateOnly.MaxValue)!.Number));

        // Who writes or mails a case hears no more of it: nobody there can do anything about it.
        var later = Regex.Replace(Samples.Text("expedited-priority").Replace("CM16-0203377", "CM16-0203378", StringComparison.Ordinal), "\"(decision|mailed)\": \"2016", "\"$1\": \"2999");
        using var olga = ProxiedBrowser.Open(server, "olga", Role.Operator);
        var page = await PageAsync(olga, "/cases/" + await server.StoreAsync(later));
        Assert.Contains("class=\"page\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("RULE623", page, StringComparison.Ordinal);

        var inForce = await PageAsync(ben, "/templates/releases/2");
        Assert.Contains("determination<", inForce, StringComparison.Ordinal);
        Assert.Contains("Changes since release 1</h2>", inForce, StringComparison.Ordinal);
        Assert.DoesNotContain("Bring these words back", inForce, StringComparison.Ordinal);
        Assert.Contains("Bring these words back", await PageAsync(ben, "/templates/releases/1"), StringComparison.Ordinal);

        // Another editor's draft that was started before learns of it.
        Assert.Equal("/templates/releases/3", await RollBackAsync(ben, 1));
        Assert.Contains("You wrote it", await PageAsync(ben, "/templates/releases/3/approve"), StringComparison.Ordinal);
        Assert.Equal(
            [AuditAction.ReleasePublished, AuditAction.ReleaseApproved, AuditAction.ReleasePublished, AuditAction.ReleaseApproved, AuditAction.ReleaseRolledBack],
            (await server.Services.GetRequiredService<AuditLog>().ListAsync(default).ToListAsync()).Select(entry => entry.Event.Action)
                .Where(action => action is AuditAction.ReleasePublished or AuditAction.ReleaseApproved or AuditAction.ReleaseRolledBack));
    }

    [Fact]
    public async Task A_release_is_sent_back_with_a_comment_and_its_author_goes_on_from_there()
    {
        await using var server = await SignedIn.StartAsync();
        using var ana = ProxiedBrowser.Open(server, "ana", Role.Editor);
        using var ben = ProxiedBrowser.Open(server, "ben", Role.Editor, Role.Approver);
        await ChangeAsync(ana, "This decision is final.", "This determination is final.");
        await PublishAsync(ana, "Plainer words");

        // Nobody decides without a word, and what is written comes back when it is too much.
        Assert.Contains("If it is not right yet", await PageAsync(ben, "/templates/releases/1/approve"), StringComparison.Ordinal);
        var empty = await (await FormAsync(ben, "/templates/releases/1/send-back")).SendAsync(ben, "/templates/releases/1/send-back").ContinueAsync();
        Assert.Contains("Not sent back: say what is to be done.", empty, StringComparison.Ordinal);
        Assert.Contains("withdraw it instead", await PageAsync(server, "ana", "/templates/releases/1/send-back"), StringComparison.Ordinal);
        var form = await FormAsync(ben, "/templates/releases/1/send-back");
        form["comment"] = "Decision is the word of the <law>";
        Assert.Equal("/templates/releases/1", (await form.SendAsync(ben, "/templates/releases/1/send-back")).Headers.Location!.ToString());
        Assert.Contains("Sent back", await PageAsync(ben, "/templates/releases"), StringComparison.Ordinal);
        Assert.DoesNotContain("<form method=\"post\"", await PageAsync(ben, "/templates/releases/1/approve"), StringComparison.Ordinal);

        // The author reads it where they work, and publishes with the same note.
        var overview = await PageAsync(ana, "/templates");
        Assert.Contains("Decision is the word of the &lt;law&gt;", overview, StringComparison.Ordinal);
        Assert.Contains("what-happens-next.sbn", overview, StringComparison.Ordinal);
        await ChangeAsync(ana, "This determination is final.", "This decision is final and binding.");
        Assert.Equal("Plainer words", (await FormAsync(ana, "/templates/publish"))["note"]);
        await PublishAsync(ana, "Plainer words");
        Assert.DoesNotContain("sent back", await PageAsync(ana, "/templates"), StringComparison.Ordinal);

        // One that waits can be withdrawn, by its author alone.
        Assert.Contains("Only its author can withdraw it", await PageAsync(ben, "/templates/releases/2/withdraw"), StringComparison.Ordinal);
        Assert.Contains("waits for approval still", await PageAsync(ana, "/templates/publish"), StringComparison.Ordinal);
        Assert.Equal("/templates/releases/2", await SendAsync(ana, "/templates/releases/2/withdraw", null));
        Assert.DoesNotContain("waits for approval still", await PageAsync(ana, "/templates/publish"), StringComparison.Ordinal);
        var history = await server.Services.GetRequiredService<ReleaseProcess>().Ledger.ReadAsync(default);
        Assert.Equal([ReleaseState.SentBack, ReleaseState.Withdrawn], history.Releases.Select(release => release.State));
        Assert.Equal(
            [("ana", AuditAction.ReleasePublished), ("ben", AuditAction.ReleaseSentBack), ("ana", AuditAction.ReleasePublished), ("ana", AuditAction.ReleaseWithdrawn)],
            (await server.Services.GetRequiredService<AuditLog>().ListAsync(default).ToListAsync()).Select(entry => (entry.Event.By.Name, entry.Event.Action))
                .Where(done => done.Action is AuditAction.ReleasePublished or AuditAction.ReleaseSentBack or AuditAction.ReleaseWithdrawn));
    }

    [Fact]
    public async Task The_draft_of_an_approved_release_changes_nothing_and_what_it_said_before_comes_back()
    {
        await using var server = await SignedIn.StartAsync();
        using var ana = ProxiedBrowser.Open(server, "ana", Role.Editor);
        using var ben = ProxiedBrowser.Open(server, "ben", Role.Editor, Role.Approver);
        await ChangeAsync(ana, "## What happens next", "## What comes first");
        await ChangeAsync(ana, "## What comes first", "## What comes next");
        await SendAsync(ana, "/templates/tests", null);
        await PublishAsync(ana, "Another heading");
        var approval = await FormAsync(ben, "/templates/releases/1/approve");
        approval["acknowledged"] = "true";
        Assert.Equal("/templates/releases/1", (await approval.SendAsync(ben, "/templates/releases/1/approve")).Headers.Location!.ToString());
        var overview = await PageAsync(ana, "/templates");
        Assert.Contains("release 1, which you published, is approved and says the same", overview, StringComparison.Ordinal);
        Assert.DoesNotContain("Bring it in", overview, StringComparison.Ordinal);
        Assert.Contains("Your draft changes nothing", await PageAsync(ana, "/templates/publish"), StringComparison.Ordinal);

        // Words that were never released are there still.
        const string History = "/templates/history/final-determination/what-happens-next.sbn";
        Assert.Contains("?version=draft-1\"", await PageAsync(ana, History), StringComparison.Ordinal);
        var page = await PageAsync(ana, History + "?version=draft-1");
        Assert.Contains("[added: </span>first<", page, StringComparison.Ordinal);
        Assert.Equal(File + "?saved=true", (await new SentForm(page).SendAsync(ana, History)).Headers.Location!.ToString());
        Assert.Contains("## What comes first", (await FormAsync(ana, File))["text"], StringComparison.Ordinal);

        // What was saved meanwhile is not overwritten, and another editor sees only what was published.
        await ChangeAsync(ana, "## What comes first", "## What comes then");
        Assert.Contains("Not brought back", await new SentForm(page).SendAsync(ana, History).ContinueAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("version=draft-", await PageAsync(ben, History), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync(new Uri(History + "?version=draft-1", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task An_author_cannot_approve_whatever_their_roles()
    {
        await using var server = await SignedIn.StartAsync();
        using var ana = ProxiedBrowser.Open(server, "ana", Role.Editor, Role.Approver);
        await PublishAsync(ana, "The first words");
        Assert.Contains("You wrote it", await PageAsync(ana, "/templates/releases/1/approve"), StringComparison.Ordinal);

        // Nor with a form that the page does not give them: the token of another one is all it takes.
        var forged = await FormAsync(ana, "/templates/releases/1/rollback");
        var answer = await (await forged.SendAsync(ana, "/templates/releases/1/approve")).Content.ReadAsStringAsync();
        Assert.Contains("by the same person", answer, StringComparison.Ordinal);
        Assert.False((await server.Services.GetRequiredService<ReleaseProcess>().Ledger.ReadAsync(default)).HasApproved);
    }

    [Fact]
    public async Task A_draft_that_others_words_have_passed_is_brought_up_before_it_is_published()
    {
        await using var server = await SignedIn.StartAsync();
        using var ana = ProxiedBrowser.Open(server, "ana", Role.Editor);
        using var ben = ProxiedBrowser.Open(server, "ben", Role.Editor, Role.Approver);
        await ChangeAsync(ben, "## What happens next", "## What comes next");
        await PublishAsync(ana, "The first words");
        await SendAsync(ben, "/templates/releases/1/approve", null);

        Assert.Contains("Another release has been approved since you started", await PageAsync(ben, "/templates/publish"), StringComparison.Ordinal);
        Assert.Equal("/templates", await SendAsync(ben, "/templates", "bring-in"));
        Assert.DoesNotContain("Another release", await PageAsync(ben, "/templates/publish"), StringComparison.Ordinal);
        Assert.Contains("what-happens-next.sbn", await PageAsync(ben, "/templates/publish"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_a_release_changed_too_are_looked_at_before_they_are_published()
    {
        await using var server = await SignedIn.StartAsync();
        using var ana = ProxiedBrowser.Open(server, "ana", Role.Editor);
        using var ben = ProxiedBrowser.Open(server, "ben", Role.Editor, Role.Approver);
        await ChangeAsync(ben, "## What happens next", "## What comes next");
        await ChangeAsync(ana, "This decision is final.", "This determination is final.");
        await SendAsync(ana, "/templates/tests", null);
        await PublishAsync(ana, "Plainer words");

        // Who approves sees the letters, and not only the templates.
        var approve = await PageAsync(ben, "/templates/releases/1/approve");
        Assert.Contains("How the letters of the examples read now", approve, StringComparison.Ordinal);
        Assert.Contains("[added: </span>determination<", approve, StringComparison.Ordinal);
        var approval = new SentForm(approve);
        approval.Add("acknowledged", "true");
        Assert.Equal(HttpStatusCode.SeeOther, (await approval.SendAsync(ben, "/templates/releases/1/approve")).StatusCode);
        await SendAsync(ben, "/templates", "bring-in");
        var page = await PageAsync(ben, File);
        Assert.Contains("The release that you brought in changed this file too", page, StringComparison.Ordinal);
        Assert.Contains("[removed: </span>determination<", page, StringComparison.Ordinal);
        await new SentForm(page).SendAsync(ben, File, "save");
        Assert.Contains("changed the same files as you", await PageAsync(ben, "/templates/publish"), StringComparison.Ordinal);
        await new SentForm(await PageAsync(ben, File)).SendAsync(ben, File, "keep");
        Assert.DoesNotContain("changed the same files as you", await PageAsync(ben, "/templates/publish"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_release_applies_to_all_cases_unless_a_date_is_written_and_a_date_tells_whom_it_leaves_out()
    {
        await using var server = await SignedIn.StartAsync();
        await server.TakeSamplesAsync();
        using var ana = ProxiedBrowser.Open(server, "ana", Role.Editor);
        using var ben = ProxiedBrowser.Open(server, "ben", Role.Editor, Role.Approver);
        await PublishAsync(ana, "Too late", "2030-01-01");
        Assert.Contains("cases in the store were decided before 2030-01-01, and no release applies to them", await PageAsync(ana, "/templates/releases/1"), StringComparison.Ordinal);
        Assert.Contains("I have read the warnings", await PageAsync(ben, "/templates/releases/1/approve"), StringComparison.Ordinal);
        var form = await FormAsync(ana, "/templates/publish");
        Assert.Equal("", form["effective"]);
        await PublishAsync(ana, "The first words", "");
        Assert.Contains("to all cases, whenever they were decided", await PageAsync(ben, "/templates/releases/2/approve"), StringComparison.Ordinal);
        Assert.Equal("/templates/releases/2", await SendAsync(ben, "/templates/releases/2/approve", null));
        Assert.NotEqual("", (await FormAsync(ana, "/templates/publish"))["effective"]);
        Assert.Equal(2, (await server.Services.GetRequiredService<ReleaseProcess>().Ledger.ReadAsync(default)).InForceOn(new DateOnly(1999, 1, 1))!.Number);
    }

    [Theory]
    [InlineData("", "2026-12-01")]
    [InlineData("Words", "tomorrow")]
    public async Task A_release_needs_a_note_and_a_date(string note, string effective)
    {
        await using var server = await WebServer.StartAsync();
        var form = await FormAsync(server.Browser, "/templates/publish");
        (form["note"], form["effective"]) = (note, effective);
        Assert.Contains("Nothing was published", await form.SendAsync(server.Browser, "/templates/publish").ContinueAsync(), StringComparison.Ordinal);
        Assert.Empty((await server.Services.GetRequiredService<ReleaseProcess>().Ledger.ReadAsync(default)).Releases);
    }

    [Theory]
    [InlineData("/templates/releases/9")]
    [InlineData("/templates/releases/9/approve")]
    [InlineData("/templates/releases/9/rollback")]
    [InlineData("/templates/releases/9/send-back")]
    [InlineData("/templates/releases/9/withdraw")]
    [InlineData("/templates/impact?release=9")]
    public async Task A_release_that_is_not_there_has_no_page(string address)
    {
        await using var server = await WebServer.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
    }

    private static async Task PublishAsync(HttpClient browser, string note, string effective = "2013-01-01")
    {
        var form = await FormAsync(browser, "/templates/publish");
        (form["note"], form["effective"]) = (note, effective);
        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync(browser, "/templates/publish")).StatusCode);
    }

    private static async Task<string> RollBackAsync(HttpClient browser, int release)
    {
        var address = $"/templates/releases/{release}/rollback";
        var form = await FormAsync(browser, address);
        form["note"] = "As it was";
        return (await form.SendAsync(browser, address)).Headers.Location!.ToString();
    }

    private static async Task ChangeAsync(HttpClient browser, string before, string after)
    {
        var form = await FormAsync(browser, File);
        Assert.Contains(before, form["text"], StringComparison.Ordinal);
        form["text"] = form["text"].Replace(before, after, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync(browser, File, "save")).StatusCode);
    }

    private static async Task<string> SendAsync(HttpClient browser, string address, string? action) =>
        (await (await FormAsync(browser, address)).SendAsync(browser, address, action)).Headers.Location!.ToString();

    private static async Task<SentForm> FormAsync(HttpClient browser, string address) => new(await PageAsync(browser, address));

    private static async Task<string> PageAsync(WebServer server, string editor, string address)
    {
        using var browser = ProxiedBrowser.Open(server, editor, Role.Editor, Role.Approver);
        return await PageAsync(browser, address);
    }

    private static Task<string> PageAsync(HttpClient browser, string address) => browser.GetStringAsync(new Uri(address, UriKind.Relative));
}

internal static class Answers
{
    /// <summary>The page that an answer is.</summary>
    public static async Task<string> ContinueAsync(this Task<HttpResponseMessage> answer) => await (await answer).Content.ReadAsStringAsync();
}
