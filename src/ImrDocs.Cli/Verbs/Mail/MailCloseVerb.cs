// imrdocs mail close: proves that what was printed was inserted.
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Cli.Verbs.Mail;

/// <summary><c>mail close RUN --inserted FILE [--spoiled ENVELOPE…] [--complete ENVELOPE…] [--accept-exceptions]</c>.</summary>
internal static class MailCloseVerb
{
    public static Command Create()
    {
        var store = new StoreOption();
        var id = new Argument<string>("RUN") { Description = "The run, or one batch of it." };
        var inserted = new Option<string>("--inserted")
        {
            Description = "CSV of the sheet marks in the order that the inserter read them: batch,envelope,page,pages,time.",
            HelpName = "FILE",
            Required = true,
        };
        var spoiled = new Option<string[]>("--spoiled")
        {
            Description = "Envelopes whose first sheets were destroyed and printed again: their last set of sheets counts.",
            HelpName = "ENVELOPE",
            AllowMultipleArgumentsPerToken = true,
        };
        var complete = new Option<string[]>("--complete")
        {
            Description = "Envelopes of which the reader missed sheets, and which somebody opened and found complete.",
            HelpName = "ENVELOPE",
            AllowMultipleArgumentsPerToken = true,
        };
        var accept = new Option<bool>("--accept-exceptions")
        {
            Description = "Close although something was inserted otherwise than printed, or is superseded; that is recorded. What was not inserted is never accepted.",
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("close", "Closes a run when every printed sheet was inserted, once, where it belongs.") { id, inserted, spoiled, complete, accept, json };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var blobs = await store.OpenExistingAsync(parsed, cancellation);
            var path = parsed.GetRequiredValue(inserted);
            using var generators = LetterGenerators.Of(blobs, null, TimeProvider.System);
            var ledger = new MailLedger(blobs, TimeProvider.System, SignedInUser.Current);
            var superseded = await new MailRoom(blobs, generators, ledger, TimeProvider.System)
                .FindSupersededAsync(await ReadyCases.ReadAsync(blobs, cancellation), cancellation);
            var record = new InserterRecord(await File.ReadAllBytesAsync(path, cancellation), path, Dates.Today)
            {
                Spoiled = [.. parsed.GetValue(spoiled) ?? []],
                Complete = [.. parsed.GetValue(complete) ?? []],
                Superseded = [.. superseded.Select(envelope => envelope.Id)],
                AcceptsExceptions = parsed.GetValue(accept),
            };
            var (closed, diagnostics) = await new MailClosing(ledger).CloseAsync(parsed.GetRequiredValue(id), record, cancellation);
            if (closed is not null)
            {
                using var audit = new AuditLog(blobs, TimeProvider.System);
                await audit.AppendAsync(new AuditEvent(SignedInUser.Current, AuditAction.MailClosed) { Subject = parsed.GetRequiredValue(id) }, cancellation);
            }

            if (parsed.GetValue(json))
            {
                var result = new MailClosedJson(closed?.Batches ?? [], closed?.Exceptions ?? [], [.. diagnostics.Select(DiagnosticJson.From)]);
                Console.WriteLine(JsonSerializer.Serialize(result, MailJsonContext.Readable.MailClosedJson));
            }
            else if (closed is not null)
            {
                Console.WriteLine($"{string.Join(", ", closed.Batches)}: closed, {MailText.Count(closed.Sheets, "sheet")} read, {MailText.Count(closed.Exceptions.Length, "exception")}");
            }

            DiagnosticReport.Write(diagnostics);
            if (closed is null)
            {
                Console.Error.WriteLine($"Nothing was closed: {MailText.Count(diagnostics.Length, "problem")}");
            }

            return closed is null ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }
}
