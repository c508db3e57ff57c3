// The ledger of mail in a store: numbered entries, one after the other, never changed.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>
/// Writes what happens to mail. An entry gets the number after the last one that its writer has read, and is put if
/// absent: whoever decided on an older state finds the number taken, reads what came between and decides again. So all
/// processes see one order of events, and of two who plan the same letter one comes second and finds it planned. Each
/// entry holds the hash of the one before it. Not thread-safe.
/// </summary>
/// <param name="store">Where the ledger is kept.</param>
/// <param name="clock">Tells the times of entries.</param>
/// <param name="by">Who acts.</param>
public sealed class MailLedger(IBlobStore store, TimeProvider clock, Person by)
{
    private static readonly BlobProperties Properties = new("application/json", []);

    private readonly MailLedgerReader _reader = new(store);

    /// <summary>What the ledger comes to now: the same object each time, brought up to date.</summary>
    /// <exception cref="StoreException">The store failed, or an entry cannot be believed.</exception>
    public Task<MailBook> ReadAsync(CancellationToken cancellation) => _reader.ReadAsync(cancellation);

    /// <summary>Writes what follows from the state of the ledger, once nobody else has changed it meanwhile.</summary>
    /// <param name="decide">What happens, given the state; null for nothing. It is asked again when the state has changed.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was written; null when nothing was to be.</returns>
    /// <exception cref="StoreException">The store failed; deciding again is safe, and tells whether the entry was written.</exception>
    public async Task<MailEvent?> AppendAsync(Func<MailBook, MailEvent?> decide, CancellationToken cancellation)
    {
        while (true)
        {
            var book = await ReadAsync(cancellation).ConfigureAwait(false);
            if (decide(book) is not { } happened)
            {
                return null;
            }

            var entry = new LedgerEntry(MailJson.CurrentSchema, book.Entries + 1, _reader.Newest, clock.GetUtcNow(), by, happened);
            var bytes = MailJson.Write(entry);
            if (await store.PutIfAbsentAsync(MailLedgerReader.NameOf(entry.Number), bytes, Properties, cancellation).ConfigureAwait(false) == PutOutcome.Created)
            {
                _reader.Add(bytes);
                return happened;
            }
        }
    }
}
