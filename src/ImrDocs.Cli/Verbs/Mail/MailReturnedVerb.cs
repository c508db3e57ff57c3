// imrdocs mail returned: mail that came back, and what must be sent again.
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Cli.Verbs.Mail;

/// <summary><c>mail returned [ENVELOPE --reason REASON [--send-again]]</c>.</summary>
internal static class MailReturnedVerb
{
    public static Command Create()
    {
        var store = new StoreOption();
        var envelope = new Argument<string?>("ENVELOPE") { Description = "The envelope that came back; left out, the list alone is printed.", Arity = ArgumentArity.ZeroOrOne };
        var reason = new Option<string?>("--reason") { Description = "The endorsement of the postal service: " + string.Join(", ", ReturnReasonNames.All) + ".", HelpName = "REASON" };
        var again = new Option<bool>("--send-again") { Description = "The address is right: the same letter is due again, with the date of the next run." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object an envelope." };
        var command = new Command("returned", "Records mail that came back, and lists what must be sent again.") { envelope, reason, again, json };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var id = parsed.GetValue(envelope);
            if (id is null != parsed.GetValue(reason) is null)
            {
                throw new UsageException("an envelope that came back has a --reason, and a reason an envelope");
            }

            var why = parsed.GetValue(reason) is { } word ? ReasonOf(word) : default;
            var blobs = await store.OpenExistingAsync(parsed, cancellation);
            var ledger = new MailLedger(blobs, TimeProvider.System, SignedInUser.Current);
            if (id is not null && await new MailClosing(ledger).ReturnAsync(id, why, parsed.GetValue(again), cancellation) is { } problem
                && DiagnosticReport.Write([problem]))
            {
                return ExitCode.Refused;
            }

            if (id is not null)
            {
                using var audit = new AuditLog(blobs, TimeProvider.System);
                await audit.AppendAsync(new AuditEvent(SignedInUser.Current, AuditAction.MailReturned) { Subject = id }, cancellation);
            }

            await ListAsync(blobs, parsed.GetValue(json), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task ListAsync(IBlobStore store, bool json, CancellationToken cancellation)
    {
        var book = await new MailLedgerReader(store).ReadAsync(cancellation);
        var again = book.ToSendAgain.Select(MailReturnedJson.From).ToList();
        if (again.Count == 0 && !json)
        {
            Console.WriteLine("Nothing is to be sent again");
        }

        foreach (var back in again)
        {
            Console.Write(json ? JsonSerializer.Serialize(back, MailJsonContext.Readable.MailReturnedJson) + "\n" : MailText.Of(back));
        }
    }

    private static ReturnReason ReasonOf(string word) => ReturnReasonNames.Parse(word)
        ?? throw LetterChoice.NoSuch("--reason", "the postal service", "endorsement", word, ReturnReasonNames.All);
}
