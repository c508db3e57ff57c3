// A comparison of letters that goes on while nobody waits.
using ImrDocs.Storage.Drafts;
using ImrDocs.Storage.People;

namespace ImrDocs.Web.Templates.Impact;

/// <summary>A comparison of letters that goes on while nobody waits: what it compares, how far it is, and what it found. Thread-safe.</summary>
/// <param name="owner">Who asked for it.</param>
/// <param name="release">The release whose words are looked at; null for the draft of who asked.</param>
/// <param name="from">What it is compared with.</param>
/// <param name="templates">The hash of the set that is looked at.</param>
/// <param name="mailed">The mailing date of letters whose case has none.</param>
/// <param name="startedAt">When it was asked for.</param>
internal sealed class ImpactComparison(Person owner, int? release, DraftBasis from, string templates, DateOnly? mailed, DateTimeOffset startedAt) : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private volatile ImpactProgress _progress = new(ImpactState.Waiting, 0, 0, null);

    /// <summary>Who asked for it.</summary>
    public Person Owner => owner;

    /// <summary>The release whose words are looked at; null for the draft of who asked.</summary>
    public int? Release => release;

    /// <summary>What it is compared with.</summary>
    public DraftBasis From => from;

    /// <summary>The hash of the set that is looked at.</summary>
    public string Templates => templates;

    /// <summary>The mailing date of letters whose case has none.</summary>
    public DateOnly? Mailed => mailed;

    /// <summary>When it was asked for, in UTC.</summary>
    public DateTimeOffset StartedAt => startedAt;

    /// <summary>How far it is.</summary>
    public ImpactProgress Now => _progress;

    /// <summary>Ends when somebody cancels it.</summary>
    public CancellationToken Cancellation => _cancel.Token;

    /// <summary>Says how far it is.</summary>
    public void Tell(ImpactProgress progress) => _progress = progress;

    /// <summary>Cancels it; what was compared so far is not kept, since it would be taken for all.</summary>
    public void Cancel() => _cancel.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancel.Dispose();
}

/// <summary>How far a comparison is.</summary>
/// <param name="State">What it does.</param>
/// <param name="Done">Cases that have been looked at.</param>
/// <param name="All">Cases of the store; 0 before they are counted.</param>
/// <param name="Found">What was found; null before the end.</param>
internal sealed record ImpactProgress(ImpactState State, int Done, int All, StoreImpact? Found)
{
    /// <summary>Whether it waits or works.</summary>
    public bool IsGoingOn => State is ImpactState.Waiting or ImpactState.Working;
}

/// <summary>What a comparison does.</summary>
internal enum ImpactState
{
    /// <summary>Another one goes on; they come one after the other.</summary>
    Waiting,

    /// <summary>It compares.</summary>
    Working,

    /// <summary>It has found all there is.</summary>
    Done,

    /// <summary>Somebody cancelled it, or the server stopped.</summary>
    Cancelled,

    /// <summary>The store failed, or the program has a defect.</summary>
    Failed,
}
