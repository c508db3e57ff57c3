// What the record of a version of a draft says, field for field as its JSON has it.
using System.Text.Json;
using System.Text.Json.Serialization;
using ImrDocs.Letters.Records;
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Drafts;

/// <summary>A version of a draft: what it was started from, and what differs. The contents of files are kept under their hashes.</summary>
internal sealed record DraftRecord(
    int Schema,
    int Version,
    Person Owner,
    DateTimeOffset SavedAt,
    DraftBasis Basis,
    IReadOnlyDictionary<string, string> Files,
    IReadOnlyList<string> Removed,
    IReadOnlyList<string> Clashes);

/// <summary>Generated code that reads and writes records without reflection.</summary>
[JsonSerializable(typeof(DraftRecord))]
internal sealed partial class DraftRecordContext : JsonSerializerContext
{
    public const int CurrentSchema = 1;

    public static DraftRecordContext Strict { get; } = new(StrictJson.Indented(new JsonStringEnumConverter<IdentitySource>(JsonNamingPolicy.KebabCaseLower)));
}
