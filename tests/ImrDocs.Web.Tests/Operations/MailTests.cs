using System.Net;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Storage.Releases;
using ImrDocs.Web.Access;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Operations;

public sealed class MailTests
{
    private const string Run = "20161201-1";
    private const string Batch = Run + "-01";
    private const string Envelope = Batch + "-0002";

    private static readonly DateOnly Day = new(2016, 12, 1);

    [Fact]
    public async Task A_plan_says_what_would_be_mailed_and_what_stops_the_rest_and_writes_nothing()
    {
        await using var server = await WebServer.StartAsync();
        await MakeReadyAsync(server, "expedited-priority", "seed-letter");
        var untouched = await server.PageAsync("/operations/mail?date=2016-12-01");
        Assert.Contains("0 letters to mail, 4 letters and all letters of 1 case stopped.", untouched, StringComparison.Ordinal);
        Assert.Contains("4 letters and all letters of 1 case: RUN001", untouched, StringComparison.Ordinal);
        Assert.Contains("All letters of 1 case: LET012", untouched, StringComparison.Ordinal);
        var trial = await server.PageAsync("/operations/mail?date=2016-12-01&trial=true");
        Assert.Contains("4 letters to mail, all letters of 1 case stopped.", trial, StringComparison.Ordinal);
        Assert.Contains(Batch, trial, StringComparison.Ordinal);
        Assert.Contains("All letters of 1 case: LET012", trial, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/operations/cases/CM13-0000001\">", trial, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">Division of Workers’ Compensation</th>", WebUtility.HtmlDecode(trial), StringComparison.Ordinal);
        Assert.Contains("CM16-0203377</a>: Injured worker, Claims administrator, Requesting physician, Division of Workers’ Compensation", WebUtility.HtmlDecode(untouched), StringComparison.Ordinal);
        Assert.Empty((await new MailLedgerReader(server.Store).ReadAsync(default)).Runs);
    }

