// Which reviewers have which cases: records that are only ever added.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Records;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Cases;

/// <summary>
/// Keeps who reviews which case: <c>assignments/CM14-0012345/HASH.1.assigned.json</c>, where the hash stands for the account
/// of the reviewer, then <c>HASH.2.withdrawn.json</c> and so on. The names tell the state, so that whether somebody has a
/// case takes the listing of one small folder, and all cases of somebody one listing without opening a blob. Where two
/// people say the opposite at one moment, the case is withdrawn.
/// </summary>
/// <param name="store">Where cases are kept.</param>
/// <param name="clock">Tells the times of records.</param>
public sealed class CaseAssignments(IBlobStore store, TimeProvider clock)
{
    private const int HashDigits = 32;
    private const string Assigned = "assigned";
    private const string Withdrawn = "withdrawn";

    private static readonly BlobName All = new("assignments");
    private static readonly BlobProperties Json = new("application/json", []);

    /// <summary>Assigns a case to a reviewer, or withdraws it. What is so already is left alone.</summary>
    /// <param name="caseNumber">The IMR case number.</param>
    /// <param name="reviewer">The name of the account.</param>
    /// <param name="isAssigned">Whether the reviewer has the case from now on.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether anything was to be done.</returns>
    /// <exception cref="StoreException">The store failed; calling again is safe.</exception>
    public async Task<bool> SetAsync(string caseNumber, string reviewer, bool isAssigned, Person by, CancellationToken cancellation)
    {
        var hash = HashOf(reviewer);
        while (true)
        {
            var last = (await LastAsync(FolderOf(caseNumber), cancellation).ConfigureAwait(false)).GetValueOrDefault((caseNumber, hash));
            if (last.IsAssigned == isAssigned)
            {
                return false;
            }

            var record = new AssignmentRecord(CaseRecordContext.CurrentSchema, caseNumber, reviewer.Trim(), isAssigned, by, clock.GetUtcNow());
            var name = NameOf(caseNumber, hash, last.Number + 1, isAssigned);
            if (await store.PutIfAbsentAsync(name, RecordJson.Write(record, CaseRecordContext.Strict.AssignmentRecord), Json, cancellation).ConfigureAwait(false) == PutOutcome.Created)
            {
                return true;
            }
        }
    }

    /// <summary>Whether a reviewer has a case.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<bool> HasAsync(string caseNumber, string reviewer, CancellationToken cancellation) =>
        (await LastAsync(FolderOf(caseNumber), cancellation).ConfigureAwait(false)).GetValueOrDefault((caseNumber, HashOf(reviewer))).IsAssigned;

    /// <summary>The numbers of all cases that a reviewer has.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<ImmutableHashSet<string>> CasesOfAsync(string reviewer, CancellationToken cancellation)
    {
        var hash = HashOf(reviewer);
        return
        [
            .. from entry in await LastAsync(All, cancellation).ConfigureAwait(false)
               where entry.Value.IsAssigned && string.Equals(entry.Key.Reviewer, hash, StringComparison.Ordinal)
               select entry.Key.CaseNumber,
        ];
    }

    /// <summary>Who reviews a case, in the order of their names.</summary>
    /// <exception cref="StoreException">The store failed, or a record cannot be believed.</exception>
    public async Task<ImmutableArray<CaseReviewer>> ReviewersOfAsync(string caseNumber, CancellationToken cancellation)
    {
        var reviewers = new List<CaseReviewer>();
        foreach (var ((_, hash), last) in await LastAsync(FolderOf(caseNumber), cancellation).ConfigureAwait(false))
        {
            if (last.IsAssigned)
            {
                var name = NameOf(caseNumber, hash, last.Number, isAssigned: true);
                var bytes = await store.GetAsync(name, cancellation).ConfigureAwait(false);
                var record = RecordJson.Read(name, bytes, CaseRecordContext.Strict.AssignmentRecord, VersionDiagnostics.RecordUnreadable);
                reviewers.Add(record.CaseNumber == caseNumber && HashOf(record.Reviewer) == hash
                    ? new CaseReviewer(record.Reviewer, record.By, record.At)
                    : throw RecordJson.Unreadable(name, VersionDiagnostics.RecordUnreadable, "It is about another case or another reviewer"));
            }
        }

        return [.. reviewers.OrderBy(reviewer => reviewer.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>How it stands last between each case and each reviewer of a folder.</summary>
    private async Task<Dictionary<(string CaseNumber, string Reviewer), (int Number, bool IsAssigned)>> LastAsync(BlobName folder, CancellationToken cancellation)
    {
        var last = new Dictionary<(string CaseNumber, string Reviewer), (int Number, bool IsAssigned)>();
        await foreach (var entry in store.ListAsync(folder, cancellation).ConfigureAwait(false))
        {
            if (entry.Name.Value.Split('/') is [_, var caseNumber, var file]
                && file.Split('.') is [var hash, var digits, Assigned or Withdrawn, "json"]
                && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                // Of two of one number the later in ordinal order counts, which is the withdrawal.
                var known = last.GetValueOrDefault((caseNumber, hash));
                last[(caseNumber, hash)] = number >= known.Number ? (number, file.Contains('.' + Assigned, StringComparison.Ordinal)) : known;
            }
        }

        return last;
    }

    private static BlobName FolderOf(string caseNumber) =>
        LetterSlot.IsCaseNumber(caseNumber) ? All.Child(caseNumber) : throw new ArgumentException("Not a case number", nameof(caseNumber));

    private static BlobName NameOf(string caseNumber, string hash, int number, bool isAssigned) =>
        FolderOf(caseNumber).Child(string.Create(CultureInfo.InvariantCulture, $"{hash}.{number}.{(isAssigned ? Assigned : Withdrawn)}.json"));

    /// <summary>Stands for an account. Account names differ in more than case, as <see cref="Person.IsSameAs"/> has it.</summary>
    private static string HashOf(string reviewer) => ContentHash.OfParts("imrdocs-reviewer/1", reviewer.Trim().ToUpperInvariant())[..HashDigits];
}

/// <summary>Somebody who reviews a case.</summary>
/// <param name="Name">The name of the account.</param>
/// <param name="By">Who assigned the case.</param>
/// <param name="At">When, in UTC.</param>
public sealed record CaseReviewer(string Name, Person By, DateTimeOffset At);
