// Reads the ledger of mail for pages.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>
/// Keeps what the ledger of mail comes to, so that a page reads only the entries that are new. What pages show is taken out
/// of it while nothing is added. Thread-safe.
/// </summary>
internal sealed class MailDesk(IBlobStore store) : IDisposable
{
    private readonly MailLedgerReader _ledger = new(store);
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Takes something out of the ledger as it is now; nothing of the book itself may be kept.</summary>
    /// <exception cref="StoreException">The store failed, or an entry cannot be believed.</exception>
    public async Task<T> ReadAsync<T>(Func<MailBook, T> take, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return take(await _ledger.ReadAsync(cancellation));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();
}
