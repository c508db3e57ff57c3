using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Testing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Tests.Rules.Warnings;

/// <summary>Rules that warn of what does not agree: the table <c>warnings.txt</c>; and when and for what rules are in force.</summary>
public sealed class WarningTests
{
    private const string RulesPath = "final-determination/rules.json";

    private static readonly string Folder = Repository.PathOf("tests", "ImrDocs.Letters.Tests", "Rules", "Warnings");

    public static TheoryData<string> Examples { get; } =
        [.. File.ReadLines(Path.Combine(Folder, "warnings.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_case_is_judged_as_the_table_says(string example)
    {
        var cells = example.Split('|', StringSplitOptions.TrimEntries);
        var result = Generate(Samples.Generator, cells[1]);
        Assert.NotNull(result.Letter);
        Assert.All(result.Diagnostics, diagnostic => Assert.Equal(Severity.Warning, diagnostic.Severity));
        var said = result.Diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.DataPath}").ToList();
        Assert.Equal(cells[0], said.Count == 0 ? "nothing" : string.Join(", ", said));
    }

    /// <summary>The rule is broken by a letter whose decision is of 2016-03-10.</summary>
    [Theory]
    [InlineData("\"from\": \"2016-03-10\"", true)]
    [InlineData("\"from\": \"2016-03-11\"", false)]
    [InlineData("\"until\": \"2016-03-10\"", true)]
    [InlineData("\"until\": \"2016-03-09\"", false)]
    [InlineData("\"from\": \"2016-01-01\", \"until\": \"2016-12-31\"", true)]
    [InlineData("\"from\": \"2015-01-01\", \"until\": \"2015-12-31\"", false)]
    [InlineData("\"editions\": [\"published\"]", true)]
    [InlineData("\"editions\": [\"mailed\"]", false)]
    [InlineData("\"editions\": []", true)]
    public void A_rule_holds_for_its_days_and_editions(string member, bool holds)
    {
        var rule = $$"""{ "id": "RULE999", "statement": "S", "authority": "A", "severity": "error", {{member}}, "check": "states", "name": "nothing-of-this-name" }""";
        var diagnostics = Generate(GeneratorWith(rule), "priority = \"standard\"").Diagnostics;
        Assert.Equal(holds ? ["RULE999"] : [], diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("\"priority\": [\"standard\", \"other\"]", true)]
    [InlineData("\"priority\": [\"expedited\"]", false)]
    [InlineData("\"issues\": true", true)]
    [InlineData("\"issues[*].authorization\": true", false)]
    [InlineData("\"issues[*].authorization\": false", true)]
    [InlineData("\"issues[*].associatedSurgicalService\": true", false)]
    [InlineData("\"priority\": [\"standard\"], \"issues[*].heading\": true", false)]
    public void A_rule_holds_where_all_its_conditions_do(string conditions, bool holds)
    {
        var rule = $$"""{ "id": "RULE999", "statement": "S", "authority": "A", "severity": "error", "check": "states", "name": "nothing-of-this-name", "if": { {{conditions}} } }""";
        Assert.Equal(holds, Generate(GeneratorWith(rule), "priority = \"standard\"").Letter is null);
    }

    private static LetterGenerator GeneratorWith(string rule)
    {
        var parsed = TemplateSet.Parse(Samples.TemplateFiles().SetItem(RulesPath, Encoding.UTF8.GetBytes($$"""{ "rules": [ {{rule}} ] }""")));
        Assert.Empty(parsed.Diagnostics);
        return new LetterGenerator(parsed.Set!);
    }

    private static LetterResult Generate(LetterGenerator generator, string changes)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "case.json")))!;
        foreach (var change in changes.Split(" ; "))
        {
            var parts = change.Split(" = ", 2, StringSplitOptions.TrimEntries);
            var value = parts[1][0] == '"' ? JsonNode.Parse(parts[1])! : At(json, parts[1]).DeepClone();
            Put(json, parts[0], value);
        }

        return generator.Generate(Samples.Parse(Encoding.UTF8.GetBytes(json.ToJsonString()), "changed"), new LetterRequest(), []);
    }

    private static JsonNode At(JsonNode json, string path) =>
        Steps(path).Aggregate(json, (node, step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);

    private static void Put(JsonNode json, string path, JsonNode value)
    {
        var steps = Steps(path);
        var holder = steps[..^1].Aggregate(json, (node, step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);
        if (holder is not JsonArray items)
        {
            holder[steps[^1]] = value;
        }
        else if (int.Parse(steps[^1], CultureInfo.InvariantCulture) is var index && index < items.Count)
        {
            items[index] = value;
        }
        else
        {
            items.Add(value);
        }
    }

    private static string[] Steps(string path) => path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
}