    [Fact]
    public async Task Runs_batches_and_envelopes_are_shown_and_found()
    {
        await using var server = await WebServer.StartAsync();
        await MailAsync(server);
        Assert.Contains($"<a href=\"/operations/mail/runs/{Run}\">", await server.PageAsync("/operations/mail"), StringComparison.Ordinal);
        Assert.Contains("Printed, not closed", await server.PageAsync("/operations/mail/runs/" + Run), StringComparison.Ordinal);
        var batch = await server.PageAsync("/operations/mail/batches/" + Batch);
        Assert.Contains(Envelope, batch, StringComparison.Ordinal);
        Assert.Contains(Batch + ".pdf", batch, StringComparison.Ordinal);
        var letter = Desk.AddressIn(await server.PageAsync("/operations/mail/envelopes/" + Envelope), "/operations/letters/[^\"]+");
        Assert.Contains($"Printed, envelope <a href=\"/operations/mail/envelopes/{Envelope}\">", await server.PageAsync(letter), StringComparison.Ordinal);
        foreach (var (sought, found) in ((string, string)[])
            [(Run, "runs/" + Run), (Batch, "batches/" + Batch), (Envelope, "envelopes/" + Envelope), ("cm16-0203377", "cases/CM16-0203377")])
        {
            var answer = await server.Browser.GetAsync(new Uri("/operations/mail?q=" + sought, UriKind.Relative));
            Assert.Equal("/operations/mail/" + found, answer.Headers.Location?.ToString());
            Assert.Equal(HttpStatusCode.OK, (await server.Browser.GetAsync(answer.Headers.Location)).StatusCode);
        }

        Assert.Contains("The ledger has nothing of that number.", await server.PageAsync("/operations/mail?q=20161201-9"), StringComparison.Ordinal);
        Assert.Contains("<strong>1</strong> printed batch not closed", await server.PageAsync("/operations"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_that_came_back_is_recorded_once_and_is_to_be_sent_again()
    {
        await using var server = await WebServer.StartAsync();
        await MailAsync(server);
        var path = "/operations/mail/envelopes/" + Envelope;
        Assert.Contains("not closed yet", await server.PageAsync(path), StringComparison.Ordinal);
        await new MailLedger(server.Store, TimeProvider.System, LocalUser.Person).AppendAsync(_ => new BatchesClosed([Batch], new string('0', 64), 8, [], []), default);
        var form = new SentForm(await server.PageAsync(path));
        Assert.Contains("Choose the endorsement", await (await form.SendAsync(server.Browser, path)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        form["reason"] = "moved-left-no-address";
        Assert.Equal(path, (await form.SendAsync(server.Browser, path)).Headers.Location?.ToString());
        var returned = await server.PageAsync(path);
        Assert.Contains("Returned, moved left no address", returned, StringComparison.Ordinal);
        foreach (var page in (string[])[returned, await server.PageAsync("/operations/mail/cases/CM16-0203377"), await server.PageAsync("/operations/cases/CM16-0203377")])
        {
            Assert.Matches($"moved left no address, (recorded )?<time datetime=\"[^\"]+\">[^<]+</time> by {LocalUser.Person.Name}", page);
        }

        Assert.Contains("RUN030", await (await form.SendAsync(server.Browser, path)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var overview = await server.PageAsync("/operations/mail");
        Assert.Contains(Envelope, overview, StringComparison.Ordinal);
        Assert.Contains("<strong>1</strong> returned letter to send again", await server.PageAsync("/operations"), StringComparison.Ordinal);
        var back = Assert.Single((await new MailLedgerReader(server.Store).ReadAsync(default)).Returned);
        Assert.Equal((Envelope, ReturnReason.MovedLeftNoAddress, false), (back.Id, back.Returned!.Reason, back.Returned.SendAgain));
        Assert.Equal((AuditAction.MailReturned, back.Planned.CaseNumber), Assert.Single(await server.AuditAsync(), entry => entry.Action == AuditAction.MailReturned));
    }

    [Theory]
    [InlineData("/operations/mail/runs/20161201-1")]
    [InlineData("/operations/mail/batches/nonsense")]
    [InlineData("/operations/mail/envelopes/20161201-1-01-0001")]
    [InlineData("/operations/mail/cases/CM16-0203377")]
    public async Task What_the_ledger_does_not_have_is_not_found(string path)
    {
        await using var server = await WebServer.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Every_page_that_shows_whose_letters_are_where_is_a_look_that_is_recorded()
    {
        await using var server = await WebServer.StartAsync();
        await MailAsync(server);
        string[] shown = ["runs/" + Run, "batches/" + Batch, "envelopes/" + Envelope, "close/" + Run, "void/" + Batch, "cases/CM16-0203377"];
        foreach (var page in shown)
        {
            var before = (await server.AuditAsync()).Count(entry => entry.Action == AuditAction.LettersListed);
            Assert.Contains(Batch, await server.PageAsync("/operations/mail/" + page), StringComparison.Ordinal);
            Assert.True((await server.AuditAsync()).Count(entry => entry.Action == AuditAction.LettersListed) == before + 1, page);
        }

        Assert.Equal(2, (await server.AuditAsync()).Count(entry => entry == (AuditAction.LettersListed, "CM16-0203377")));
    }

    /// <summary>Takes cases in, by their names or as they are, and says that they are ready.</summary>
    internal static async Task MakeReadyAsync(WebServer server, params string[] samples)
    {
        foreach (var sample in samples)
        {
            var number = sample.StartsWith('{') ? await server.StoreAsync(sample) : await server.StoreSampleAsync(sample);
            Assert.NotNull((await server.Services.GetRequiredService<CaseReadiness>().MarkAsync(number, null, LocalUser.Person, default)).Mark);
        }
    }

    /// <summary>Mails a case with four recipients, and those that are ready already.</summary>
    internal static async Task MailAsync(WebServer server, int letters = 4)
    {
        await MakeReadyAsync(server, "expedited-priority");
        var ledger = new MailLedger(server.Store, TimeProvider.System, LocalUser.Person);
        var room = new MailRoom(server.Store, server.Services.GetRequiredService<LetterGenerators>(), ledger, TimeProvider.System);
        var settings = new MailSettings(Day, "final-determination", "mailed", BatchLimits.Default, AllowsUnreleased: true);
        var outcome = await room.RunAsync(settings, await ReadyCases.ReadAsync(server.Store, default), Path.Combine(server.StoreFolder, ".out"), default);
        Assert.Equal(letters, outcome.Batches.Single().Batch.Envelopes.Length);
    }
}
