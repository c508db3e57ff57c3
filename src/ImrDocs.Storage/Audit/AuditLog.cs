// The audit record: who read and changed what, in a chain that shows what was tampered with.
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Audit;

/// <summary>
/// Keeps who read and changed what: a blob an entry, <c>audit/000000001.json</c> and so on, each with the SHA-256 of
/// the one before. A blob an entry, and not a batch, so that an entry is durable before the page it is about is shown,
/// and so that any number of processes can write at once: the number of an entry is put if absent, and who comes
/// second takes the next. An entry that is edited, exchanged or taken out is found by <see cref="VerifyAsync"/>; that
/// entries at the end were taken away shows only against a hash noted earlier. Make one for a store and keep it: it
/// remembers the last entry.
/// </summary>
/// <param name="store">Where the record is kept.</param>
/// <param name="clock">Tells the time of entries.</param>
public sealed class AuditLog(IBlobStore store, TimeProvider clock) : IDisposable
{
    private static readonly BlobProperties Properties = new("application/json", []);

    private readonly SemaphoreSlim _turn = new(1);
    private (long Sequence, string Hash) _last = (0, AuditJson.NoEntry);

    /// <summary>Writes an entry. When this returns the entry is durable.</summary>
    /// <param name="done">What was done.</param>
    /// <param name="cancellation">Gives up; the entry may be written then or not.</param>
    /// <exception cref="StoreException">The store failed: what was to be recorded must not go on.</exception>
    public async Task<AuditEntry> AppendAsync(AuditEvent done, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_last.Sequence == 0)
            {
                _last = await FindLastAsync(cancellation).ConfigureAwait(false);
            }

            while (true)
            {
                var sequence = _last.Sequence + 1;
                var json = AuditJson.Write(sequence, clock.GetUtcNow(), done, _last.Hash);
                var outcome = await store.PutIfAbsentAsync(AuditJson.NameOf(sequence), json, Properties, cancellation).ConfigureAwait(false);
                var entry = outcome == PutOutcome.Created ? AuditJson.Read(sequence, json) : await ReadAsync(sequence, cancellation).ConfigureAwait(false);
                _last = (sequence, entry!.Hash);
                if (outcome == PutOutcome.Created)
                {
                    return entry;
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>An entry; null when there is none of that number.</summary>
    /// <exception cref="StoreException">The store failed, or the entry cannot be believed.</exception>
    public async Task<AuditEntry?> ReadAsync(long sequence, CancellationToken cancellation) =>
        await store.GetAsync(AuditJson.NameOf(sequence), cancellation).ConfigureAwait(false) is { } json ? AuditJson.Read(sequence, json) : null;

    /// <summary>All entries in their order.</summary>
    /// <exception cref="StoreException">The store failed, or an entry cannot be believed.</exception>
    public async IAsyncEnumerable<AuditEntry> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var blob in store.ListAsync(AuditJson.Folder, cancellation).ConfigureAwait(false))
        {
            if (AuditJson.SequenceOf(blob.Name) is { } sequence && await ReadAsync(sequence, cancellation).ConfigureAwait(false) is { } entry)
            {
                yield return entry;
            }
        }
    }

    /// <summary>Goes through the whole chain and names every entry that was edited, exchanged or taken out.</summary>
    /// <param name="notedHash">A hash that the record showed earlier; null when none was noted.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<AuditReport> VerifyAsync(string? notedHash, CancellationToken cancellation)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var (sequence, hash, isNoted) = (0L, AuditJson.NoEntry, notedHash is null);
        await foreach (var blob in store.ListAsync(AuditJson.Folder, cancellation).ConfigureAwait(false))
        {
            if (AuditJson.SequenceOf(blob.Name) is not { } found)
            {
                continue;
            }

            for (var missing = sequence + 1; missing < found; missing++)
            {
                problems.Add(new Diagnostic(AuditDiagnostics.EntryMissing, "It is not there") { File = AuditJson.NameOf(missing).Value });
            }

            var json = await store.GetAsync(blob.Name, cancellation).ConfigureAwait(false) ?? [];
            if (Check(found, json, found == sequence + 1 ? hash : null) is { } problem)
            {
                problems.Add(problem);
            }

            (sequence, hash) = (found, ContentHash.Of(json));
            isNoted |= string.Equals(hash, notedHash, StringComparison.Ordinal);
        }

        if (!isNoted)
        {
            problems.Add(new Diagnostic(AuditDiagnostics.HeadMissing, "No entry has the hash that was noted"));
        }

        return new AuditReport(sequence, hash, problems.ToImmutable());
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <param name="sequence">The number of the entry.</param>
    /// <param name="json">Its bytes.</param>
    /// <param name="previous">Hash of the entry before; null when that one is missing, which has been said.</param>
    private static Diagnostic? Check(long sequence, byte[] json, string? previous)
    {
        try
        {
            return previous is null || string.Equals(AuditJson.Read(sequence, json).Previous, previous, StringComparison.Ordinal)
                ? null
                : new Diagnostic(AuditDiagnostics.ChainBroken, string.Create(CultureInfo.InvariantCulture, $"Entry {sequence - 1} is not the one that entry {sequence} was written after"))
                {
                    File = AuditJson.NameOf(sequence).Value,
                };
        }
        catch (StoreException exception)
        {
            return exception.Diagnostic;
        }
    }

    /// <summary>The last entry, by doubling and halving: entries have no gaps, so no listing of them all is needed.</summary>
    private async Task<(long Sequence, string Hash)> FindLastAsync(CancellationToken cancellation)
    {
        long there = 0, notThere = 1;
        while (await store.ExistsAsync(AuditJson.NameOf(notThere), cancellation).ConfigureAwait(false))
        {
            (there, notThere) = (notThere, notThere * 2);
        }

        while (notThere - there > 1)
        {
            var middle = there + ((notThere - there) / 2);
            (there, notThere) = await store.ExistsAsync(AuditJson.NameOf(middle), cancellation).ConfigureAwait(false) ? (middle, notThere) : (there, middle);
        }

        return there == 0 ? (0, AuditJson.NoEntry) : (there, (await ReadAsync(there, cancellation).ConfigureAwait(false))!.Hash);
    }
}

/// <summary>What came of going through the audit record.</summary>
/// <param name="Entries">The number of the last entry.</param>
/// <param name="Head">Its hash, to be noted where nobody who can write to the store can change it.</param>
/// <param name="Problems">Every entry that is not as it was written.</param>
public sealed record AuditReport(long Entries, string Head, ImmutableArray<Diagnostic> Problems);
