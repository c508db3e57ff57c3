// A store that breaks at one call, before or after doing what was asked.
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Tests.Archive;

/// <summary>Fails at the call with a number, counted from 0; afterwards too, as when a connection is lost and answers are not.</summary>
internal sealed class FailingStore(IBlobStore inner, int failingCall, bool done) : IBlobStore
{
    private int _calls;

    public int Calls => _calls;

    public Task<PutOutcome> PutIfAbsentAsync(BlobName name, ReadOnlyMemory<byte> content, BlobProperties properties, CancellationToken cancellation) =>
        CallAsync(() => inner.PutIfAbsentAsync(name, content, properties, cancellation));

    public Task<byte[]?> GetAsync(BlobName name, CancellationToken cancellation) =>
        CallAsync(() => inner.GetAsync(name, cancellation));

    public Task<bool> ExistsAsync(BlobName name, CancellationToken cancellation) =>
        CallAsync(() => inner.ExistsAsync(name, cancellation));

    public IAsyncEnumerable<BlobEntry> ListAsync(BlobName? folder, CancellationToken cancellation) =>
        inner.ListAsync(folder, cancellation);

    private async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        var fails = _calls++ == failingCall;
        if (!fails || done)
        {
            var answer = await call();
            if (!fails)
            {
                return answer;
            }
        }

        throw new StoreException(new Diagnostic(StoreDiagnostics.Unavailable, "The store was made to fail"));
    }
}
