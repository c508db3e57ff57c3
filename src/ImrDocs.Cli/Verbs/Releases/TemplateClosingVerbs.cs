// imrdocs template send-back and withdraw: a release that waits does not come into force.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Cli.Verbs.Releases;

/// <summary><c>template send-back RELEASE --comment TEXT [--store STORE] [--json]</c> and <c>template withdraw RELEASE [--comment TEXT] …</c>.</summary>
internal static class TemplateClosingVerbs
{
    private delegate Task<ReleaseResult> Close(ReleaseProcess process, int number, Person by, string comment, CancellationToken cancellation);

    public static Command CreateSendBack() => Create(
        "send-back", AuditAction.ReleaseSentBack, "Sends a release of somebody else that waits for approval back to its author, with a comment.", "What is to be done.", needsComment: true,
        (process, number, by, comment, cancellation) => process.SendBackAsync(number, by, comment, cancellation));

    public static Command CreateWithdraw() => Create(
        "withdraw", AuditAction.ReleaseWithdrawn, "Withdraws a release of your own that waits for approval.", "Why.", needsComment: false,
        (process, number, by, comment, cancellation) => process.WithdrawAsync(number, by, comment, cancellation));

    private static Command Create(string name, AuditAction action, string description, string about, bool needsComment, Close close)
    {
        var number = new Argument<int>("RELEASE") { Description = "The number of the release." };
        var comment = new Option<string?>("--comment") { Description = about, HelpName = "TEXT", Required = needsComment };
        var store = new StoreOption();
        var json = new Option<bool>("--json") { Description = "Print the release as JSON." };
        var command = new Command(name, description) { number, comment, json };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var text = (parsed.GetValue(comment) ?? "").Trim().ReplaceLineEndings(" ");
            if (needsComment && text.Length == 0)
            {
                throw new UsageException("--comment: say what is to be done");
            }

            var blobs = await store.OpenExistingAsync(parsed, cancellation);
            var release = parsed.GetRequiredValue(number);
            var result = await ReleaseRecording.DoAsync(blobs, action, (process, none) => close(process, release, SignedInUser.Current, text, none));
            return ReleaseReport.Write(result, parsed.GetValue(json));
        });
        return command;
    }
}
