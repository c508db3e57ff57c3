// imrdocs template approve: somebody else than the author puts a release into force.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Audit;

namespace ImrDocs.Cli.Verbs.Releases;

/// <summary><c>template approve RELEASE [--acknowledge-warnings] [--store STORE] [--json]</c>.</summary>
internal static class TemplateApproveVerb
{
    public static Command Create()
    {
        var number = new Argument<int>("RELEASE") { Description = "The number of the release." };
        var acknowledge = new Option<bool>("--acknowledge-warnings") { Description = "Its checks may warn: I have read the warnings. The approval keeps them." };
        var store = new StoreOption();
        var json = new Option<bool>("--json") { Description = "Print the release as JSON." };
        var command = new Command("approve", "Puts a release of somebody else into force, if its checks, examples and coverage pass.") { number, acknowledge, json };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var approver = SignedInUser.Current;
            var blobs = await store.OpenExistingAsync(parsed, cancellation);
            var (release, acknowledges) = (parsed.GetRequiredValue(number), parsed.GetValue(acknowledge));
            var result = await ReleaseRecording.DoAsync(blobs, AuditAction.ReleaseApproved, (process, none) => process.ApproveAsync(release, approver, acknowledges, none));
            return ReleaseReport.Write(result, parsed.GetValue(json));
        });
        return command;
    }
}
