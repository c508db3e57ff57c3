// The records of a store as JSON: one shape for all, strict when read.
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Records;

/// <summary>
/// Writes and reads the records of a store: indented UTF-8 that people can read and that ends with a newline, the same
/// record always the same bytes; when read, an unknown, doubled or missing field makes it no record.
/// </summary>
internal static class RecordJson
{
    /// <summary>The bytes of a record.</summary>
    public static byte[] Write<T>(T record, JsonTypeInfo<T> type) => [.. JsonSerializer.SerializeToUtf8Bytes(record, type), (byte)'\n'];

    /// <summary>The record that some bytes are.</summary>
    /// <param name="name">The blob.</param>
    /// <param name="json">Its bytes.</param>
    /// <param name="type">The shape of the record.</param>
    /// <param name="unreadable">What is said of bytes that are no such record.</param>
    /// <exception cref="StoreException">The bytes are not such a record. What stands in them is not repeated.</exception>
    public static T Read<T>(BlobName name, ReadOnlySpan<byte> json, JsonTypeInfo<T> type, DiagnosticDescriptor unreadable)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw Unreadable(name, unreadable, "It is empty");
        }
        catch (JsonException exception)
        {
            throw Unreadable(name, unreadable, "It is not the JSON of a record", exception);
        }
    }

    /// <summary>The failure of a record that cannot be believed.</summary>
    public static StoreException Unreadable(BlobName name, DiagnosticDescriptor descriptor, string problem, Exception? inner = null) =>
        new(new Diagnostic(descriptor, problem) { File = name.Value }, inner);
}
