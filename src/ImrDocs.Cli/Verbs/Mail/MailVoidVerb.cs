// imrdocs mail void: takes batches out of the mail.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Cli.Verbs.Mail;

/// <summary><c>mail void RUN --reason REASON [--destroyed]</c>.</summary>
internal static class MailVoidVerb
{
    public static Command Create()
    {
        var store = new StoreOption();
        var id = new Argument<string>("RUN") { Description = "The run, one batch of it, or one printed envelope that was pulled out." };
        var reason = new Option<string>("--reason") { Description = "Why: " + string.Join(", ", WithdrawalReasonNames.All) + ".", HelpName = "REASON", Required = true };
        var destroyed = new Option<bool>("--destroyed") { Description = "What was printed of it is destroyed, its files too: needed once it is printed." };
        var command = new Command("void", "Takes what was not mailed out of the mail: its sheets are destroyed, its letters are due again.") { id, reason, destroyed };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var because = ReasonOf(parsed.GetRequiredValue(reason));
            var blobs = await store.OpenExistingAsync(parsed, cancellation);
            var ledger = new MailLedger(blobs, TimeProvider.System, SignedInUser.Current);
            var (voided, letters, diagnostics) = await new MailClosing(ledger).WithdrawAsync(parsed.GetRequiredValue(id), because, parsed.GetValue(destroyed), cancellation);
            foreach (var one in voided)
            {
                Console.WriteLine($"{one}: voided, {because.Word}");
            }

            if (!voided.IsEmpty)
            {
                using var audit = new AuditLog(blobs, TimeProvider.System);
                await audit.AppendAsync(new AuditEvent(SignedInUser.Current, AuditAction.MailVoided) { Subject = parsed.GetRequiredValue(id) }, cancellation);
                Console.WriteLine($"{MailText.Count(letters, "letter")} due again with the next run");
            }

            // What is printed besides may tell its reader of what is voided now.
            var telling = voided.IsEmpty ? [] : (await ledger.ReadAsync(cancellation)).TellingOfVoided.Select(MailReport.TellsOfVoided);
            return DiagnosticReport.Write([.. diagnostics, .. telling]) ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }

    private static WithdrawalReason ReasonOf(string word) => WithdrawalReasonNames.Parse(word)
        ?? throw LetterChoice.NoSuch("--reason", "the ledger", "reason", word, WithdrawalReasonNames.All);
}
