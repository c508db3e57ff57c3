// imrdocs mail void: takes batches out of the mail.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Cli.Verbs.Mail;

/// <summary><c>mail void RUN</c>.</summary>
internal static class MailVoidVerb
{
    public static Command Create()
    {
        var store = new StoreOption();
        var id = new Argument<string>("RUN") { Description = "The run, or one batch of it." };
        var command = new Command("void", "Takes what was not mailed out of the mail: its sheets are destroyed, its letters are due again.") { id };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var blobs = await store.OpenExistingAsync(parsed, cancellation);
            var ledger = new MailLedger(blobs, TimeProvider.System, SignedInUser.Current);
            var (voided, diagnostics) = await new MailClosing(ledger).WithdrawAsync(parsed.GetRequiredValue(id), cancellation);
            foreach (var batch in voided)
            {
                Console.WriteLine($"{batch}: voided; destroy its files and what was printed of them");
            }

            return DiagnosticReport.Write(diagnostics) ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }
}
