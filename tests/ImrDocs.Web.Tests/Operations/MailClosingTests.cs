using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Web.Tests.Cases;

namespace ImrDocs.Web.Tests.Operations;

/// <summary>What was printed is closed, or voided, on pages that first say what that does.</summary>
public sealed class MailClosingTests
{
    private const string Run = "20161201-1";
    private const string Batch = Run + "-01";
    private const string Close = "/operations/mail/close/" + Run;
    private const string Void = "/operations/mail/void/";

    [Fact]
    public async Task A_record_is_compared_first_and_closes_only_when_somebody_confirms()
    {
        await using var server = await WebServer.StartAsync();
        await MailTests.MailAsync(server);
        var sheets = await SheetsAsync(server);
        var swapped = sheets.ToList();
        (swapped[1], swapped[^1]) = (swapped[^1], swapped[1]);
        var page = await CompareAsync(server, swapped);
        Assert.Contains("Something was inserted otherwise than printed.", page, StringComparison.Ordinal);
        Assert.Contains("RUN023", page, StringComparison.Ordinal);
        Assert.Contains("is not behind the sheet it belongs to", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("Envelopes with problems", StringComparison.Ordinal) < page.IndexOf("Envelopes that agree", StringComparison.Ordinal));

        // Without the word that somebody looked, it stays open.
        Assert.Equal(HttpStatusCode.OK, (await new SentForm(page).SendAsync(server.Browser, Close + "?handler=Close")).StatusCode);
        page = await CompareAsync(server, sheets);
        Assert.Contains("Every sheet agrees. It can be closed.", page, StringComparison.Ordinal);
        Assert.Equal(BatchState.Printed, (await BookAsync(server)).FindBatch(Batch)!.State);

        Assert.Equal("/operations/mail/runs/" + Run, (await new SentForm(page).SendAsync(server.Browser, Close + "?handler=Close")).Headers.Location?.ToString());
        Assert.Equal((BatchState.Closed, InsertionEvidence.Scanned), ((await BookAsync(server)).FindBatch(Batch)!.State, (await BookAsync(server)).FindBatch(Batch)!.Closing!.Evidence));
        Assert.Contains("by the record of the inserter, sheet by sheet", await server.PageAsync("/operations/mail/batches/" + Batch), StringComparison.Ordinal);
        Assert.Contains((AuditAction.MailClosed, null), await server.AuditAsync());
        Assert.Contains("Nothing of it is printed and still to be closed.", await server.PageAsync(Close), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_was_missed_is_named_and_what_somebody_says_of_its_envelope_is_kept()
    {
        await using var server = await WebServer.StartAsync();
        await MailTests.MailAsync(server);
        var sheets = await SheetsAsync(server);
        var page = await CompareAsync(server, sheets.Where((_, at) => at != 1));
        Assert.Contains("It cannot be closed as it is.", page, StringComparison.Ordinal);
        Assert.DoesNotContain($">Close run {Run}</button>", page, StringComparison.Ordinal);
        var form = new SentForm(page);
        form[$"mark:{Batch}-0001"] = "complete";
        page = await (await form.SendAsync(server.Browser, Close + "?handler=Compare")).Content.ReadAsStringAsync();
        Assert.Contains("With what you say, it can be closed.", page, StringComparison.Ordinal);
        form = new SentForm(page);
        Assert.Equal("complete", form[$"mark:{Batch}-0001"]);
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(server.Browser, Close + "?handler=Close")).StatusCode);
        Assert.Equal(SheetFaultOf(await BookAsync(server)), (Batch + "-0001", 3));
    }

