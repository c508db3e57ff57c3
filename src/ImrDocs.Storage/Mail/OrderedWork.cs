// Works on many things at once and hands the results out in their order.
using System.Runtime.CompilerServices;

namespace ImrDocs.Storage.Mail;

/// <summary>Works on a few things at once, so that every core is busy, and hands the results out in the order of the things.</summary>
internal static class OrderedWork
{
    private static readonly int Window = 4 * Environment.ProcessorCount;

    /// <summary>The results, in order. No more than a window of them is kept.</summary>
    public static IAsyncEnumerable<TResult> RunAsync<T, TResult>(IEnumerable<T> things, Func<T, Task<TResult>> work, CancellationToken cancellation) =>
        RunAsync(things, Window, work, cancellation);

    /// <summary>The results, in order.</summary>
    /// <param name="things">The things.</param>
    /// <param name="window">How many are worked on at once, at most.</param>
    /// <param name="work">What is done with each.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async IAsyncEnumerable<TResult> RunAsync<T, TResult>(
        IEnumerable<T> things, int window, Func<T, Task<TResult>> work, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var underWay = new Queue<Task<TResult>>();
        try
        {
            foreach (var thing in things)
            {
                cancellation.ThrowIfCancellationRequested();
                underWay.Enqueue(Task.Run(() => work(thing), cancellation));
                if (underWay.Count >= window)
                {
                    yield return await underWay.Dequeue().ConfigureAwait(false);
                }
            }

            while (underWay.TryDequeue(out var next))
            {
                yield return await next.ConfigureAwait(false);
            }
        }
        finally
        {
            // Nothing goes on behind the back of who has given up.
            await Task.WhenAll(underWay.Select(task => task.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default))).ConfigureAwait(false);
        }
    }
}
