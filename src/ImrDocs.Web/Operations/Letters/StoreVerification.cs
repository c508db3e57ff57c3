// Verifies all letters of the store while nobody waits.
using System.Collections.Immutable;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Background;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.People;
using ImrDocs.Web.Background;

namespace ImrDocs.Web.Operations.Letters;

/// <summary>Verifies all letters of the store while nobody waits. It leaves a processor to the pages.</summary>
internal sealed class StoreVerification(LetterVerification verification, MailVerification mail, TaskDesk desk)
{
    /// <summary>The name of the number of letters.</summary>
    public const string Letters = "letters";

    /// <summary>The name of the number of files.</summary>
    public const string Files = "files";

    /// <summary>The name of the number of printed envelopes.</summary>
    public const string Envelopes = "envelopes";

    /// <summary>The name of the number of files for the printer.</summary>
    public const string PrintFiles = "printFiles";

    /// <summary>The name of the number of files for the printer of voided batches.</summary>
    public const string VoidedFiles = "voidedFiles";

    /// <summary>The name of the number of ledgers of mail that could not be read.</summary>
    public const string UnreadLedgers = "unreadLedgers";

    /// <summary>Starts one; when one goes on, that is what there is.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<(BackgroundTask Task, bool IsNew)> StartAsync(Person by, CancellationToken cancellation) =>
        desk.StartAsync(TaskKind.Verification, by, null, VerifyAsync, cancellation);

    /// <summary>The name of the number of letters with an outcome of rendering them again.</summary>
    public static string NameOf(RerenderOutcome outcome) => char.ToLowerInvariant(outcome.ToString()[0]) + outcome.ToString()[1..];

    private async Task<TaskOutcome> VerifyAsync(BackgroundWork work, CancellationToken cancellation)
    {
        var (letters, mailed) = (await verification.CountAsync(cancellation), await mail.CountAsync(cancellation));
        var processors = Math.Max(1, Environment.ProcessorCount - 1);
        work.Tell(0, letters + mailed);
        var report = await verification.VerifyStoreAsync(processors, done => work.Tell(done, Math.Max(letters, done) + mailed), cancellation);
        var found = await mail.VerifyStoreAsync(processors, done => work.Tell(report.Letters + done, report.Letters + Math.Max(mailed, done)), cancellation);
        var counts = report.Rerendered.ToDictionary(one => NameOf(one.Key), one => one.Value, StringComparer.Ordinal);
        (counts[Letters], counts[Files]) = (report.Letters, report.Files);
        (counts[Envelopes], counts[PrintFiles], counts[VoidedFiles], counts[UnreadLedgers]) = (found.Envelopes, found.Files, found.VoidedFiles, found.Entries is null ? 1 : 0);
        return new TaskOutcome(counts.ToImmutableSortedDictionary(StringComparer.Ordinal), [], [.. report.Diagnostics.Concat(found.Diagnostics).Select(RecordedDiagnostic.Of)]);
    }
}
