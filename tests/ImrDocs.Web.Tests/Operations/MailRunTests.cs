using System.Net;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Storage.Mail.Printing;
using ImrDocs.Storage.Releases;
using ImrDocs.Web.Access;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Operations;

/// <summary>Mail runs that are started on a page, and what was printed fetched once more.</summary>
public sealed class MailRunTests
{
    private const string Run = "20161201-1";
    private const string Batch = Run + "-01";
    private const string Plan = "/operations/mail?date=2016-12-01&trial=true&most=3";

    [Fact]
    public async Task A_run_is_started_from_its_plan_and_its_files_are_fetched()
    {
        await using var server = await WebServer.StartAsync();
        await MailTests.MakeReadyAsync(server, "expedited-priority");
        var address = await StartAsync(server);
        var ended = await VerificationTests.PollAsync(server, address, "data-progress=\"ended\"");
        Assert.Contains("4 letters put into envelopes.", ended, StringComparison.Ordinal);
        var book = await new MailLedgerReader(server.Store).ReadAsync(default);
        Assert.Equal([(Batch, 3), (Run + "-02", 1)], book.Batches.Select(batch => (batch.Id, batch.Envelopes.Length)));
        foreach (var batch in book.Batches)
        {
            Assert.Contains($"/operations/mail/batches/{batch.Id}/{batch.Id}.pdf", ended, StringComparison.Ordinal);
            foreach (var file in batch.Files)
            {
                Assert.Equal(file.Sha256, ContentHash.Of(await FetchAsync(server, batch.Id, file.Name)));
            }
        }

        var audit = await server.AuditAsync();
        Assert.Equal((2, 10), (audit.Count(entry => entry.Action == AuditAction.MailRun), audit.Count(entry => entry.Action == AuditAction.LetterRead)));
        Assert.Contains("0 letters to mail, 0 stopped.", await server.PageAsync(Plan), StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Start", await server.PageAsync(Plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_cut_short_goes_on_and_mails_nothing_twice()
    {
        await using var server = await WebServer.StartAsync();
        await MailTests.MakeReadyAsync(server, "expedited-priority");
        using var cut = new CancellationTokenSource();
        var room = new MailRoom(server.Store, server.Services.GetRequiredService<LetterGenerators>(), new MailLedger(server.Store, TimeProvider.System, LocalUser.Person), TimeProvider.System)
        {
            Progress = (_, _) => cut.Cancel(),
        };
        var settings = new MailSettings(new DateOnly(2016, 12, 1), "final-determination", "mailed", BatchLimits.Default with { Envelopes = 3 }, AllowsUnreleased: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await room.RunAsync(settings, await ReadyCases.ReadAsync(server.Store, default), new PrintArchive(server.Store), cut.Token));
        Assert.Contains((await new MailLedgerReader(server.Store).ReadAsync(default)).Batches, batch => batch.State == BatchState.Planned);

        Assert.Contains("Planned for this date already, and not printed", await server.PageAsync(Plan), StringComparison.Ordinal);
        await VerificationTests.PollAsync(server, await StartAsync(server), "data-progress=\"ended\"");
        var book = await new MailLedgerReader(server.Store).ReadAsync(default);
        Assert.Equal([BatchState.Printed, BatchState.Printed], book.Batches.Select(batch => batch.State));
        Assert.Equal(4, book.Batches.SelectMany(batch => batch.Envelopes).Select(envelope => envelope.Planned.Recipient).Distinct().Count());
    }

    [Fact]
    public async Task What_a_run_put_into_a_folder_is_made_again_and_some_envelopes_or_one_are_printed_again()
    {
        await using var server = await WebServer.StartAsync();
        await MailTests.MailAsync(server);
        var folder = Path.Combine(server.StoreFolder, ".out");
        foreach (var name in Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order())
        {
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(folder, name)), await FetchAsync(server, Batch, name));
        }

        // Nobody prints a whole batch again by one press.
        var again = await server.PageAsync("/operations/mail/batches/" + Batch);
        Assert.Contains("whoever inserts two mails each letter twice", again, StringComparison.Ordinal);
        Assert.Matches("<input type=\"number\" id=\"first\"[^>]* required", again);
        Assert.DoesNotMatch("<input type=\"number\"[^>]* value=", again);
        var range = await server.PostToAsync("batches/" + Batch, "Again", ("first", "2"), ("last", "3"));
        Assert.Equal(("application/pdf", Batch + ".2-3.pdf"), (range.Content.Headers.ContentType!.MediaType, range.Content.Headers.ContentDisposition!.FileName));
        var envelope = await server.PostToAsync($"envelopes/{Batch}-0003", "Print");
        var book = await new MailLedgerReader(server.Store).ReadAsync(default);
        Assert.Equal([0, 1, 2, 0], book.FindBatch(Batch)!.Envelopes.Select(one => one.Reprints));
        Assert.Equal(book.FindEnvelope(Batch + "-0003")!.Printed!.Print, ContentHash.Of(await envelope.Content.ReadAsByteArrayAsync()));
        Assert.Equal(3, (await server.AuditAsync()).Count(entry => entry.Action == AuditAction.MailRun));

        var refused = await (await server.PostToAsync("batches/" + Batch, "Again", ("first", "9"), ("last", "12"))).Content.ReadAsStringAsync();
        Assert.Contains("RUN013", refused, StringComparison.Ordinal);
        Assert.Contains("Name places from 1 to 4", refused, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/operations/mail/batches/{Batch}/{Batch}.pdf\">", await server.PageAsync("/operations/mail/batches/" + Batch), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser.GetAsync(new Uri($"/operations/mail/batches/{Batch}/nonsense.pdf", UriKind.Relative))).StatusCode);
    }

    /// <summary>Nothing of a batch that was voided is given out; a browser that asked for the file goes to a page that says so.</summary>
    [Fact]
    public async Task Why_a_file_is_not_given_is_told_on_a_page()
    {
        await using var server = await WebServer.StartAsync();
        await MailTests.MailAsync(server);
        await new MailLedger(server.Store, TimeProvider.System, LocalUser.Person).AppendAsync(_ => new BatchVoided(Batch, VoidReason.Withdrawn), default);
        var answer = await server.Browser.GetAsync(new Uri($"/operations/mail/batches/{Batch}/{Batch}.pdf", UriKind.Relative));
        Assert.Equal((HttpStatusCode.Conflict, "text/html", null), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition));
        var page = await answer.TextAsync();
        Assert.Contains("RUN014", page, StringComparison.Ordinal);
        Assert.Contains($"Batch {Batch} is voided already", page, StringComparison.Ordinal);
        Assert.Contains("its letters are due, or in other envelopes", page, StringComparison.Ordinal);
    }

    private static async Task<string> StartAsync(WebServer server)
    {
        var answer = await new SentForm(await server.PageAsync(Plan)).SendAsync(server.Browser, "/operations/mail?handler=Start");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static Task<byte[]> FetchAsync(WebServer server, string batch, string name) =>
        server.Browser.GetByteArrayAsync(new Uri($"/operations/mail/batches/{batch}/{name}", UriKind.Relative));
}
