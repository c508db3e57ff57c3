// One page has all that operations want to know of a case; what they may correct becomes a new version, and nothing else does.
using System.Net;
using System.Text.Json.Nodes;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Web.Access;
using ImrDocs.Web.Tests.Access;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Operations;

public sealed class CaseFileTests
{
    private const string Number = "CM16-0203377";
    private const string Whole = "/operations/cases/" + Number;
    private const string Addresses = Whole + "/addresses";
    private const string Street = "parties.employee.address.line1";

    [Fact]
    public async Task One_page_leads_to_all_that_belongs_to_a_case_and_from_all_of_it_back()
    {
        await using var server = await WebServer.StartAsync();
        await MailTests.MailAsync(server);
        await server.WorkAsync();
        await server.Services.GetRequiredService<CaseAssignments>().SetAsync(Number, "m.lee", isAssigned: true, LocalUser.Person, default);
        var page = await server.PageAsync(Whole);
        foreach (var words in (string[])["Tobias Wrenfield", "5 Lantern Court, Arcata, CA 95521", "m.lee", ">Ready<", $"/cases/{Number}?version=1", "2016-1", "Done", "20161201-1-01-0001", "Printed"])
        {
            Assert.Contains(words, page, StringComparison.Ordinal);
        }

        foreach (var pattern in (string[])["/operations/jobs/[0-9a-f]{32}", $"/operations/letters/{Number}/final-determination.published/[0-9a-f]+", "/operations/mail/envelopes/20161201-1-01-0001"])
        {
            Assert.Contains(Number, await server.PageAsync(Desk.AddressIn(page, pattern)), StringComparison.Ordinal);
        }

        Desk.AddressIn(await server.PageAsync(Desk.AddressIn(page, "/operations/jobs/[0-9a-f]{32}")), Whole);
        Desk.AddressIn(await server.PageAsync(Desk.AddressIn(page, $"/operations/letters/{Number}/[^\"]+")), Whole);
        Assert.Contains((AuditAction.CaseRead, Number), await server.AuditAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser.GetAsync(new Uri("/operations/cases/CM99-9999999", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser.GetAsync(new Uri("/operations/cases/nonsense", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_job_that_no_page_of_the_case_queued_is_found_once_the_index_knows_of_it()
    {
        await using var server = await WebServer.StartAsync();
        await server.StoreSampleAsync("expedited-priority");
        var request = new Letters.Generation.LetterRequest { Edition = "mailed", MailDate = new DateOnly(2016, 12, 2) };
        var job = await server.Services.GetRequiredService<Storage.Jobs.JobSubmission>().SubmitAsync(Number, 1, request, [Letters.Generation.LetterFormat.Pdf], default);
        await server.Services.GetRequiredService<Storage.Search.LetterIndex>().UpdateAsync(default);
        Assert.Contains("/operations/jobs/" + job.Job.Id, await server.PageAsync(Whole), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_address_is_a_new_version_in_which_nothing_else_differs()
    {
        await using var server = await WebServer.StartAsync();
        await MailTests.MakeReadyAsync(server, "expedited-priority");
        var form = await server.FormAsync(Addresses);
        form[Street] = "  7 Lantern Court ";
        Assert.Contains("Checked, and not saved yet.", await (await form.SendAsync(server.Browser, Addresses, "check")).TextAsync(), StringComparison.Ordinal);
        form["note"] = "call of the employee";
        Assert.Equal(Whole + "?saved=2", (await form.SendAsync(server.Browser, Addresses, "save")).Headers.Location!.ToString());

        var versions = server.Services.GetRequiredService<CaseVersions>();
        var expected = JsonNode.Parse(await versions.ReadAsync(Number, 1, default))!;
        expected["parties"]!["employee"]!["address"]!["line1"] = "7 Lantern Court";
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(await versions.ReadAsync(Number, 2, default))));
        var saved = (await versions.HistoryAsync(Number, default))[^1].Saved!;
        Assert.Equal((1, "call of the employee"), (saved.Parent, saved.Note));
        Assert.Contains((AuditAction.CaseSaved, Number), await server.AuditAsync());
        Assert.DoesNotContain("Lantern", server.Log, StringComparison.Ordinal);

        var page = await server.PageAsync(Whole + "?saved=2");
        Assert.Contains("Saved as version 2.", page, StringComparison.Ordinal);
        Assert.Contains("Version 1 was said to be ready; version 2 goes out only", page, StringComparison.Ordinal);
        Assert.Equal(Whole + "?ready=2", (await new SentForm(page).SendAsync(server.Browser, Whole)).Headers.Location!.ToString());
        Assert.Contains("Version 2 is ready, and its letter is queued.", await server.PageAsync(Whole + "?ready=2"), StringComparison.Ordinal);
        Assert.Contains((AuditAction.CaseReady, Number), await server.AuditAsync());
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field_and_nothing_that_was_written_is_lost()
    {
        await using var server = await WebServer.StartAsync();
        await server.StoreSampleAsync("expedited-priority");
        var (form, other) = (await server.FormAsync(Addresses), await server.FormAsync(Addresses));
        form["parties.employee.address.zip"] = "955";
        var refused = await (await form.SendAsync(server.Browser, Addresses, "save")).TextAsync();
        Assert.Contains("Not saved: something is not as a case must be.", refused, StringComparison.Ordinal);
        Assert.Contains("id=\"wrong-f-parties-employee-address-zip\" class=\"refusal\"", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"955\"", refused, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#f-parties-employee-address-zip\">Injured worker: ZIP Code</a>", refused, StringComparison.Ordinal);
        Assert.Equal(2, refused.Split("<strong>Error ").Length);
        form["parties.employee.address.zip"] = "95521-0001";
        await form.SendAsync(server.Browser, Addresses, "save");

        // From the form of the version before.
        other[Street] = "Box 9";
        var late = await (await other.SendAsync(server.Browser, Addresses, "save")).TextAsync();
        Assert.Contains("version 2 was saved meanwhile", late, StringComparison.Ordinal);
        Assert.Contains("value=\"Box 9\"", late, StringComparison.Ordinal);
        Assert.Contains("value=\"95521-0001\"", late, StringComparison.Ordinal);
        Assert.Equal(2, await server.Services.GetRequiredService<CaseVersions>().NewestAsync(Number, default));
        other.Remove(Street);
        Assert.Equal(HttpStatusCode.BadRequest, (await other.SendAsync(server.Browser, Addresses, "save")).StatusCode);
    }

    [Fact]
    public async Task An_attorney_comes_and_goes()
    {
        await using var server = await WebServer.StartAsync();
        await server.StoreSampleAsync("expedited-priority");
        var form = await server.FormAsync(Addresses);
        const string attorney = "parties.employeeAttorney.";
        foreach (var (field, text) in new[] { ("name", "Imogen Ashgrove, Esq."), ("address.line1", "1 Quay Street"), ("address.city", "Eureka"), ("address.state", "CA"), ("address.zip", "95501") })
        {
            form[attorney + field] = text;
        }

        await form.SendAsync(server.Browser, Addresses, "save");
        Assert.Contains("Imogen Ashgrove, Esq.", await server.PageAsync(Whole), StringComparison.Ordinal);
        form = await server.FormAsync(Addresses);
        foreach (var name in form.Names.Where(name => name.StartsWith(attorney, StringComparison.Ordinal)).ToList())
        {
            form[name] = "";
        }

        await form.SendAsync(server.Browser, Addresses, "save");
        var versions = server.Services.GetRequiredService<CaseVersions>();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(await versions.ReadAsync(Number, 1, default)), JsonNode.Parse(await versions.ReadAsync(Number, 3, default))));
    }

    [Fact]
    public async Task Operators_do_not_change_a_reviewer_s_texts_and_are_told_where_they_would()
    {
        await using var server = await SignedIn.StartAsync();
        await server.StoreSampleAsync("expedited-priority");
        using var browser = ProxiedBrowser.Open(server, "o", Role.Operator);
        var page = await browser.GetStringAsync(new Uri("/cases/" + Number, UriKind.Relative));
        Assert.Contains("Only reviewers change these texts.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"save\"", page, StringComparison.Ordinal);
        var form = new SentForm(page);
        form["clinicalSummary"] = "Other words";
        form.Remove("locked");
        await form.SendAsync(browser, "/cases/" + Number, "save");
        Assert.Equal(1, await server.Services.GetRequiredService<CaseVersions>().NewestAsync(Number, default));
        Assert.Equal(HttpStatusCode.Forbidden, (await form.SendAsync(browser, $"/cases/{Number}/merge")).StatusCode);
        Assert.Contains("who reviews the case changes them", await browser.GetStringAsync(new Uri(Addresses, UriKind.Relative)), StringComparison.Ordinal);
    }
}
