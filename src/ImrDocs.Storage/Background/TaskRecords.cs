// What the records of background tasks say, field for field as their JSON has it.
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ImrDocs.Letters.Records;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.People;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Background;

/// <summary>That somebody started it.</summary>
internal sealed record TaskBegunRecord(int Schema, string Task, TaskKind Kind, Person By, DateTimeOffset At, DateOnly? Date = null);

/// <summary>How far it is: the sign that somebody works on it.</summary>
internal sealed record TaskProgressRecord(int Schema, string Task, TaskState State, int Done, int All, DateTimeOffset At);

/// <summary>That somebody wants it stopped.</summary>
internal sealed record TaskStopRecord(int Schema, string Task, Person By, DateTimeOffset At);

/// <summary>How it ended.</summary>
internal sealed record TaskEndRecord(
    int Schema,
    string Task,
    TaskState State,
    DateTimeOffset At,
    int Done,
    int All,
    ImmutableSortedDictionary<string, int> Counts,
    ImmutableArray<string> Subjects,
    ImmutableArray<RecordedDiagnostic> Diagnostics);

/// <summary>Generated code that reads and writes these records without reflection.</summary>
[JsonSerializable(typeof(TaskBegunRecord))]
[JsonSerializable(typeof(TaskProgressRecord))]
[JsonSerializable(typeof(TaskStopRecord))]
[JsonSerializable(typeof(TaskEndRecord))]
internal sealed partial class TaskRecordContext : JsonSerializerContext
{
    public const int CurrentSchema = 1;

    public static TaskRecordContext Strict { get; } = new(StrictJson.Indented(
        new JsonStringEnumConverter<IdentitySource>(JsonNamingPolicy.KebabCaseLower),
        new JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase),
        new JsonStringEnumConverter<TaskKind>(JsonNamingPolicy.KebabCaseLower),
        new JsonStringEnumConverter<TaskState>(JsonNamingPolicy.CamelCase)));
}