    /// <summary>More envelopes than a page lists: those with problems come first, and the others are counted.</summary>
    [Fact]
    public async Task Of_many_envelopes_that_agree_some_are_listed_and_all_are_counted()
    {
        const int cases = 52;
        await using var server = await WebServer.StartAsync();
        for (var number = 1; number < cases; number++)
        {
            await MailTests.MakeReadyAsync(server, Samples.Text("expedited-priority").Replace("CM16-0203377", FormattableString.Invariant($"CM16-{number:D7}"), StringComparison.Ordinal));
        }

        await MailTests.MailAsync(server, 4 * cases);
        var page = await CompareAsync(server, (await SheetsAsync(server)).Skip(1));
        Assert.Contains("Envelopes with problems: 1<", page, StringComparison.Ordinal);
        Assert.Contains($"Envelopes that agree: {(4 * cases) - 1}<", page, StringComparison.Ordinal);
        Assert.Contains("And 7 more.", page, StringComparison.Ordinal);
        Assert.Equal(201, page.Split("<a href=\"/operations/mail/envelopes/").Length - 1);
    }

    [Theory]
    [InlineData("", "Choose the file that the inserter wrote")]
    [InlineData("batch;envelope;page;pages\n", "RUN020")]
    [InlineData("batch,envelope,page,pages\n20150101-1-01,20150101-1-01-0001,1,2\n", "RUN027")]
    public async Task What_is_no_record_of_the_run_is_told(string record, string said)
    {
        await using var server = await WebServer.StartAsync();
        await MailTests.MailAsync(server);
        Assert.Contains(said, await CompareAsync(server, record), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_would_not_come_back_from_the_browser_is_refused_at_once()
    {
        await using var server = await WebServer.StartAsync();
        await MailTests.MailAsync(server);
        var page = await CompareAsync(server, "batch,envelope,page,pages\n" + new string('\n', 6 * 1024 * 1024));
        Assert.Contains("The record has more than 5 MB", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_is_closed_by_hand_when_the_counts_agree()
    {
        await using var server = await WebServer.StartAsync();
        await MailTests.MailAsync(server);
        var batch = (await BookAsync(server)).FindBatch(Batch)!;
        var left = batch.Envelopes[2];
        (string, string)[] counted =
        [
            ("Batch", Batch), ("Envelopes", "3"), ("Sheets", (batch.Sheets - left.Planned.Sheets).ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Attested", "true"),
        ];
        var refused = await (await server.PostToAsync("close/" + Run, "Counted", counted)).Content.ReadAsStringAsync();
        Assert.Contains("Nothing was closed.", refused, StringComparison.Ordinal);
        Assert.Contains("has 4 envelopes to insert, and 3 were counted", refused, StringComparison.Ordinal);
        Assert.Contains("Write what you counted", await (await server.PostToAsync("close/" + Run, "Counted", counted[..2])).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var closed = await server.PostToAsync("close/" + Run, "Counted", [.. counted, ("Except", "3"), ("Destroyed", "true")]);
        Assert.Equal("/operations/mail/batches/" + Batch, closed.Headers.Location?.ToString());
        var book = await BookAsync(server);
        Assert.Equal((InsertionEvidence.Attested, BatchState.Voided), (book.FindBatch(Batch)!.Closing!.Evidence, book.FindEnvelope(left.Id)!.State));
        var page = await server.PageAsync("/operations/mail/batches/" + Batch);
        Assert.Contains("by what was counted by hand", page, StringComparison.Ordinal);
        Assert.Contains("insert none of its sheets again", page, StringComparison.Ordinal);
        Assert.Contains("Left over when its batch was inserted", await server.PageAsync("/operations/mail/envelopes/" + left.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_envelope_and_then_the_run_are_voided_for_a_reason_and_the_page_says_first_what_that_does()
    {
        await using var server = await WebServer.StartAsync();
        await MailTests.MailAsync(server);
        var page = await server.PageAsync(Void + Batch + "-0002");
        Assert.Contains("1 letter is due again", page, StringComparison.Ordinal);
        var lacking = await (await new SentForm(page).SendAsync(server.Browser, Void + Batch + "-0002")).Content.ReadAsStringAsync();
        Assert.Contains("Choose why it is not mailed.", lacking, StringComparison.Ordinal);
        Assert.Contains("Destroy what was printed of it, then say so here.", lacking, StringComparison.Ordinal);
        Assert.Equal(BatchState.Printed, (await BookAsync(server)).FindEnvelope(Batch + "-0002")!.State);

        Assert.Equal("/operations/mail/envelopes/" + Batch + "-0002", await VoidAsync(server, Batch + "-0002", "damaged"));
        Assert.Contains("Torn, creased or soiled", await server.PageAsync("/operations/mail/envelopes/" + Batch + "-0002"), StringComparison.Ordinal);
        Assert.Contains("3 letters are due again", await server.PageAsync(Void + Run), StringComparison.Ordinal);
        Assert.Equal("/operations/mail/runs/" + Run, await VoidAsync(server, Run, "planned-in-error"));
        var batch = (await BookAsync(server)).FindBatch(Batch)!;
        Assert.Equal((BatchState.Voided, WithdrawalReason.PlannedInError), (batch.State, batch.Withdrawal!.Because));
        Assert.Contains("is voided already", await server.PageAsync(Void + Run), StringComparison.Ordinal);
        Assert.Equal(2, (await server.AuditAsync()).Count(entry => entry.Action == AuditAction.MailVoided));
        Assert.Contains("4 letters to mail", await server.PageAsync("/operations/mail?date=2016-12-02&trial=true"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_mailed_stays_so()
    {
        await using var server = await WebServer.StartAsync();
        await MailTests.MailAsync(server);
        await new SentForm(await CompareAsync(server, await SheetsAsync(server))).SendAsync(server.Browser, Close + "?handler=Close");
        Assert.Contains($"Batch {Batch} is mailed and stays so.", await server.PageAsync(Void + Run), StringComparison.Ordinal);
        Assert.Contains("is mailed and stays so", await server.PageAsync(Void + Batch + "-0001"), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"reason\"", await server.PageAsync(Void + Run), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/operations/mail/close/20161201-1-01-0001")]
    [InlineData("/operations/mail/void/nonsense")]
    public async Task What_the_ledger_does_not_have_is_not_found(string path)
    {
        await using var server = await WebServer.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
    }

    private static (string Mark, int? Page) SheetFaultOf(MailBook book) => book.FindBatch(Batch)!.Exceptions.Select(found => (found.Mark, found.Page)).Single();

    private static Task<MailBook> BookAsync(WebServer server) => new MailLedgerReader(server.Store).ReadAsync(default);

    /// <summary>The lines of a record of all sheets, as an inserter writes them that reads fronts.</summary>
    internal static async Task<List<string>> SheetsAsync(WebServer server) =>
    [
        .. from envelope in (await BookAsync(server)).FindBatch(Batch)!.Envelopes
           from sheet in Enumerable.Range(0, envelope.Planned.Sheets)
           select FormattableString.Invariant($"{Batch},{envelope.Id},{(2 * sheet) + 1},{envelope.Planned.Pages},09:00:00"),
    ];

    private static Task<string> CompareAsync(WebServer server, IEnumerable<string> sheets) => CompareAsync(server, "batch,envelope,page,pages,time\n" + string.Join('\n', sheets) + "\n");

    private static async Task<string> CompareAsync(WebServer server, string record)
    {
        using var form = new MultipartFormDataContent { { new StringContent(new SentForm(await server.PageAsync(Close))["__RequestVerificationToken"]), "__RequestVerificationToken" } };
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(record));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "file", "inserter.csv");
        var answer = await server.Browser.PostAsync(new Uri(Close + "?handler=Compare", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string?> VoidAsync(WebServer server, string id, string reason)
    {
        var form = new SentForm(await server.PageAsync(Void + id));
        form["reason"] = reason;
        form["destroyed"] = "true";
        return (await form.SendAsync(server.Browser, Void + id)).Headers.Location?.ToString();
    }
}
