// imrdocs template rollback: a new release that names an old set.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Audit;

namespace ImrDocs.Cli.Verbs.Releases;

/// <summary><c>template rollback RELEASE --note TEXT [--effective DATE] [--store STORE] [--json]</c>.</summary>
internal static class TemplateRollbackVerb
{
    public static Command Create()
    {
        var number = new Argument<int>("RELEASE") { Description = "The number of the release whose words shall be in force again." };
        var note = new ReleaseNote(needsDate: false);
        var store = new StoreOption();
        var json = new Option<bool>("--json") { Description = "Print the release as JSON." };
        var command = new Command("rollback", "Makes a release that names the templates of an earlier one; it too waits for approval.") { number, json };
        note.AddTo(command);
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (text, effective, author) = (note.Text(parsed), note.Effective(parsed), SignedInUser.Current);
            var blobs = await store.OpenExistingAsync(parsed, cancellation);
            var old = parsed.GetRequiredValue(number);
            var result = await ReleaseRecording.DoAsync(blobs, AuditAction.ReleaseRolledBack, (process, none) => process.RollBackAsync(old, author, text, effective, none));
            return ReleaseReport.Write(result, parsed.GetValue(json));
        });
        return command;
    }
}
