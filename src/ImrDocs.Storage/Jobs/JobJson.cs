// The records of jobs as JSON: one shape, strict when read.
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ImrDocs.Letters.Records;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Records;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Jobs;

/// <summary>Writes and reads the records of jobs.</summary>
internal static class JobJson
{
    public const int CurrentSchema = 1;

    public static JobJsonContext Context { get; } = new(StrictJson.Indented(
        new JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<JobState>(JsonNamingPolicy.CamelCase)));

    public static byte[] Write<T>(T record, JsonTypeInfo<T> type) => RecordJson.Write(record, type);

    /// <exception cref="StoreException">The bytes are not such a record.</exception>
    public static T Read<T>(BlobName name, byte[] json, JsonTypeInfo<T> type) => RecordJson.Read(name, json, type, JobDiagnostics.RecordUnreadable);

    /// <summary>The failure of a record that is no record; what stands in it is not repeated.</summary>
    public static StoreException Unreadable(BlobName name, Exception? inner) =>
        RecordJson.Unreadable(name, JobDiagnostics.RecordUnreadable, "It is not the JSON of a record", inner);
}

/// <summary>Generated code that reads and writes records without reflection.</summary>
[JsonSerializable(typeof(JobRequestRecord))]
[JsonSerializable(typeof(JobEventRecord))]
[JsonSerializable(typeof(JobEnd))]
[JsonSerializable(typeof(SubmissionClaim))]
[JsonSerializable(typeof(SubmissionNote))]
internal sealed partial class JobJsonContext : JsonSerializerContext;
