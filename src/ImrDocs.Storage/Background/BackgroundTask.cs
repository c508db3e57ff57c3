// Something that takes minutes and goes on while nobody waits.
using System.Collections.Immutable;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Background;

/// <summary>Something that takes minutes and goes on while nobody waits, as the store has it now.</summary>
/// <param name="Id">Its id: its number among those of its kind.</param>
/// <param name="Kind">What is done.</param>
/// <param name="By">Who started it.</param>
/// <param name="StartedAt">When, in UTC.</param>
/// <param name="Date">The date that it is about; null when it is about none.</param>
/// <param name="State">How far it is.</param>
/// <param name="Done">How many things are done.</param>
/// <param name="All">How many there are to do; 0 as long as nobody has counted them.</param>
/// <param name="End">How it ended; null as long as it goes on, or when it was interrupted.</param>
public sealed record BackgroundTask(
    string Id, TaskKind Kind, Person By, DateTimeOffset StartedAt, DateOnly? Date, TaskState State, int Done, int All, TaskEnd? End)
{
    /// <summary>What it is called where there are several kinds: <c>mail-run/000012</c>.</summary>
    public string Name => TaskBook.WordOf(Kind) + "/" + Id;

    /// <summary>The id of the one that was begun after it, if one was: the one that it gave way to.</summary>
    public string NextId => TaskBook.IdOf(TaskBook.NumberOf(Id) + 1);

    /// <summary>Whether it waits or works.</summary>
    public bool IsGoingOn => State is TaskState.Waiting or TaskState.Working;
}

/// <summary>What is done.</summary>
public enum TaskKind
{
    /// <summary>All letters of the store are verified.</summary>
    Verification,

    /// <summary>The mail of a date is planned and printed.</summary>
    MailRun,
}

/// <summary>How far it is.</summary>
public enum TaskState
{
    /// <summary>Something else goes on; they come one after the other.</summary>
    Waiting,

    /// <summary>It goes on.</summary>
    Working,

    /// <summary>It did what it was to do.</summary>
    Done,

    /// <summary>Somebody stopped it.</summary>
    Stopped,

    /// <summary>The program that did it was stopped, or died.</summary>
    Interrupted,

    /// <summary>Nothing was heard of it for so long that another of its kind was begun; when it saw that, it ended.</summary>
    GaveWay,

    /// <summary>The store failed, or the program has a defect.</summary>
    Failed,
}

/// <summary>How it ended, and what came of it.</summary>
/// <param name="State">How it ended.</param>
/// <param name="EndedAt">When, in UTC.</param>
/// <param name="Done">How many things were done.</param>
/// <param name="All">How many there were to do.</param>
/// <param name="Outcome">What came of it.</param>
public sealed record TaskEnd(TaskState State, DateTimeOffset EndedAt, int Done, int All, TaskOutcome Outcome);

/// <summary>What came of it: numbers, ids and diagnostics, never a value of a case.</summary>
/// <param name="Counts">What was counted, by its name.</param>
/// <param name="Subjects">The ids of what was made, such as batches.</param>
/// <param name="Diagnostics">What was found.</param>
public sealed record TaskOutcome(
    ImmutableSortedDictionary<string, int> Counts, ImmutableArray<string> Subjects, ImmutableArray<RecordedDiagnostic> Diagnostics)
{
    /// <summary>Nothing.</summary>
    public static TaskOutcome None { get; } = new(ImmutableSortedDictionary<string, int>.Empty, [], []);

    /// <summary>A number; 0 when it was not counted.</summary>
    public int Count(string name) => Counts.GetValueOrDefault(name);
}
