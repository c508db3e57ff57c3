// The form of a case in the description of the API.
using System.Text.Json;
using System.Text.Json.Nodes;
using ImrDocs.Letters.Cases;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace ImrDocs.Web.Api;

/// <summary>The form of a case in the description of the API: the schema that <c>imrdocs schema</c> prints, its definitions as components.</summary>
internal static class CaseSchemas
{
    /// <summary>The name of the schema of a finished case.</summary>
    public const string Case = "Case";

    private const string Definitions = "$defs";
    private const string Reference = "$ref";

    /// <summary>Adds them to the components.</summary>
    public static void AddTo(OpenApiDocument document)
    {
        foreach (var (name, schema) in Read())
        {
            var parsed = OpenApiModelFactory.Parse<OpenApiSchema>(schema.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, document, out _, "json")
                ?? throw new InvalidOperationException("The schema of a case is no schema");
            document.AddComponent(name, parsed);
        }
    }

    /// <summary>The schemas by the names they have in the description.</summary>
    public static IEnumerable<(string Name, JsonObject Schema)> Read()
    {
        var whole = JsonNode.Parse(CaseSchema.Write())!.AsObject();
        var definitions = whole[Definitions]!.AsObject();

        // All of a description is in the one dialect that it names.
        whole.Remove(Definitions);
        whole.Remove("$schema");
        return definitions.Select(definition => (NameOf(definition.Key), definition.Value!.AsObject())).Prepend((Case, whole)).Select(named => (named.Item1, Adapt(named.Item2)));
    }

    private static string NameOf(string definition) => $"{Case}.{definition}";

    /// <summary>Has references lead to the components, and says in other words what the library of OpenAPI cannot read: the schema <c>false</c>, and constants that are no text.</summary>
    private static JsonObject Adapt(JsonObject schema)
    {
        foreach (var (name, value) in schema.ToList())
        {
            if (name == Reference && value is JsonValue && (string)value! is { } target)
            {
                schema[Reference] = "#/components/schemas/" + NameOf(target[(target.LastIndexOf('/') + 1)..]);
            }
            else if (name != "additionalProperties" && value?.GetValueKind() == JsonValueKind.False)
            {
                schema[name] = new JsonObject { ["not"] = new JsonObject() };
            }
            else if (name == "const" && value?.GetValueKind() == JsonValueKind.True)
            {
                schema.Remove(name);
                schema["enum"] = new JsonArray(true);
            }
            else if (value is JsonObject inner)
            {
                Adapt(inner);
            }
            else if (value is JsonArray list)
            {
                list.OfType<JsonObject>().ToList().ForEach(item => Adapt(item));
            }
        }

        return schema;
    }
}
