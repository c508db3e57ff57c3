// How what is kept is written and read as JSON.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ImrDocs.Letters.Records;

/// <summary>
/// How manifests and records are written as JSON, always to the same bytes; when they are read, an unknown, doubled or
/// missing field makes them none.
/// </summary>
public static class StrictJson
{
    /// <summary>On one line, where a file has many.</summary>
    /// <param name="enumerations">Converters of the enumerations in it.</param>
    public static JsonSerializerOptions Lines(params ReadOnlySpan<JsonConverter> enumerations) => Options(isIndented: false, enumerations);

    /// <summary>Indented, for people.</summary>
    /// <param name="enumerations">Converters of the enumerations in it.</param>
    public static JsonSerializerOptions Indented(params ReadOnlySpan<JsonConverter> enumerations) => Options(isIndented: true, enumerations);

    private static JsonSerializerOptions Options(bool isIndented, ReadOnlySpan<JsonConverter> enumerations)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            WriteIndented = isIndented,
            NewLine = "\n",

            // What is written is never placed inside HTML.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        foreach (var converter in enumerations)
        {
            options.Converters.Add(converter);
        }

        return options;
    }
}
