using System.Net;
using System.Text;
using ImrDocs.Letters.Impact;
using ImrDocs.Storage.Drafts;
using ImrDocs.Storage.People;
using ImrDocs.Testing;
using ImrDocs.Web.Access;
using ImrDocs.Web.Templates.Impact;
using ImrDocs.Web.Tests.Access;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Templates;

/// <summary>Which letters a draft changes: a comparison that goes on while nobody waits.</summary>
public sealed class ImpactPageTests
{
    private const string File = "final-determination/what-happens-next.sbn";

    [Fact]
    public async Task What_a_change_does_is_found_with_its_warnings_and_is_old_once_the_draft_is_saved_again()
    {
        await using var server = await WebServer.StartAsync();
        await server.TakeSamplesAsync();
        await server.StoreAsync("{ \"caseNumber\": \"CM99-0000001\" }");
        Assert.DoesNotContain("data-progress", await server.PageAsync("/templates/impact"), StringComparison.Ordinal);
        await ChangeAsync(server, LocalUser.Person, "This decision is final.", "This determination is final.");
        await server.Browser.StartComparisonAsync("2013-12-01");
        var page = await server.Browser.EndOfComparisonAsync();
        Assert.Contains("would read differently; 1 new warning.", page, StringComparison.Ordinal);
        Assert.Contains("1 unfinished case cannot have a letter yet", page, StringComparison.Ordinal);
        Assert.Contains("data-diagnostic=\"RULE623\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2013-12-01\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The words have changed since", page, StringComparison.Ordinal);

        await ChangeAsync(server, LocalUser.Person, "This determination is final.", "This decision is final.");
        Assert.Contains("The words have changed since", await server.PageAsync("/templates/impact"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paragraph", null, "Paragraph changed")]
    [InlineData("heading 2", "paragraph", "Heading 2 becomes paragraph")]
    public void What_a_passage_becomes_is_change_enough(string role, string? becomes, string words) =>
        Assert.Equal(words, ImpactWords.Of(new ImpactGroup(ImpactKind.Changed, null, null, role, [], null, []) { Becomes = becomes }));

    [Fact]
    public async Task A_comparison_is_of_who_asked_and_is_cancelled()
    {
        await using var server = await SignedIn.StartAsync();
        foreach (var (_, json) in ManyCases.Of(600))
        {
            await server.StoreAsync(json);
        }

        // Letters that cannot differ would be compared in no time.
        await ChangeAsync(server, new Person("ana", IdentitySource.SignedIn), "This decision is final.", "This determination is final.");
        using var ana = ProxiedBrowser.Open(server, "ana", Role.Editor);
        using var ben = ProxiedBrowser.Open(server, "ben", Role.Editor);
        await ana.StartComparisonAsync();
        await ben.StartComparisonAsync();
        var waiting = await ben.GetStringAsync(new Uri("/templates/impact", UriKind.Relative));
        Assert.Contains("Another comparison goes on", waiting, StringComparison.Ordinal);
        await CancelAsync(ben, waiting);
        Assert.Contains("Cancelled after 0 of 0 cases", await ben.EndOfComparisonAsync(), StringComparison.Ordinal);
        await CancelAsync(ana, await ana.GetStringAsync(new Uri("/templates/impact", UriKind.Relative)));
        Assert.Matches("Cancelled after [0-9]+ of (0|600) cases", await ana.EndOfComparisonAsync());
    }

    [Fact]
    public async Task What_is_no_date_is_told()
    {
        await using var server = await WebServer.StartAsync();
        var form = await server.FormAsync("/templates/impact");
        form["mailed"] = "tomorrow";
        Assert.Contains("is no date", await form.SendAsync(server.Browser, "/templates/impact", "compare").ContinueAsync(), StringComparison.Ordinal);
    }

    private static async Task CancelAsync(HttpClient browser, string page) =>
        Assert.Equal(HttpStatusCode.SeeOther, (await new SentForm(page).SendAsync(browser, "/templates/impact", "cancel")).StatusCode);

    private static async Task ChangeAsync(WebServer server, Person owner, string before, string after)
    {
        var drafts = server.Services.GetRequiredService<TemplateDrafts>();
        var draft = await drafts.OpenAsync(owner, default);
        var text = Encoding.UTF8.GetString(draft.Files[File].Span);
        Assert.Contains(before, text, StringComparison.Ordinal);
        await drafts.SaveAsync(owner, [new DraftEdit(File, draft.HashOf(File), Encoding.UTF8.GetBytes(text.Replace(before, after, StringComparison.Ordinal)))], default);
    }
}
