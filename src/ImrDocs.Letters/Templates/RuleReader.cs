// Reads rules.json.
using System.Collections.Immutable;
using System.Text.Json;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Rules;
using ImrDocs.Letters.Rules.Checks;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Templates;

/// <summary>Reads the rules that a letter must keep.</summary>
internal sealed class RuleReader(SettingsFields fields)
{
    private static readonly string[] Checks = ["prints", "states", "given", "within", "agrees", "distinct", "age"];

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The rules; what is wrong or missing becomes a diagnostic.</summary>
    public RuleSet Read(SettingsNode root)
    {
        fields.Only(root, "rules");
        var rules = ImmutableArray.CreateBuilder<Rule>();
        foreach (var node in fields.Member(root, "rules", JsonValueKind.Array)?.Items ?? [])
        {
            rules.Add(ReadRule(node));
        }

        return new RuleSet(rules.DrainToImmutable());
    }

    private Rule ReadRule(SettingsNode node)
    {
        var id = fields.Text(node, "id");
        if (!_ids.Add(id))
        {
            fields.Wrong(node["id"] ?? node, "id", "different from those of other rules");
        }

        return new Rule(
            id,
            fields.Text(node, "statement"),
            fields.Text(node, "authority"),
            fields.Name(node, "severity", ["error", "warning"]) == "error" ? Severity.Error : Severity.Warning,
            Texts(node, "editions"),
            fields.Period(node),
            ReadCheck(node));
    }

    private RuleCheck ReadCheck(SettingsNode node)
    {
        switch (fields.Name(node, "check", Checks))
        {
            case "prints":
                Only(node, "paths", "anyOf");
                return new PrintsCheck(RequiredPaths(node), Paths(node, "anyOf"));
            case "states":
                Only(node, "name", "each");
                return new StatesCheck(fields.Text(node, "name"), node["each"] is { } each ? Path(each, "each") : null);
            case "given":
                Only(node, "paths");
                return new GivenCheck(RequiredPaths(node));
            case "within":
                Only(node, "after", "date", "days", "priority");
                return new WithinCheck(
                    fields.Name(node, "after", CaseDateNames.All),
                    fields.Name(node, "date", CaseDateNames.All),
                    fields.Number(node, "days", 0, 3650, absent: 0),
                    node["priority"] is null ? null : fields.Choice(node, "priority", Priority.Standard));
            case "agrees":
                Only(node, "affirming", "denying");
                return new AgreesCheck(Texts(node, "affirming"), Texts(node, "denying"));
            case "distinct":
                Only(node);
                return new DistinctCheck();
            default:
                Only(node);
                return new AgeCheck();
        }
    }

    private void Only(SettingsNode node, params ReadOnlySpan<string> known) =>
        fields.Only(node, ["id", "statement", "authority", "severity", "editions", "from", "until", "check", .. known]);

    private ImmutableArray<PathPattern> RequiredPaths(SettingsNode node)
    {
        if (node["paths"] is null)
        {
            fields.Missing(node, "The setting \"paths\" is missing");
        }

        return Paths(node, "paths");
    }

    private ImmutableArray<PathPattern> Paths(SettingsNode node, string name)
    {
        var paths = ImmutableArray.CreateBuilder<PathPattern>();
        foreach (var item in fields.Optional(node, name, JsonValueKind.Array)?.Items ?? [])
        {
            if (Path(item, name) is { } path)
            {
                paths.Add(path);
            }
        }

        return paths.DrainToImmutable();
    }

    private PathPattern? Path(SettingsNode node, string name)
    {
        var path = PathPattern.Parse(node.Text);
        if (path is null)
        {
            fields.Wrong(node, name, "a path such as \"issues[*].decision\"");
        }

        return path;
    }

    private ImmutableArray<string> Texts(SettingsNode node, string name) =>
        [.. (fields.Optional(node, name, JsonValueKind.Array)?.Items ?? []).Select(item => item.Text)];
}
