// How far the files are that somebody has just sent.
using System.Collections.Concurrent;
using ImrDocs.Web.Access;

namespace ImrDocs.Web.Operations.Intake;

/// <summary>Counts the files of each request that is under way, so that the page that waits for the answer can tell. Thread-safe.</summary>
internal sealed class IntakeProgress
{
    private const int TicketLength = 32;

    private readonly ConcurrentDictionary<string, Counter> _running = new(StringComparer.Ordinal);

    /// <summary>Begins to count.</summary>
    /// <param name="ticket">What the page asks by, from 128 random bits; null when it does not ask.</param>
    /// <param name="total">How many files there are.</param>
    public Counter Begin(string? ticket, int total)
    {
        var counter = new Counter(total, () => _running.TryRemove(ticket ?? "", out _));
        if (ticket is { Length: TicketLength })
        {
            _running[ticket] = counter;
        }

        return counter;
    }

    /// <summary>How far a request is; null when none of that ticket is under way.</summary>
    public IntakeCount? Find(string ticket) => _running.TryGetValue(ticket, out var counter) ? new IntakeCount(counter.Done, counter.Total) : null;

    /// <summary>Serves how far a request is, as <c>137/400</c>; nothing when none of that ticket is under way.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/operations/intake/progress/{ticket}", (string ticket, IntakeProgress progress) => progress.Find(ticket) is var (done, total)
            ? Results.Text(FormattableString.Invariant($"{done}/{total}"))
            : Results.NoContent())
        .ExcludeFromDescription().AllowedTo(Role.Operator);

    /// <summary>The count of one request. Thread-safe.</summary>
    internal sealed class Counter(int total, Action end) : IDisposable
    {
        private int _done;

        /// <summary>Files that are done.</summary>
        public int Done => _done;

        /// <summary>All files.</summary>
        public int Total => total;

        /// <summary>One more is done.</summary>
        public void Advance() => Interlocked.Increment(ref _done);

        /// <inheritdoc/>
        public void Dispose() => end();
    }
}

/// <summary>How far a request is.</summary>
/// <param name="Done">Files that are done.</param>
/// <param name="Total">All files.</param>
internal sealed record IntakeCount(int Done, int Total);
