using System.Net;
using System.Text.RegularExpressions;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Web.Access;
using ImrDocs.Web.Tests.Access;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Operations;

public sealed partial class AssignmentsTests
{
    private static readonly Uri Page = new("/operations/assignments", UriKind.Relative);

    [Fact]
    public async Task Cases_are_assigned_many_at_once_and_what_is_no_case_stays_in_the_field()
    {
        await using var server = await WebServer.StartAsync();
        await server.TakeSamplesAsync();
        var answer = await PostAsync(server, "cm13-0000001, CM16-0160021\nCM99-9999999 <b>", "m.lee", "assign");
        Assert.Contains("2 cases assigned to m.lee.", answer, StringComparison.Ordinal);
        Assert.Contains(">CM99-9999999&#xA;&lt;B&gt;</textarea>", answer, StringComparison.Ordinal);
        Assert.Contains("1 case assigned to m.lee, 1 was so already.", await PostAsync(server, "CM13-0000001 CM13-0029954", "m.lee", "assign"), StringComparison.Ordinal);
        Assert.Contains("1 case withdrawn from M.LEE.", await PostAsync(server, "CM13-0029954", "M.LEE", "withdraw"), StringComparison.Ordinal);
        Assert.Equal(
            ["CM13-0000001", "CM16-0160021"],
            (await server.Services.GetRequiredService<CaseAssignments>().CasesOfAsync("m.lee", default)).Order(StringComparer.Ordinal));
        Assert.Equal(
            [(AuditAction.CaseAssigned, "CM13-0000001"), (AuditAction.CaseAssigned, "CM16-0160021"), (AuditAction.CaseAssigned, "CM13-0029954"), (AuditAction.CaseWithdrawn, "CM13-0029954")],
            (await server.Services.GetRequiredService<AuditLog>().ListAsync(default).ToListAsync()).Select(entry => (entry.Event.Action, entry.Event.CaseNumber!)));
        Assert.Contains("<th scope=\"row\">m.lee</th>", await server.Browser.GetStringAsync(new Uri(Page + "?case=cm13-0000001", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("2 cases.", await PostAsync(server, "", "M.Lee", "list"), StringComparison.Ordinal);
        Assert.Contains("None.", await PostAsync(server, "", "b.ortiz", "list"), StringComparison.Ordinal);
        Assert.Contains("Nobody reviews CM13-0029954", await server.Browser.GetStringAsync(new Uri(Page + "?case=CM13-0029954", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_that_nobody_reviews_are_listed_and_chosen_and_a_name_that_nobody_has_is_told()
    {
        await using var server = await WebServer.StartAsync();
        await server.TakeSamplesAsync();
        await server.Services.GetRequiredService<Storage.Search.LetterIndex>().UpdateAsync(default);
        await server.Services.GetRequiredService<Storage.People.KnownPeople>().SeenAsync(new("m.lee", Storage.People.IdentitySource.SignedIn, "oid:1"), default);
        const string address = "/operations/assignments?unassigned=true";
        var page = await server.PageAsync(address);
        Assert.Contains("value=\"CM13-0000001\"", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"m.lee\">", page, StringComparison.Ordinal);

        var done = await (await server.PostAsync(address, ("numbers", "cm16 0160021"), ("numbers", "CM13-0000001"), ("reviewer", "m.le"), ("action", "assign"))).Content.ReadAsStringAsync();
        Assert.Contains("2 cases assigned to m.le.", done, StringComparison.Ordinal);
        Assert.Contains("Nobody of this name has signed in", done, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"CM13-0000001\"", done, StringComparison.Ordinal);
        var known = await (await server.PostAsync(address, ("numbers", "CM13-0000001"), ("reviewer", "m.lee"), ("action", "assign"))).Content.ReadAsStringAsync();
        Assert.DoesNotContain("Nobody of this name", known, StringComparison.Ordinal);

        // Three looks at the list, two more after assigning, and one at the cases of a reviewer.
        await PostAsync(server, "", "m.lee", "list");
        Assert.Equal(6, (await server.AuditAsync()).Count(entry => entry.Action == AuditAction.CasesListed));
    }

    [Theory]
    [InlineData("", "m.lee", "assign", "Write the numbers of 1 to 500 cases")]
    [InlineData("CM13-0000001", " ", "assign", "Write the account of the reviewer")]
    [InlineData("CM13-0000001", "m.lee", "promote", "Press one of the buttons")]
    public async Task What_is_missing_is_told_and_what_was_written_stays(string numbers, string reviewer, string action, string refusal)
    {
        await using var server = await WebServer.StartAsync();
        var answer = await PostAsync(server, numbers, reviewer, action);
        Assert.Contains(refusal, answer, StringComparison.Ordinal);
        Assert.Contains(numbers + "</textarea>", answer, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(server.StoreFolder, "assignments")));
    }

    [Fact]
    public async Task Who_works_on_templates_begins_there()
    {
        await using var server = await SignedIn.StartAsync();
        foreach (var (role, own) in new[] { (Role.Editor, "/templates"), (Role.Approver, "/templates/releases") })
        {
            var answer = await server.GetAsync("/", SignedIn.As("e.kim", role));
            Assert.Equal((HttpStatusCode.Found, own), (answer.StatusCode, answer.Headers.Location!.OriginalString));
            Assert.Equal(HttpStatusCode.OK, (await server.GetAsync(own, SignedIn.As("e.kim", role))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("/", SignedIn.As("b", Role.Editor, Role.Reviewer))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await server.GetAsync("/", SignedIn.As("guest"))).StatusCode);
    }

    private static async Task<string> PostAsync(WebServer server, string numbers, string reviewer, string action)
    {
        var token = Token().Match(await server.Browser.GetStringAsync(Page)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("numbers", numbers), new("reviewer", reviewer), new("action", action), new("__RequestVerificationToken", token)]);
        var answer = await server.Browser.PostAsync(Page, form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
