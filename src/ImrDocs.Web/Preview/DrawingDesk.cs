// How many letters are drawn at once, and for how long.
namespace ImrDocs.Web.Preview;

/// <summary>
/// Where letters are drawn, with room for a few at once. Engine limits end every letter; what is past the time here is
/// answered without it, but keeps its room until it has ended, so that the work under way is never more than the room.
/// </summary>
/// <param name="room">How many are drawn at once.</param>
/// <param name="mostTime">How long a request waits for its turn, and then for its letter.</param>
internal sealed class DrawingDesk(int room, TimeSpan mostTime) : IDisposable
{
    /// <summary>The most requests that wait for their turn.</summary>
    public const int MostWaiting = 64;

    private readonly SemaphoreSlim _room = new(room);
    private int _waiting;

    /// <summary>Does work when there is room.</summary>
    /// <returns>Its answer, or that it did not come to an end.</returns>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public async Task<(DrawingOutcome Outcome, T? Answer)> DoAsync<T>(Func<Task<T?>> work, CancellationToken cancellation)
        where T : class
    {
        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            return (DrawingOutcome.Busy, null);
        }

        bool hasRoom;
        try
        {
            hasRoom = await _room.WaitAsync(mostTime, cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        if (!hasRoom)
        {
            return (DrawingOutcome.Busy, null);
        }

        // Not under the request's cancellation: the room is given back when the work has ended, whoever has gone.
        var working = Task.Run(
            async () =>
            {
                try
                {
                    return await work();
                }
                finally
                {
                    _room.Release();
                }
            },
            CancellationToken.None);
        try
        {
            return (DrawingOutcome.Drawn, await working.WaitAsync(mostTime, cancellation));
        }
        catch (TimeoutException) when (!working.IsFaulted)
        {
            // It may have ended in the very moment.
            return working.IsCompletedSuccessfully ? (DrawingOutcome.Drawn, await working) : (DrawingOutcome.TooLong, null);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _room.Dispose();
}
