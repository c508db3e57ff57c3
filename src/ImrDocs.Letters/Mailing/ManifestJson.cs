// Manifests as JSON: one shape, strict when read.
using System.Text.Json.Serialization;
using ImrDocs.Letters.Records;

namespace ImrDocs.Letters.Mailing;

/// <summary>Generated code that reads and writes manifests without reflection.</summary>
[JsonSerializable(typeof(BatchManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    public static ManifestJson Readable { get; } = new(StrictJson.Indented());
}
