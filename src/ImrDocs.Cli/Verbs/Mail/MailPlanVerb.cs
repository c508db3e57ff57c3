// imrdocs mail plan: what a run would mail, and what stops the rest.
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;

namespace ImrDocs.Cli.Verbs.Mail;

/// <summary><c>mail plan --date D [--json]</c>.</summary>
internal static class MailPlanVerb
{
    public static Command Create()
    {
        var (options, store) = (new MailOptions(), new StoreOption());
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("plan", "Shows which letters a run would mail and what stops the others. Writes nothing.") { json };
        options.AddTo(command);
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var blobs = await store.OpenExistingAsync(parsed, cancellation);
            var (generators, settings, diagnostics) = await options.ReadAsync(parsed, blobs, archives: false, cancellation);
            if (generators is null)
            {
                DiagnosticReport.Write(diagnostics);
                return ExitCode.Refused;
            }

            using (generators)
            {
                var room = new MailRoom(blobs, generators, new MailLedger(blobs, TimeProvider.System, SignedInUser.Current), TimeProvider.System);
                var outlook = await room.LookAsync(settings, await ReadyCases.ReadAsync(blobs, cancellation), cancellation);
                var refused = MailDiagnosticReport.Write(outlook.Stopped, [.. MailReport.OfDate(settings.Date, Dates.Today), .. MailReport.NotesOf(outlook)]);

                // Last what comes of it, so that it stands at the end of the screen.
                Console.Write(parsed.GetValue(json)
                    ? JsonSerializer.Serialize(MailPlanJson.From(outlook), MailJsonContext.Readable.MailPlanJson) + "\n"
                    : MailText.Of(outlook));
                return refused ? ExitCode.Refused : ExitCode.Done;
            }
        });
        return command;
    }
}
