// The records of releases as JSON: one shape, strict when read.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Releases;

/// <summary>Writes and reads the records of releases.</summary>
internal static class ReleaseJson
{
    public const int CurrentSchema = 1;

    public static ReleaseJsonContext Context { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        NewLine = "\n",

        // The files are read by people and never placed inside HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<IdentitySource>(JsonNamingPolicy.KebabCaseLower) },
    });

    public static byte[] Write<T>(T record, JsonTypeInfo<T> type) => [.. JsonSerializer.SerializeToUtf8Bytes(record, type), (byte)'\n'];

    /// <exception cref="StoreException">The bytes are not such a record.</exception>
    public static T Read<T>(BlobName name, byte[] json, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw Unreadable(name, "It is empty");
        }
        catch (JsonException exception)
        {
            throw Unreadable(name, "It is not the JSON of a record", exception);
        }
    }

    /// <summary>The failure of a record that cannot be believed.</summary>
    public static StoreException Unreadable(BlobName name, string problem, Exception? inner = null) =>
        new(new Diagnostic(ReleaseDiagnostics.RecordUnreadable, problem) { File = name.Value }, inner);
}

/// <summary>Generated code that reads and writes records without reflection.</summary>
[JsonSerializable(typeof(ReleaseRecord))]
[JsonSerializable(typeof(ApprovalRecord))]
internal sealed partial class ReleaseJsonContext : JsonSerializerContext;
