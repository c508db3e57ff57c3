// imrdocs mail close: proves that what was printed was inserted.
using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Cli.Verbs.Mail;

/// <summary><c>mail close RUN --inserted FILE [--spoiled ENVELOPE…] [--accept-exceptions]</c>.</summary>
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
        var accept = new Option<bool>("--accept-exceptions") { Description = "Close although something does not agree; what that is, is recorded." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("close", "Closes a run when every printed sheet was inserted, once, where it belongs.") { id, inserted, spoiled, accept, json };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var blobs = await store.OpenExistingAsync(parsed, cancellation);
            var path = parsed.GetRequiredValue(inserted);
            var (closed, diagnostics) = await new MailClosing(new MailLedger(blobs, TimeProvider.System, SignedInUser.Current)).CloseAsync(
                parsed.GetRequiredValue(id),
                await File.ReadAllBytesAsync(path, cancellation),
                path,
                (parsed.GetValue(spoiled) ?? []).ToImmutableHashSet(StringComparer.Ordinal),
                parsed.GetValue(accept),
                cancellation);
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
                Console.WriteLine($"{string.Join(", ", closed.Batches)}: closed, {closed.Sheets} sheets read, {closed.Exceptions.Length} exceptions");
            }

            DiagnosticReport.Write(diagnostics);
            return closed is null ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }
}
