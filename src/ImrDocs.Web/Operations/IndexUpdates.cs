// Keeps the search index up to date while the server runs.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Search;

namespace ImrDocs.Web.Operations;

/// <summary>
/// Updates the search index again and again. An update lists all letters of the store, so the pauses grow with the time
/// that it takes. Pages that are about one case bring that case up to date themselves.
/// </summary>
internal sealed partial class IndexUpdates(LetterIndex index, TimeProvider clock, ILogger<IndexUpdates> log) : IHostedService, IAsyncDisposable
{
    /// <summary>The updates take at most this part of a core's time.</summary>
    private const int PauseForUpdate = 20;

    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stop = new();
    private Task _updating = Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _updating = Task.Run(RunAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _updating.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _updating;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                var start = clock.GetTimestamp();
                await TryUpdateAsync();
                var pause = clock.GetElapsedTime(start) * PauseForUpdate;
                await Task.Delay(pause < LeastPause ? LeastPause : pause, clock, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task TryUpdateAsync()
    {
        try
        {
            var update = await index.UpdateAsync(_stop.Token);
            foreach (var unreadable in update.Unreadable)
            {
                NotFound(unreadable.Id, unreadable.File, unreadable.Message);
            }
        }
        catch (StoreException failure)
        {
            // The pages say how old the index is; the next update may succeed.
            Failed(failure.Diagnostic.Id, failure.Diagnostic.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The search index is not up to date: {Id}: {Message}")]
    private partial void Failed(string id, string message);

    [LoggerMessage(2, LogLevel.Warning, "A letter cannot be found by searches: {Id}: {Blob}: {Message}")]
    private partial void NotFound(string id, string? blob, string message);
}
