// imrdocs mail runs: what was planned, printed, closed and voided.
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Cli.Verbs.Mail;

/// <summary><c>mail runs [--json]</c>.</summary>
internal static class MailRunsVerb
{
    public static Command Create()
    {
        var store = new StoreOption();
        var json = new Option<bool>("--json") { Description = "Print one JSON object a run." };
        var command = new Command("runs", "Lists the runs and the state of their batches.") { json };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var book = await new MailLedgerReader(await store.OpenExistingAsync(parsed, cancellation)).ReadAsync(cancellation);
            foreach (var run in book.Runs)
            {
                Console.Write(parsed.GetValue(json) ? JsonSerializer.Serialize(MailRunViewJson.From(run), MailJsonContext.Readable.MailRunViewJson) + "\n" : MailText.Of(run));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
