// Work that goes on while nobody waits.
using ImrDocs.Storage.Background;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Background;

/// <summary>Work that goes on while nobody waits: how far it is, and the way to stop it. Thread-safe.</summary>
internal class BackgroundWork : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private volatile WorkProgress _progress = new(TaskState.Waiting, 0, 0);

    /// <summary>How far it is.</summary>
    public WorkProgress Now => _progress;

    /// <summary>Why it failed; null when it did not.</summary>
    public Diagnostic? Failure { get; private set; }

    /// <summary>Whether it ends since another of its kind was begun, which took it for dead.</summary>
    public bool GivesWay { get; set; }

    /// <summary>Ends when somebody stops it.</summary>
    public CancellationToken Cancellation => _cancel.Token;

    /// <summary>Says how far it is.</summary>
    public void Tell(int done, int all) => _progress = new(TaskState.Working, done, all);

    /// <summary>Says that it has ended.</summary>
    public void End(TaskState state, Diagnostic? failure = null) => (Failure, _progress) = (failure, _progress with { State = state });

    /// <summary>Stops it; what has ended meanwhile stays as it is.</summary>
    public void Cancel()
    {
        try
        {
            _cancel.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Whoever found it going on lost the race against its end.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _cancel.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>How far work is.</summary>
/// <param name="State">What it does.</param>
/// <param name="Done">Things that are done.</param>
/// <param name="All">Things there are to do; 0 before they are counted.</param>
internal sealed record WorkProgress(TaskState State, int Done, int All)
{
    /// <summary>Whether it waits or works.</summary>
    public bool IsGoingOn => State is TaskState.Waiting or TaskState.Working;
}
