// The records of releases as JSON: one shape, strict when read.
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ImrDocs.Letters.Records;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Records;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Releases;

/// <summary>Writes and reads the records of releases.</summary>
internal static class ReleaseJson
{
    public const int CurrentSchema = 1;

    /// <summary>The schema of what ends a release without an approval.</summary>
    public const int ClosingSchema = 2;

    public static ReleaseJsonContext Context { get; } = new(StrictJson.Indented(
        new JsonStringEnumConverter<IdentitySource>(JsonNamingPolicy.KebabCaseLower), new JsonStringEnumConverter<ReleaseState>(JsonNamingPolicy.KebabCaseLower)));

    public static byte[] Write<T>(T record, JsonTypeInfo<T> type) => RecordJson.Write(record, type);

    /// <exception cref="StoreException">The bytes are not such a record.</exception>
    public static T Read<T>(BlobName name, byte[] json, JsonTypeInfo<T> type) => RecordJson.Read(name, json, type, ReleaseDiagnostics.RecordUnreadable);

    /// <summary>Whether bytes say of themselves that they are the end of a release without an approval.</summary>
    public static bool IsClosing(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("schema", out var schema) && schema.TryGetInt32(out var number) && number == ClosingSchema;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The failure of a record that cannot be believed.</summary>
    public static StoreException Unreadable(BlobName name, string problem) => RecordJson.Unreadable(name, ReleaseDiagnostics.RecordUnreadable, problem);
}

/// <summary>Generated code that reads and writes records without reflection.</summary>
[JsonSerializable(typeof(ReleaseRecord))]
[JsonSerializable(typeof(ApprovalRecord))]
[JsonSerializable(typeof(ClosingRecord))]
internal sealed partial class ReleaseJsonContext : JsonSerializerContext;
