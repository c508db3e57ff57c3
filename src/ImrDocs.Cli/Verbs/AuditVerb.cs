// imrdocs audit: the record of who read and changed what, and whether it is whole.
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Audit;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>audit list [--case NUMBER] [--json]</c> and <c>audit verify [--head HASH]</c>.</summary>
internal static class AuditVerb
{
    public static Command Create() => new("audit", "The record of who read and changed what.") { List(), Verify() };

    private static Command List()
    {
        var store = new StoreOption();
        var caseNumber = new Option<string?>("--case") { Description = "Only what is about this case.", HelpName = "NUMBER" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object an entry." };
        var command = new Command("list", "Lists the entries, the oldest first.") { caseNumber, json };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var number = parsed.GetValue(caseNumber) is { } text ? CaseNumbers.Require(text) : null;
            using var audit = new AuditLog(await store.OpenExistingAsync(parsed, cancellation), TimeProvider.System);
            await foreach (var entry in audit.ListAsync(cancellation))
            {
                if (number is null || string.Equals(entry.Event.CaseNumber, number, StringComparison.Ordinal))
                {
                    var view = AuditView.Of(entry);
                    Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(view, OutputJsonContext.Readable.AuditView) : view.Line());
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Verify()
    {
        var store = new StoreOption();
        var head = new Option<string?>("--head") { Description = "A hash that an earlier verify printed: entries that were dropped behind it are noticed.", HelpName = "HASH" };
        var command = new Command("verify", "Goes through the chain and names every entry that was edited, exchanged or taken out.") { head };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var noted = parsed.GetValue(head);
            if (noted is not null && !ContentHash.IsValid(noted))
            {
                throw new UsageException("--head is the hash that verify printed: 64 digits of 0 to 9 and a to f");
            }

            using var audit = new AuditLog(await store.OpenExistingAsync(parsed, cancellation), TimeProvider.System);
            var report = await audit.VerifyAsync(noted, cancellation);
            var failed = DiagnosticReport.Write(report.Problems);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Entries} entries, {report.Problems.Length} problems; head {report.Head}"));
            return failed ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }
}
