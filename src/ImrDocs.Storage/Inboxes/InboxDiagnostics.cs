// What is written beside a refused file.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ImrDocs.Storage.Jobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Inboxes;

/// <summary>Writes the diagnostics of a refused file as JSON, for people to read.</summary>
internal static class InboxDiagnostics
{
    /// <summary>What the name of the file is followed by.</summary>
    public const string Suffix = ".diagnostics.json";

    private static readonly InboxJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase) },
    });

    public static byte[] Write(IEnumerable<Diagnostic> diagnostics) =>
        JsonSerializer.SerializeToUtf8Bytes([.. diagnostics.Select(RecordedDiagnostic.Of)], Context.ListRecordedDiagnostic);
}

/// <summary>Generated code that writes diagnostics without reflection.</summary>
[JsonSerializable(typeof(List<RecordedDiagnostic>))]
internal sealed partial class InboxJsonContext : JsonSerializerContext;
