// What the records of accounts and their names say, field for field as their JSON has it.
using System.Text.Json.Serialization;
using ImrDocs.Letters.Records;

namespace ImrDocs.Storage.People;

/// <summary>That an account had a name, from a moment on.</summary>
internal sealed record NameRecord(int Schema, string Id, string Name, DateTimeOffset At);

/// <summary>Generated code that reads and writes these records without reflection.</summary>
[JsonSerializable(typeof(NameRecord))]
internal sealed partial class PersonRecordContext : JsonSerializerContext
{
    public const int CurrentSchema = 1;

    public static PersonRecordContext Strict { get; } = new(StrictJson.Indented());
}
