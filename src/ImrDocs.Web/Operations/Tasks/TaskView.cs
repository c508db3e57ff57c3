// A background task as pages show it.
using ImrDocs.Storage.Background;

namespace ImrDocs.Web.Operations.Tasks;

/// <summary>A background task as pages show it.</summary>
/// <param name="Task">The task.</param>
/// <param name="Address">The address of its page.</param>
/// <param name="Doing">What is done, such as <c>Verifying</c>.</param>
/// <param name="Thing">What is counted, such as <c>letter</c>.</param>
/// <param name="First">What is done before the things are counted; null when only that.</param>
/// <param name="Several">What several of them are called; null when that is as usual.</param>
internal sealed record TaskView(BackgroundTask Task, string Address, string Doing, string Thing, string? First = null, string? Several = null)
{
    /// <summary>How many of all things are done.</summary>
    public string Done => $"{Words.Of(Task.Done)} of {Words.Of(Task.All, Thing, Several)}";

    /// <summary>How far it is, in a sentence.</summary>
    public string Progress => Task switch
    {
        { State: TaskState.Waiting } => "It begins in a moment.",
        { All: 0 } => (First ?? $"{Doing}: counting the {Several ?? Thing + "s"}") + ". It goes on when you leave this page.",
        _ => $"{Doing}: {Done}. It goes on when you leave this page.",
    };

    /// <summary>Why it did not come to its end, and how far it was.</summary>
    public string Ending => Task.State switch
    {
        TaskState.Stopped => "It was stopped",
        TaskState.Interrupted => "It was interrupted: the web application was stopped meanwhile",
        TaskState.GaveWay => "It gave way to another that was started when nothing had been heard of it for a minute",
        _ => "It failed",
    } + (Task.All > 0 ? $", after {Done}." : ".");

    /// <summary>The address of the one that it gave way to; null when it gave way to none.</summary>
    public string? GaveWayTo => Task.State == TaskState.GaveWay ? Address[..^Task.Id.Length] + Task.NextId : null;

    /// <summary>What the bar shows.</summary>
    public string Label => $"{Doing}: {Several ?? Thing + "s"} done";

    /// <summary>What the state is called.</summary>
    public static string NameOf(TaskState state) => state switch
    {
        TaskState.Waiting => "Waiting",
        TaskState.Working => "Going on",
        TaskState.Done => "Done",
        TaskState.Stopped => "Stopped",
        TaskState.Interrupted => "Interrupted",
        TaskState.GaveWay => "Gave way",
        _ => "Failed",
    };

    /// <summary>The state as a word of styles.</summary>
    public static string WordOf(TaskState state) => state switch
    {
        TaskState.Done => "done",
        TaskState.Failed or TaskState.Interrupted or TaskState.GaveWay => "refused",
        _ => "open",
    };
}
