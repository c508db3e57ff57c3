// Writes the JSON Schema of case files.
using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImrDocs.Letters.Cases.Fields;

namespace ImrDocs.Letters.Cases;

/// <summary>
/// The JSON Schema (draft 2020-12) of case files that are complete, from the same declaration that the reader walks.
/// Editors complete and check case files with it. What JSON Schema cannot say the reader alone refuses: the order of
/// dates, days that do not exist, half characters and control characters.
/// </summary>
public static class CaseSchema
{
    /// <summary>The schema as indented JSON that ends with a line feed.</summary>
    public static string Write()
    {
        var bytes = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var schema = new Utf8JsonWriter(bytes, options))
        {
            schema.WriteStartObject();
            schema.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            schema.WriteString("title", "ImrDocs case");
            CaseFields.Type.WriteDefinition(schema);
            schema.WriteStartObject("$defs");
            foreach (var type in CaseFields.Type.AllTypes().Skip(1).OrderBy(type => type.Name, StringComparer.Ordinal))
            {
                schema.WriteStartObject(type.Name);
                type.WriteDefinition(schema);
                schema.WriteEndObject();
            }

            schema.WriteEndObject();
            schema.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }
}
