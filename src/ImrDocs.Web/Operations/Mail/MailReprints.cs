// What was printed, printed again for pages.
using System.Collections.Immutable;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Printing;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>What was printed, printed again byte for byte. A batch is in memory while it is made, so there is one at a time.</summary>
internal sealed class MailReprints(IBlobStore store, LetterGenerators generators, TimeProvider clock) : IDisposable
{
    /// <summary>The type of what a printer takes.</summary>
    public const string Pdf = "application/pdf";

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>A file of a batch, or why there is none.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<(byte[]? Bytes, Diagnostic? Problem)> FileAsync(Person by, string batch, string name, CancellationToken cancellation) =>
        InTurnAsync(() => Again(by).FileAsync(batch, name, cancellation), cancellation);

    /// <summary>Some envelopes of a batch, or why there are none.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<(byte[]? Pdf, ImmutableArray<string> Envelopes, Diagnostic? Problem)> RangeAsync(Person by, string batch, int first, int last, CancellationToken cancellation) =>
        InTurnAsync(() => Again(by).RangeAsync(batch, first, last, cancellation), cancellation);

    /// <summary>An envelope, or why there is none.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<(ReadOnlyMemory<byte>? Pdf, Diagnostic? Problem)> EnvelopeAsync(Person by, string envelope, CancellationToken cancellation) =>
        InTurnAsync(() => new MailRoom(store, generators, new MailLedger(store, clock, by), clock).ReprintAsync(envelope, cancellation), cancellation);

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private PrintAgain Again(Person by) => new(store, generators, new MailLedger(store, clock, by), clock);

    private async Task<T> InTurnAsync<T>(Func<Task<T>> make, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await make();
        }
        finally
        {
            _turn.Release();
        }
    }
}
