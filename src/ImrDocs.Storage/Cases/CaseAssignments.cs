// Which reviewers have which cases: records that are only ever added.
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Records;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Cases;

/// <summary>
/// Keeps who reviews which case: <c>assignments/CM14-0012345/HASH.1.assigned.json</c>, where the hash stands for the account
/// of the reviewer, or for their name while no account of that name is known; then <c>HASH.2.withdrawn.json</c> and so on.
/// The names tell the state, so that whether somebody has a case takes the listing of one small folder, and all cases of
/// somebody one listing without opening a blob. Where two people say the opposite at one moment, the case is withdrawn.
/// </summary>
/// <param name="store">Where cases are kept.</param>
/// <param name="clock">Tells the times of records.</param>
public sealed class CaseAssignments(IBlobStore store, TimeProvider clock)
{
    private const string Assigned = "assigned";
    private const string Withdrawn = "withdrawn";

    private static readonly BlobName All = new("assignments");
    private static readonly BlobProperties Json = new("application/json", []);

    private readonly KnownPeople _people = new(store, clock);

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
        var (person, keys) = await NamedAsync(reviewer, cancellation).ConfigureAwait(false);
        for (var isDone = false; ; isDone = true)
        {
            var last = await LastAsync(FolderOf(caseNumber), cancellation).ConfigureAwait(false);
            var having = keys.Where(key => last.GetValueOrDefault((caseNumber, key)).IsAssigned).ToList();
            if (having.Count > 0 == isAssigned)
            {
                return isDone;
            }

            foreach (var key in isAssigned ? [keys[0]] : having)
            {
                // Who comes second looks again.
                var record = new AssignmentRecord(CaseRecordContext.CurrentSchema, caseNumber, person.Name, isAssigned, by, clock.GetUtcNow(), key == keys[0] ? person.Id : null);
                var name = NameOf(caseNumber, key, last.GetValueOrDefault((caseNumber, key)).Number + 1, isAssigned);
                await store.PutIfAbsentAsync(name, RecordJson.Write(record, CaseRecordContext.Strict.AssignmentRecord), Json, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Whether somebody has a case.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<bool> HasAsync(string caseNumber, Person reviewer, CancellationToken cancellation)
    {
        var keys = await _people.KeysOfAsync(reviewer, cancellation).ConfigureAwait(false);
        var last = await LastAsync(FolderOf(caseNumber), cancellation).ConfigureAwait(false);
        return keys.Any(key => last.GetValueOrDefault((caseNumber, key)).IsAssigned);
    }

    /// <summary>The numbers of all cases that somebody has.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<ImmutableHashSet<string>> CasesOfAsync(Person reviewer, CancellationToken cancellation) =>
        await CasesOfAsync(await _people.KeysOfAsync(reviewer, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    /// <summary>The numbers of all cases that the reviewer of a name has.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<ImmutableHashSet<string>> CasesOfAsync(string reviewer, CancellationToken cancellation) =>
        await CasesOfAsync((await NamedAsync(reviewer, cancellation).ConfigureAwait(false)).Keys, cancellation).ConfigureAwait(false);

    /// <summary>Who reviews a case, in the order of their names as they are now.</summary>
    /// <exception cref="StoreException">The store failed, or a record cannot be believed.</exception>
    public async Task<ImmutableArray<CaseReviewer>> ReviewersOfAsync(string caseNumber, CancellationToken cancellation)
    {
        var reviewers = new List<CaseReviewer>();
        foreach (var ((_, key), last) in await LastAsync(FolderOf(caseNumber), cancellation).ConfigureAwait(false))
        {
            if (last.IsAssigned)
            {
                reviewers.Add(await ReadAsync(caseNumber, key, last.Number, cancellation).ConfigureAwait(false));
            }
        }

        return [.. reviewers.OrderBy(reviewer => reviewer.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>
    /// Whether somebody of a name is known: an account of that name has signed in, or a case is assigned to it. A name that
    /// nobody knows may be a slip of the pen. Where the sign-in tells names only, no account is known, and any name may be right.
    /// </summary>
    /// <exception cref="StoreException">The store failed, or a record cannot be believed.</exception>
    public async Task<bool> IsKnownAsync(string reviewer, CancellationToken cancellation)
    {
        var (person, keys) = await NamedAsync(reviewer, cancellation).ConfigureAwait(false);
        return person.Id is not null
            || !(await CasesOfAsync(keys, cancellation).ConfigureAwait(false)).IsEmpty
            || (await _people.NamesAsync(cancellation).ConfigureAwait(false)).IsEmpty;
    }

    /// <summary>Who reviews which case, in the order of the case numbers.</summary>
    /// <exception cref="StoreException">The store failed, or a record cannot be believed.</exception>
    public IAsyncEnumerable<(string CaseNumber, CaseReviewer Reviewer)> ListAsync(CancellationToken cancellation) => ListAsync(null, cancellation);

    /// <summary>The same of one reviewer alone: the account that has the name now, or had it last, whatever it is called by now.</summary>
    /// <param name="reviewer">The name of the account; null for everybody.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed, or a record cannot be believed.</exception>
    public async IAsyncEnumerable<(string CaseNumber, CaseReviewer Reviewer)> ListAsync(string? reviewer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var keys = reviewer is null ? default(ImmutableArray<string>?) : (await NamedAsync(reviewer, cancellation).ConfigureAwait(false)).Keys;
        var last = await LastAsync(All, cancellation).ConfigureAwait(false);
        foreach (var ((caseNumber, key), (number, isAssigned)) in last.OrderBy(entry => entry.Key.CaseNumber, StringComparer.Ordinal))
        {
            if (isAssigned && (keys is not { } own || own.Contains(key, StringComparer.Ordinal)))
            {
                yield return (caseNumber, await ReadAsync(caseNumber, key, number, cancellation).ConfigureAwait(false));
            }
        }
    }

    /// <summary>The numbers of all cases that somebody has, whoever it is.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<ImmutableHashSet<string>> AssignedAsync(CancellationToken cancellation) =>
        [.. (await LastAsync(All, cancellation).ConfigureAwait(false)).Where(entry => entry.Value.IsAssigned).Select(entry => entry.Key.CaseNumber)];

    private async Task<(Person Person, ImmutableArray<string> Keys)> NamedAsync(string reviewer, CancellationToken cancellation)
    {
        var person = await _people.FindAsync(reviewer, cancellation).ConfigureAwait(false);
        return (person, person.Id is { } id ? await _people.ReadKeysAsync(id, cancellation).ConfigureAwait(false) : [KnownPeople.KeyOfName(reviewer)]);
    }

    private async Task<ImmutableHashSet<string>> CasesOfAsync(ImmutableArray<string> keys, CancellationToken cancellation) =>
    [
        .. from entry in await LastAsync(All, cancellation).ConfigureAwait(false)
           where entry.Value.IsAssigned && keys.Contains(entry.Key.Reviewer, StringComparer.Ordinal)
           select entry.Key.CaseNumber,
    ];

    private async Task<CaseReviewer> ReadAsync(string caseNumber, string key, int number, CancellationToken cancellation)
    {
        var name = NameOf(caseNumber, key, number, isAssigned: true);
        var bytes = await store.GetAsync(name, cancellation).ConfigureAwait(false);
        var record = RecordJson.Read(name, bytes, CaseRecordContext.Strict.AssignmentRecord, VersionDiagnostics.RecordUnreadable);
        if (record.CaseNumber != caseNumber || (record.Account is { } account ? KnownPeople.KeyOfAccount(account) : KnownPeople.KeyOfName(record.Reviewer)) != key)
        {
            throw RecordJson.Unreadable(name, VersionDiagnostics.RecordUnreadable, "It is about another case or another reviewer");
        }

        var id = record.Account ?? await _people.FirstAccountAsync(record.Reviewer, cancellation).ConfigureAwait(false);
        var now = id is null ? null : await _people.NameOfAsync(id, cancellation).ConfigureAwait(false);
        return new CaseReviewer(now ?? record.Reviewer, record.By, record.At);
    }

    /// <summary>How it stands last between each case and each reviewer of a folder.</summary>
    private async Task<Dictionary<(string CaseNumber, string Reviewer), (int Number, bool IsAssigned)>> LastAsync(BlobName folder, CancellationToken cancellation)
    {
        var last = new Dictionary<(string CaseNumber, string Reviewer), (int Number, bool IsAssigned)>();
        await foreach (var entry in store.ListAsync(folder, cancellation).ConfigureAwait(false))
        {
            if (entry.Name.Value.Split('/') is [_, var caseNumber, var file]
                && file.Split('.') is [var key, var digits, Assigned or Withdrawn, "json"]
                && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                // Of two of one number the later in ordinal order counts, which is the withdrawal.
                var known = last.GetValueOrDefault((caseNumber, key));
                last[(caseNumber, key)] = number >= known.Number ? (number, file.Contains('.' + Assigned, StringComparison.Ordinal)) : known;
            }
        }

        return last;
    }

    private static BlobName FolderOf(string caseNumber) =>
        LetterSlot.IsCaseNumber(caseNumber) ? All.Child(caseNumber) : throw new ArgumentException("Not a case number", nameof(caseNumber));

    private static BlobName NameOf(string caseNumber, string key, int number, bool isAssigned) =>
        FolderOf(caseNumber).Child(string.Create(CultureInfo.InvariantCulture, $"{key}.{number}.{(isAssigned ? Assigned : Withdrawn)}.json"));
}

/// <summary>Somebody who reviews a case.</summary>
/// <param name="Name">The name of the account, as it is now.</param>
/// <param name="By">Who assigned the case.</param>
/// <param name="At">When, in UTC.</param>
public sealed record CaseReviewer(string Name, Person By, DateTimeOffset At);
