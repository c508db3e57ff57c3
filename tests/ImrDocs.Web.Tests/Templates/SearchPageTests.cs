using System.Net;
using System.Text.RegularExpressions;
using ImrDocs.Web.Access;
using ImrDocs.Web.Tests.Access;
using ImrDocs.Web.Tests.Cases;

namespace ImrDocs.Web.Tests.Templates;

public sealed class SearchPageTests
{
    private const string File = "/templates/files/final-determination/what-happens-next.sbn";

    [Fact]
    public async Task Words_of_a_draft_are_found_with_the_way_to_their_line()
    {
        await using var server = await WebServer.StartAsync();
        var form = await server.FormAsync(File);
        form["text"] = form["text"].Replace("This decision is final.", "This <i>decision</i> is\nvery final.", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync(server.Browser, File, "save")).StatusCode);

        var page = await PageAsync(server, "?q=IS+very++final");
        var line = Regex.Match(page, $"href=\"{Regex.Escape(File)}\\?line=([0-9]+)\"").Groups[1].Value;
        Assert.Contains("This &lt;i&gt;decision&lt;/i&gt; <mark>is very final</mark>.", page, StringComparison.Ordinal);
        Assert.Contains($"data-first-line=\"{line}\"", await server.Browser.GetStringAsync(new Uri($"{File}?line={line}", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("stand nowhere", await PageAsync(server, "?q=IS+very++final&within=program"), StringComparison.Ordinal);
        Assert.DoesNotContain("stand nowhere", await PageAsync(server, ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_is_found_where_it_is_used()
    {
        await using var server = await WebServer.StartAsync();
        var page = await PageAsync(server, "?q=case.issues.rationale");
        Assert.Contains("Where the field is used", page, StringComparison.Ordinal);
        Assert.Contains("<mark>issue.rationale</mark>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approver_searches_releases_and_nobodys_draft()
    {
        await using var server = await SignedIn.StartAsync();
        using var ben = ProxiedBrowser.Open(server, "ben", Role.Approver);
        var page = await ben.GetStringAsync(new Uri("/templates/search?q=This+decision+is+final", UriKind.Relative));
        Assert.Contains("<mark>This decision is final</mark>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/templates/files/", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync(new Uri("/templates/search?q=a&within=draft", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync(new Uri("/templates/search?q=a&within=7", UriKind.Relative))).StatusCode);
    }

    private static Task<string> PageAsync(WebServer server, string query) => server.Browser.GetStringAsync(new Uri("/templates/search" + query, UriKind.Relative));
}
