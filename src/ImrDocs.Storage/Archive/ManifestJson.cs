// Manifests as JSON: one shape, one order of fields, strict when read.
using System.Text.Json;
using System.Text.Json.Serialization;
using ImrDocs.Letters.Records;
using ImrDocs.Storage.Records;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Archive;

/// <summary>Writes and reads manifests. The same manifest is always the same bytes.</summary>
internal static class ManifestJson
{
    private static readonly ManifestJsonContext Context = new(StrictJson.Indented(new JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase)));

    /// <summary>The manifest as UTF-8 JSON that ends with a newline.</summary>
    public static byte[] Write(LetterManifest manifest) => RecordJson.Write(manifest, Context.LetterManifest);

    /// <summary>The manifest that some bytes are; null, and what is wrong, when they are none.</summary>
    public static LetterManifest? Read(ReadOnlySpan<byte> json, out string? problem)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(json, Context.LetterManifest);
            problem = manifest is null ? "It is empty"
                : manifest.Schema != LetterManifest.CurrentSchema ? "Its schema is not one this version reads"
                : null;
            return problem is null ? manifest : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // The text of the exception can repeat what stands in the file.
            problem = "It is not the JSON of a manifest";
            return null;
        }
    }
}

/// <summary>Generated code that reads and writes manifests without reflection.</summary>
[JsonSerializable(typeof(LetterManifest))]
internal sealed partial class ManifestJsonContext : JsonSerializerContext;
