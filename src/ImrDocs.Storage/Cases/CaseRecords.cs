// What stands beside the versions of cases, field for field as its JSON has it.
using System.Text.Json;
using System.Text.Json.Serialization;
using ImrDocs.Letters.Records;
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Cases;

/// <summary>Who saved a version. It names the bytes, so that it cannot be laid beside others.</summary>
internal sealed record SavingRecord(
    int Schema, string CaseNumber, int Version, string Sha256, int Parent, Person By, DateTimeOffset At, string? Note = null, bool? IsFile = null);

/// <summary>Who said that a version is ready. It names the bytes, so that it cannot be laid beside others.</summary>
internal sealed record ReadyRecord(int Schema, string CaseNumber, int Version, string Sha256, Person By, DateTimeOffset At);

/// <summary>That a reviewer has a case from now on, or has it no more.</summary>
internal sealed record AssignmentRecord(int Schema, string CaseNumber, string Reviewer, bool Assigned, Person By, DateTimeOffset At, string? Account = null);

/// <summary>Generated code that reads and writes records without reflection.</summary>
[JsonSerializable(typeof(SavingRecord))]
[JsonSerializable(typeof(ReadyRecord))]
[JsonSerializable(typeof(AssignmentRecord))]
internal sealed partial class CaseRecordContext : JsonSerializerContext
{
    public const int CurrentSchema = 1;

    public static CaseRecordContext Strict { get; } = new(StrictJson.Indented(new JsonStringEnumConverter<IdentitySource>(JsonNamingPolicy.KebabCaseLower)));
}
