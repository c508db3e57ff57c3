// The JSON Schema in the repository is the one the format's declaration makes.
using System.Text.Json;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Cases.Fields;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.Cases;

public sealed class CaseSchemaTests
{
    [Fact]
    public void The_schema_in_the_repository_is_current() =>
        Golden.Verify(CaseSchema.Write(), Repository.PathOf("seeds", "case.schema.json"));

    [Fact]
    public void Every_reference_has_its_definition()
    {
        using var schema = JsonDocument.Parse(CaseSchema.Write());
        var definitions = schema.RootElement.GetProperty("$defs").EnumerateObject().Select(definition => definition.Name);
        Assert.Equal(definitions.Order(), References(schema.RootElement).Select(reference => reference["#/$defs/".Length..]).Distinct().Order());
    }

    [Theory]
    [InlineData("caseNumber", true)]
    [InlineData("CaseNumber", false)]
    [InlineData("reviewer", false)]
    public void Names_of_fields_are_found_letter_for_letter(string name, bool isKnown) =>
        Assert.Equal(isKnown, CaseFields.Type.Find(name) is not null);

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.NameEquals("$ref") ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
