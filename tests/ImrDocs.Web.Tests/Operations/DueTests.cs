using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Search;
using ImrDocs.Web.Access;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Operations;

public sealed class DueTests
{
    [Fact]
    public async Task Cases_are_due_by_their_decision_date_or_the_rules_until_their_letter_is_made()
    {
        await using var server = await WebServer.StartAsync();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        await StoreAsync(server, "CM26-0000001", today.AddDays(3), null);
        await StoreAsync(server, "CM26-0000002", today.AddDays(20), null);
        await StoreAsync(server, "CM26-0000003", today.AddDays(20), today.AddDays(1));
        await StoreAsync(server, "CM26-0000004", today.AddDays(-2), null);
        await StoreAsync(server, "CM26-0000005", today.AddDays(1), null);
        await server.StoreAsync("{ \"caseNumber\": \"CM26-0000006\", ");
        var readiness = server.Services.GetRequiredService<CaseReadiness>();
        Assert.NotNull((await readiness.MarkAsync("CM26-0000005", null, LocalUser.Person, default)).Mark);
        Assert.Equal(
            [
                "CM26-0000006, Cannot be read", "CM26-0000004 2 days late, Not ready", "CM26-0000003 in 1 day, Not ready",
                "CM26-0000005 in 1 day, Ready, letter not made", "CM26-0000001 in 3 days, Not ready",
            ],
            await ListAsync(server, 7));
        await server.WorkAsync();
        Assert.DoesNotContain(await ListAsync(server, 7), line => line.StartsWith("CM26-0000005", StringComparison.Ordinal));
        await StoreAsync(server, "CM26-0000005", today.AddDays(2), null);
        Assert.Equal(["CM26-0000006, Cannot be read", "CM26-0000004 2 days late, Not ready"], await ListAsync(server, 0));
        Assert.Contains("CM26-0000005 in 2 days, Changed since it was ready", await ListAsync(server, 2));
        Assert.Equal(6, (await ListAsync(server, 20)).Count);
    }

    [Fact]
    public async Task Chosen_cases_are_said_ready_in_one_go_and_what_stands_against_the_others_is_told()
    {
        await using var server = await WebServer.StartAsync();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        foreach (var number in (string[])["CM26-0000001", "CM26-0000002", "CM26-0000003"])
        {
            await StoreAsync(server, number, today.AddDays(1), null);
        }

        var unfinished = Regex.Replace(Samples.Text("seed-letter").Replace("CM13-0000001", "CM26-0000004", StringComparison.Ordinal), "\"rationale\": \".*\"", "\"rationale\": \"\"");
        await server.StoreAsync(unfinished);
        Assert.Contains(await ListAsync(server, 7), line => line.StartsWith("CM26-0000004", StringComparison.Ordinal) && line.EndsWith(", Unfinished", StringComparison.Ordinal));
        Assert.DoesNotContain("value=\"CM26-0000004/1\"", await server.PageAsync("/operations/due?state=Unfinished"), StringComparison.Ordinal);
        await StoreAsync(server, "CM26-0000003", today.AddDays(2), null);
        var page = await (await server.PostAsync(
            "/operations/due?days=7",
            ("chosen", "CM26-0000001/1"), ("chosen", "CM26-0000002/1"), ("chosen", "CM26-0000003/1"), ("chosen", "CM26-0000004/1"), ("chosen", "nonsense"))).Content.ReadAsStringAsync();
        Assert.Contains("2 cases are ready, and their letters are queued; 2 were refused.", page, StringComparison.Ordinal);
        Assert.Contains("CM26-0000003</a>: Version 2 is newer.", page, StringComparison.Ordinal);
        Assert.Contains("CM26-0000004</a>: The text is empty (Issue 1: rationale).</li>", page, StringComparison.Ordinal);
        var versions = new CaseVersions(server.Store);
        Assert.NotNull((await versions.HistoryAsync("CM26-0000002", default))[^1].Ready);
        Assert.Null((await versions.HistoryAsync("CM26-0000003", default))[^1].Ready);
        Assert.Equal(2, (await server.AuditAsync()).Count(entry => entry.Action == AuditAction.CaseReady));
        Assert.Contains("Nothing was said: choose cases first.", await (await server.PostAsync("/operations/due?days=7")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_can_be_cut_by_state_and_by_who_reviews()
    {
        await using var server = await WebServer.StartAsync();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        await StoreAsync(server, "CM26-0000001", today, null);
        await StoreAsync(server, "CM26-0000002", today, null);
        await server.StoreAsync("{ \"caseNumber\": \"CM26-0000006\", ");
        await server.Services.GetRequiredService<CaseAssignments>().SetAsync("CM26-0000001", "dr.smith", true, LocalUser.Person, default);
        await ListAsync(server, 7);
        Assert.Contains("2 cases, the earliest first.", await server.PageAsync("/operations/due?state=NotReady"), StringComparison.Ordinal);
        var free = await server.PageAsync("/operations/due?state=NotReady&unassigned=true");
        Assert.Contains("1 case, the earliest first.", free, StringComparison.Ordinal);
        Assert.Contains("CM26-0000002", free, StringComparison.Ordinal);
        Assert.Contains("No such case.", await server.PageAsync("/operations/due?priority=Expedited"), StringComparison.Ordinal);
    }

    /// <summary>The rows of the page in short.</summary>
    private static async Task<List<string>> ListAsync(WebServer server, int days)
    {
        await server.Services.GetRequiredService<LetterIndex>().UpdateAsync(default);
        var page = await server.PageAsync(string.Create(CultureInfo.InvariantCulture, $"/operations/due?days={days}"));
        return
        [
            .. from Match row in Regex.Matches(page, "<tr>\\s*<th scope=\"row\">.*?</tr>", RegexOptions.Singleline)
               let cells = Regex.Matches(row.Value, "<t[hd].*?>(.*?)</t[hd]>", RegexOptions.Singleline).Select(cell => Regex.Replace(cell.Groups[1].Value, "<.*?>", "").Trim()).ToArray()
               select $"{cells[0]} {cells[2]}, {cells[3]}".Replace(" ,", ",", StringComparison.Ordinal),
        ];
    }

    /// <summary>A case with that decision date, whose medical records are complete in time for a last day by the rules.</summary>
    private static Task<string> StoreAsync(WebServer server, string number, DateOnly decision, DateOnly? lastDay)
    {
        var seed = CaseReader.Read(Encoding.UTF8.GetBytes(Samples.Text("seed-letter")), "").Case!;
        var @case = seed with
        {
            CaseNumber = number,
            Dates = seed.Dates with { Decision = decision, RecordsComplete = lastDay?.AddDays(-30) },
        };
        return server.StoreAsync(Encoding.UTF8.GetString(CaseWriter.Write(@case)));
    }
}
