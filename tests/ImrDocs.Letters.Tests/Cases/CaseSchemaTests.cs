// The JSON Schema in the repository is the one the format's declaration makes.
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
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

    [Fact]
    public void Texts_are_blank_to_the_schema_when_they_are_to_the_reader()
    {
        using var schema = JsonDocument.Parse(CaseSchema.Write());
        var pattern = new Regex(
            schema.RootElement.GetProperty("properties").GetProperty("clinicalSummary").GetProperty("pattern").GetString()!,
            RegexOptions.ECMAScript | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        var smallest = Encoding.UTF8.GetString(CaseFiles.Bytes("Accepted", "smallest"));
        using var document = JsonDocument.Parse(smallest);
        var summary = document.RootElement.GetProperty("clinicalSummary").GetRawText();
        foreach (var code in Enumerable.Range(0x20, 0xFF00).Where(code => IsUnseen(code - 1) || IsUnseen(code) || IsUnseen(code + 1)))
        {
            // .NET takes \s for ASCII white space alone in this mode; ECMA-262 means that of Unicode.
            var isBlankToSchema = char.IsWhiteSpace((char)code) || !pattern.IsMatch(((char)code).ToString());
            var file = smallest.Replace(summary, $"\"\\u{code:x4}\"", StringComparison.Ordinal);
            var problem = CaseReader.Read(Encoding.UTF8.GetBytes(file), "case.json").Diagnostics.SingleOrDefault()?.Id;
            Assert.True(problem == (isBlankToSchema ? "CASE014" : null) || (problem == "CASE009" && char.IsControl((char)code)));
        }

        static bool IsUnseen(int code) => char.IsWhiteSpace((char)code) || char.GetUnicodeCategory((char)code) == UnicodeCategory.Format;
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
