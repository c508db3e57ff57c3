// imrdocs mail runs: what was planned, printed, closed and voided; or what was sent about a case.
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Cli.Verbs.Mail;

/// <summary><c>mail runs [--case CASE] [--json]</c>.</summary>
internal static class MailRunsVerb
{
    public static Command Create()
    {
        var store = new StoreOption();
        var @case = new Option<string?>("--case") { Description = "List the envelopes of this case instead: what was sent to whom, and when.", HelpName = "CASE" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a run, or an envelope." };
        var command = new Command("runs", "Lists the runs and the state of their batches.") { @case, json };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var book = await new MailLedgerReader(await store.OpenExistingAsync(parsed, cancellation)).ReadAsync(cancellation);
            if (parsed.GetValue(@case) is { } number)
            {
                var envelopes = book.OfCase(number);
                Console.Write(string.Concat(envelopes.Select(MailEnvelopeJson.From).Select(envelope => parsed.GetValue(json)
                    ? JsonSerializer.Serialize(envelope, MailJsonContext.Readable.MailEnvelopeJson) + "\n"
                    : MailText.Of(envelope))));
                if (envelopes.Count == 0 && !parsed.GetValue(json))
                {
                    Console.WriteLine("Nothing was put into an envelope about this case");
                }

                return ExitCode.Done;
            }

            foreach (var run in book.Runs)
            {
                Console.Write(parsed.GetValue(json) ? JsonSerializer.Serialize(MailRunViewJson.From(run), MailJsonContext.Readable.MailRunViewJson) + "\n" : MailText.Of(run));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
