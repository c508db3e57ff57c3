// Reads the ledger of mail and keeps what it comes to up to date.
using System.Globalization;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>
/// Reads the entries of the ledger, <c>mail/ledger/00000001.json</c> and so on, in their order; later only those that are
/// new. Not thread-safe.
/// </summary>
/// <param name="store">Where the ledger is kept.</param>
public sealed class MailLedgerReader(IBlobStore store)
{
    private const int ReadAtOnce = 16;

    private static readonly BlobName Folder = new("mail/ledger");

    private readonly MailBook _book = new();
    private bool _isRead;

    /// <summary>SHA-256 of the bytes of the newest entry that was read; of nothing before the first.</summary>
    internal string Newest { get; private set; } = ContentHash.Of([]);

    /// <summary>What the ledger comes to now: the same object each time, brought up to date.</summary>
    /// <exception cref="StoreException">The store failed, or an entry cannot be believed.</exception>
    public async Task<MailBook> ReadAsync(CancellationToken cancellation)
    {
        if (!_isRead)
        {
            await ReadListedAsync(cancellation).ConfigureAwait(false);
            _isRead = true;
        }

        // What was put since, and what a listing has not shown yet.
        while (await store.GetAsync(NameOf(_book.Entries + 1), cancellation).ConfigureAwait(false) is { } bytes)
        {
            Add(bytes);
        }

        return _book;
    }

    /// <summary>The name of an entry.</summary>
    internal static BlobName NameOf(int number) => Folder.Child(string.Create(CultureInfo.InvariantCulture, $"{number:D8}.json"));

    /// <summary>Adds the entry that comes next.</summary>
    internal void Add(byte[] bytes)
    {
        var problem = MailJson.Read(bytes) is not { } entry ? "It is not the JSON of an entry"
            : entry.Schema != MailJson.CurrentSchema ? "Its schema is not one this version reads"
            : entry.Number != _book.Entries + 1 ? "It has the number of another one"
            : !string.Equals(entry.Previous, Newest, StringComparison.Ordinal) ? "The entry before it is not the one that it followed"
            : _book.Apply(entry);
        if (problem is not null)
        {
            throw MailJson.Unreadable(NameOf(_book.Entries + 1), problem);
        }

        Newest = ContentHash.Of(bytes);
    }

    private async Task ReadListedAsync(CancellationToken cancellation)
    {
        var last = 0;
        await foreach (var _ in store.ListAsync(Folder, cancellation).ConfigureAwait(false))
        {
            last++;
        }

        var next = _book.Entries + 1;
        var reading = new Queue<Task<byte[]?>>();
        while (next <= last || reading.Count > 0)
        {
            for (; next <= last && reading.Count < ReadAtOnce; next++)
            {
                reading.Enqueue(store.GetAsync(NameOf(next), cancellation));
            }

            Add(await reading.Dequeue().ConfigureAwait(false)
                ?? throw MailJson.Unreadable(NameOf(_book.Entries + 1), "It is not there, though later ones are"));
        }
    }
}
