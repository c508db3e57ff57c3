// imrdocs mail run: plans what is due and puts the files for the printer into a folder.
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs.Mail;

/// <summary><c>mail run --date D --out DIR</c> and <c>mail run --reprint ENVELOPE… --out DIR</c>.</summary>
internal static class MailRunVerb
{
    public static Command Create()
    {
        var (options, store) = (new MailOptions(), new StoreOption());
        var folder = new Option<string>("--out") { Description = "Folder to write the files for the printer into.", HelpName = "DIR", Required = true };
        var reprint = new Option<string[]>("--reprint")
        {
            Description = "Print only these envelopes again, byte for byte, a file each.",
            HelpName = "ENVELOPE",
            AllowMultipleArgumentsPerToken = true,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("run", "Mails what is due: one file a batch for the printer, and a manifest. Again for the same date, it goes on where it stopped.")
        {
            folder, reprint, json,
        };
        options.AddTo(command);
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var blobs = await store.OpenExistingAsync(parsed, cancellation);
            if (parsed.GetValue(reprint) is { Length: > 0 } envelopes)
            {
                return options.HasDate(parsed)
                    ? throw new UsageException("--reprint prints with the date that was printed: leave --date out")
                    : await ReprintAsync(blobs, envelopes, parsed.GetRequiredValue(folder), cancellation);
            }

            var (generators, settings, diagnostics) = await options.ReadAsync(parsed, blobs, archives: true, cancellation);
            if (generators is null)
            {
                DiagnosticReport.Write(diagnostics);
                return ExitCode.Refused;
            }

            using (generators)
            {
                DiagnosticReport.Write(MailReport.OfDate(settings.Date, Dates.Today));
                var outcome = await RoomOf(blobs, generators).RunAsync(
                    settings, await ReadyCases.ReadAsync(blobs, cancellation), parsed.GetRequiredValue(folder), cancellation);
                await RecordAsync(blobs, outcome, cancellation);
                var refused = MailDiagnosticReport.Write(outcome.Stopped, [.. outcome.Diagnostics, .. outcome.Warnings]);
                Console.Write(parsed.GetValue(json)
                    ? JsonSerializer.Serialize(MailRunJson.From(outcome), MailJsonContext.Readable.MailRunJson) + "\n"
                    : MailText.Of(outcome));
                return refused ? ExitCode.Refused : ExitCode.Done;
            }
        });
        return command;
    }

    /// <summary>Each run of which a batch was printed now is in the audit record.</summary>
    private static async Task RecordAsync(IBlobStore store, MailOutcome outcome, CancellationToken cancellation)
    {
        using var audit = new AuditLog(store, TimeProvider.System);
        foreach (var run in outcome.Batches.Where(batch => batch.Delivery == Delivery.Printed).Select(batch => batch.Batch.Run.Id).Distinct(StringComparer.Ordinal))
        {
            await audit.AppendAsync(new AuditEvent(SignedInUser.Current, AuditAction.MailRun) { Subject = run }, cancellation);
        }
    }

    private static MailRoom RoomOf(IBlobStore store, LetterGenerators generators) =>
        new(store, generators, new MailLedger(store, TimeProvider.System, SignedInUser.Current), TimeProvider.System);

    /// <summary>Envelopes are made from the templates that they were made from: the store has them.</summary>
    private static async Task<int> ReprintAsync(IBlobStore store, string[] envelopes, string folder, CancellationToken cancellation)
    {
        using var generators = LetterGenerators.Of(store, null, TimeProvider.System);
        var room = RoomOf(store, generators);
        using var audit = new AuditLog(store, TimeProvider.System);
        var problems = new List<Diagnostic>();
        foreach (var envelope in envelopes)
        {
            var (file, problem) = await room.ReprintAsync(envelope, folder, cancellation);
            if (file is not null)
            {
                await audit.AppendAsync(new AuditEvent(SignedInUser.Current, AuditAction.MailRun) { Subject = envelope }, cancellation);
                Console.WriteLine($"{file.Name}  {file.Sha256}");
            }
            else
            {
                problems.Add(problem!);
            }
        }

        return DiagnosticReport.Write(problems) ? ExitCode.Refused : ExitCode.Done;
    }
}
