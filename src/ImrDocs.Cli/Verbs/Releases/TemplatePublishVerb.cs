// imrdocs template publish: a template set becomes a release that waits for approval.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs.Releases;

/// <summary><c>template publish --note TEXT --effective DATE [--templates DIR] [--store STORE] [--json]</c>.</summary>
internal static class TemplatePublishVerb
{
    public static Command Create()
    {
        var folder = new Option<string?>("--templates")
        {
            Description = "Folder that holds the letter kinds' folders (default ./templates, else the set beside the program).",
            HelpName = "DIR",
        };
        var note = new ReleaseNote(needsDate: true);
        var store = new StoreOption();
        var json = new Option<bool>("--json") { Description = "Print the release as JSON." };
        var command = new Command("publish", "Archives the templates as a release, which is live once somebody else approves it.") { folder, json };
        note.AddTo(command);
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (text, effective, author) = (note.Text(parsed), note.Effective(parsed), SignedInUser.Current);
            var files = TemplateFolder.Read(Templates.Folder(parsed.GetValue(folder)));
            var blobs = await store.OpenOrCreateAsync(parsed, cancellation);
            var result = await ReleaseRecording.DoAsync(blobs, AuditAction.ReleasePublished, (process, none) => process.PublishAsync(files, author, text, effective, none));

            // The author hears at once what the approver would hear.
            var leaves = result.Diagnostics.Where(problem => problem.Descriptor == ReleaseDiagnostics.LeavesCases);
            return ReleaseReport.Write(result.Release is null ? result : result with { Diagnostics = [.. ReleaseGate.Check(files), .. leaves] }, parsed.GetValue(json));
        });
        return command;
    }
}
