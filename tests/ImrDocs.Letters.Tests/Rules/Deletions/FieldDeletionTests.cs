using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Testing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Tests.Rules.Deletions;

/// <summary>
/// Takes each field of the case <c>every-field.json</c> away, and empties it: of the fields that <c>case.schema.json</c>
/// requires and of those that a mailed letter needs, every deletion is refused. The table is <c>field-deletions.txt</c>.
/// </summary>
public sealed class FieldDeletionTests
{
    private static readonly string Folder = Repository.PathOf("tests", "ImrDocs.Letters.Tests", "Rules", "Deletions");

    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Repository.PathOf("seeds", "case.schema.json")))!;

    private const string Accepted = "accepted";

    private static readonly string[] NeededToMail = ["parties", "documentsReviewed", "dates.mailed"];

    private static readonly string Json = File.ReadAllText(Path.Combine(Folder, "every-field.json"));

    [Fact]
    public void A_required_field_is_missed()
    {
        var table = new StringBuilder();
        foreach (var (path, isRequired) in Fields(JsonNode.Parse(Json)!, Schema, ""))
        {
            var (absent, empty) = (Refused(path, isEmptied: false), Refused(path, isEmptied: true));
            if (isRequired || NeededToMail.Contains(path))
            {
                Assert.NotEqual(Accepted, absent);
                Assert.NotEqual(Accepted, empty);
            }

            table.Append(CultureInfo.InvariantCulture, $"{path,-52} {(isRequired ? "required" : "optional")}  absent -> {absent,-8}  empty -> {empty}\n");
        }

        Golden.Verify(table.ToString(), Path.Combine(Folder, "field-deletions.txt"));
    }

    /// <summary>The id of the first error of reading the case or making its letters of both editions.</summary>
    private static string Refused(string path, bool isEmptied)
    {
        var json = JsonNode.Parse(Json)!;
        Delete(json, path, isEmptied);
        var read = CaseReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), "case.json");
        IEnumerable<Diagnostic> diagnostics = read.Diagnostics;
        if (read.Case is { } @case)
        {
            var copies = Samples.Generator.Copies(@case, new LetterRequest { Edition = "mailed" }).Append(new LetterRequest());
            diagnostics = copies.SelectMany(copy => Samples.Generator.Generate(@case, copy, []).Diagnostics);
        }

        return diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error)?.Id ?? Accepted;
    }

    private static void Delete(JsonNode json, string path, bool isEmptied)
    {
        var steps = path.Split('.');
        foreach (var step in steps[..^1])
        {
            json = step.EndsWith("[0]", StringComparison.Ordinal) ? json[step[..^3]]![0]! : json[step]!;
        }

        var field = json[steps[^1]];
        if (isEmptied)
        {
            json[steps[^1]] = field switch
            {
                JsonObject => new JsonObject(),
                JsonArray => new JsonArray(),
                _ => JsonValue.Create(""),
            };
        }
        else
        {
            json.AsObject().Remove(steps[^1]);
        }
    }

    /// <summary>All fields of the schema that the case has, the first element standing for those of a list.</summary>
    private static IEnumerable<(string Path, bool IsRequired)> Fields(JsonNode node, JsonNode schema, string prefix)
    {
        schema = schema["$ref"] is { } reference ? Schema["$defs"]![((string)reference!)["#/$defs/".Length..]]! : schema;
        if (schema["items"] is { } items)
        {
            return node is JsonArray { Count: > 0 } list ? Fields(list[0]!, items, prefix + "[0]") : [];
        }

        if (schema["properties"] is not JsonObject properties)
        {
            return [];
        }

        var required = (schema["required"] as JsonArray ?? []).Select(name => (string)name!).ToHashSet(StringComparer.Ordinal);
        return properties.Where(property => node[property.Key] is not null).SelectMany(property =>
        {
            var path = prefix.Length == 0 ? property.Key : prefix + "." + property.Key;
            return Fields(node[property.Key]!, property.Value!, path).Prepend((path, required.Contains(property.Key)));
        });
    }
}
