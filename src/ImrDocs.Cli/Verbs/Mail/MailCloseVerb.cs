// imrdocs mail close: shows that what was printed was inserted.
using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs.Mail;

/// <summary><c>mail close RUN --inserted FILE</c> and <c>mail close BATCH --by-hand --envelopes N --sheets N</c>.</summary>
internal static class MailCloseVerb
{
    public static Command Create()
    {
        var (store, record, count) = (new StoreOption(), new InserterRecordOptions(), new HandCountOptions());
        var id = new Argument<string>("RUN") { Description = "The run, or one batch of it." };
        var accept = new Option<bool>("--accept-exceptions")
        {
            Description = "Close although something was inserted otherwise than printed, or is superseded; that is recorded. What was not inserted is never accepted.",
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("close", "Closes a run when every printed sheet was inserted, once, where it belongs.") { id };
        record.AddTo(command);
        count.AddTo(command);
        command.Options.Add(accept);
        command.Options.Add(json);
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var counted = count.Read(parsed);
            if (record.IsGiven(parsed) == counted is not null)
            {
                throw new UsageException("give either the record of the inserter with --inserted, or what was counted with --by-hand");
            }

            var inserted = await record.ReadAsync(parsed, cancellation);
            var blobs = await store.OpenExistingAsync(parsed, cancellation);
            var ledger = new MailLedger(blobs, TimeProvider.System, SignedInUser.Current);
            var superseded = await SupersededAsync(blobs, ledger, cancellation);
            var (about, accepts) = (parsed.GetRequiredValue(id), parsed.GetValue(accept));
            var closing = new MailClosing(ledger);
            var closed = inserted is not null
                ? ClosedMail.Of(await closing.CloseAsync(about, inserted with { Superseded = superseded, AcceptsExceptions = accepts }, cancellation))
                : ClosedMail.Of(await closing.CloseByHandAsync(about, counted! with { Superseded = superseded, AcceptsExceptions = accepts }, cancellation));
            if (!closed.Batches.IsEmpty)
            {
                using var audit = new AuditLog(blobs, TimeProvider.System);
                await audit.AppendAsync(new AuditEvent(SignedInUser.Current, AuditAction.MailClosed) { Subject = about }, cancellation);
            }

            return Report(closed, parsed.GetValue(json));
        });
        return command;
    }

    private static async Task<ImmutableHashSet<string>> SupersededAsync(IBlobStore blobs, MailLedger ledger, CancellationToken cancellation)
    {
        using var generators = LetterGenerators.Of(blobs, null, TimeProvider.System);
        var superseded = await new MailRoom(blobs, generators, ledger, TimeProvider.System)
            .FindSupersededAsync(await ReadyCases.ReadAsync(blobs, cancellation), cancellation);
        return [.. superseded.Select(envelope => envelope.Id)];
    }

    private static int Report(ClosedMail closed, bool json)
    {
        if (json)
        {
            var result = new MailClosedJson(closed.Batches, closed.Evidence, closed.Exceptions, closed.DueAgain, [.. closed.Diagnostics.Select(DiagnosticJson.From)]);
            Console.WriteLine(JsonSerializer.Serialize(result, MailJsonContext.Readable.MailClosedJson));
        }
        else if (!closed.Batches.IsEmpty)
        {
            Console.WriteLine(closed.Text);
        }

        DiagnosticReport.Write(closed.Diagnostics);
        if (closed.Batches.IsEmpty)
        {
            Console.Error.WriteLine($"Nothing was closed: {MailText.Count(closed.Diagnostics.Count(one => one.Severity == Severity.Error), "problem")}");
        }

        return closed.Batches.IsEmpty ? ExitCode.Refused : ExitCode.Done;
    }
}
