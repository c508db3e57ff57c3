// Submission under a key of the sender's choice, so that asking again asks for the same thing, for ever.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Intake;
using ImrDocs.Storage.People;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Jobs;

/// <summary>
/// Submits cases under keys that their senders choose (draft-ietf-httpapi-idempotency-key-header): a sender that got no
/// answer asks again with the same key and gets the job of the first time, even if the case has changed since. First the
/// key is claimed for what was sent, then the case submitted, then the job noted under the key; each step can be done again.
/// Keys never expire. The store keeps only their hashes, and a key of one sender says nothing about that of another.
/// </summary>
/// <param name="store">Where keys are kept.</param>
/// <param name="cases">Makes what is sent a version of its case.</param>
/// <param name="submission">Submits.</param>
/// <param name="clock">Tells the times of records.</param>
public sealed class KeyedSubmission(IBlobStore store, HandedInCases cases, JobSubmission submission, TimeProvider clock)
{
    /// <summary>The most characters of a key.</summary>
    public const int LongestKey = 200;

    private static readonly BlobName Folder = new("submissions");
    private static readonly BlobProperties Json = new("application/json", []);

    private readonly JobLedger _ledger = new(store, clock);

    /// <summary>Whether a text can be a key: printable ASCII without spaces (RFC 5234, VCHAR), at most <see cref="LongestKey"/> characters.</summary>
    public static bool IsKey(string text) => text.Length is > 0 and <= LongestKey && text.All(c => c is > ' ' and <= '~');

    /// <summary>Submits a case whose number could be read, or finds what was submitted under the key.</summary>
    /// <param name="sender">Whose key it is.</param>
    /// <param name="key">The key, see <see cref="IsKey"/>.</param>
    /// <param name="submitted">The case.</param>
    /// <param name="letter">Which letter about it.</param>
    /// <param name="formats">The files to write.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The job, or why there is none; null when the key stands for something else that was sent before. Nothing is written then.</returns>
    /// <exception cref="StoreException">Store or queue failed; calling again is safe.</exception>
    public async Task<KeyedResult?> SubmitAsync(
        Person sender, string key, SubmittedCase submitted, LetterRequest letter, ImmutableArray<LetterFormat> formats, CancellationToken cancellation)
    {
        var name = NameOf(sender, key);
        var claim = new SubmissionClaim(JobJson.CurrentSchema, HashOf(submitted, letter, formats), clock.GetUtcNow());
        var claimed = await store.PutIfAbsentAsync(
            name.Child("claim.json"), JobJson.Write(claim, JobJson.Context.SubmissionClaim), Json, cancellation).ConfigureAwait(false);
        if (claimed == PutOutcome.AlreadyThere)
        {
            var earlier = await ReadClaimAsync(name.Child("claim.json"), cancellation).ConfigureAwait(false);
            if (!string.Equals(earlier.Request, claim.Request, StringComparison.Ordinal))
            {
                return null;
            }

            if (await FindJobAsync(name.Child("job.json"), cancellation).ConfigureAwait(false) is { } known)
            {
                return new KeyedResult(known, []);
            }
        }

        var taken = await cases.TakeAsync(submitted.CaseNumber!, submitted.Bytes, "the case", sender, null, asks: false, cancellation).ConfigureAwait(false);
        if (!taken.IsIn)
        {
            // The key stays claimed for it, so that the same is answered once what stands in the way is settled.
            return new KeyedResult(null, taken.Diagnostics);
        }

        var result = await submission.SubmitAsync(submitted.CaseNumber!, taken.Version, letter, formats, cancellation).ConfigureAwait(false);
        var note = new SubmissionNote(JobJson.CurrentSchema, result.Job.Id.Value, clock.GetUtcNow());
        var noted = await store.PutIfAbsentAsync(
            name.Child("job.json"), JobJson.Write(note, JobJson.Context.SubmissionNote), Json, cancellation).ConfigureAwait(false);

        // Who asked at the same moment may have been first, and with a version saved in between it may be another job.
        return new KeyedResult(noted == PutOutcome.Created ? result : await FindJobAsync(name.Child("job.json"), cancellation).ConfigureAwait(false), []);
    }

    private async Task<SubmissionClaim> ReadClaimAsync(BlobName name, CancellationToken cancellation) => JobJson.Read(
        name, await store.GetAsync(name, cancellation).ConfigureAwait(false) ?? throw JobJson.Unreadable(name, null), JobJson.Context.SubmissionClaim);

    private async Task<SubmittedJob?> FindJobAsync(BlobName name, CancellationToken cancellation)
    {
        if (await store.GetAsync(name, cancellation).ConfigureAwait(false) is not { } json)
        {
            return null;
        }

        var note = JobJson.Read(name, json, JobJson.Context.SubmissionNote);
        if (!JobId.TryParse(note.Job, out var id) || await _ledger.FindAsync(id, cancellation).ConfigureAwait(false) is not { } job)
        {
            throw JobJson.Unreadable(name, null);
        }

        var run = await _ledger.NewestRunAsync(id, cancellation).ConfigureAwait(false);
        return new SubmittedJob(job, await _ledger.StateAsync(run, cancellation).ConfigureAwait(false));
    }

    /// <summary>The folder of a key: 256 folders hold them all, so that none grows too large.</summary>
    private static BlobName NameOf(Person sender, string key)
    {
        var hash = ContentHash.OfParts("imrdocs-submission/1", sender.Id ?? sender.Name.Trim().ToUpperInvariant(), key);
        return Folder.Child($"{hash[..2]}/{hash}");
    }

    /// <summary>What was sent: the same bytes with the same wishes.</summary>
    private static string HashOf(SubmittedCase submitted, LetterRequest letter, ImmutableArray<LetterFormat> formats) => ContentHash.OfParts(
        ContentHash.Of(submitted.Bytes.Span),
        letter.Kind,
        letter.Edition,
        letter.Recipient?.Word ?? "",
        string.Join(',', letter.Options),
        letter.MailDate?.ToString("O", CultureInfo.InvariantCulture) ?? "",
        string.Join(',', formats.Distinct().Order().Select(format => format.Extension)));
}

/// <summary>What came of a submission under a key.</summary>
/// <param name="Job">The job and its state; null where there is none.</param>
/// <param name="Diagnostics">Why there is none: the case is held back.</param>
public sealed record KeyedResult(SubmittedJob? Job, ImmutableArray<Diagnostic> Diagnostics);
