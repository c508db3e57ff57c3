// Reads rules.json.
using System.Collections.Immutable;
using System.Text.Json;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Rules;
using ImrDocs.Letters.Rules.Checks;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Templates;

/// <summary>Reads the rules that a letter must keep. A rule that could never be broken is a mistake and refused.</summary>
/// <param name="fields">Reads single values.</param>
/// <param name="editions">The editions of the letter kind; empty when they are not known.</param>
internal sealed class RuleReader(SettingsFields fields, ImmutableArray<string> editions)
{
    private const int MostDays = 3650;

    private static readonly string[] Checks = ["prints", "states", "headings", "given", "within", "agrees", "distinct", "age"];

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The rules; what is wrong or missing becomes a diagnostic.</summary>
    public RuleSet Read(SettingsNode root)
    {
        fields.Only(root, "The file", "rules");
        var rules = ImmutableArray.CreateBuilder<Rule>();
        foreach (var node in fields.Objects(fields.Member(root, "rules", JsonValueKind.Array), "rules"))
        {
            rules.Add(ReadRule(node));
        }

        return new RuleSet(rules.DrainToImmutable());
    }

    private Rule ReadRule(SettingsNode node) => new(
        fields.Id(node, _ids),
        fields.Text(node, "statement"),
        fields.Text(node, "authority"),
        fields.Name(node, "severity", ["error", "warning"]) == "error" ? Severity.Error : Severity.Warning,
        ReadEditions(node),
        fields.Period(node),
        ReadCheck(node));

    private ImmutableArray<string> ReadEditions(SettingsNode node)
    {
        var named = Texts(node, "editions");
        if (!editions.IsEmpty && named.Any(edition => !editions.Contains(edition, StringComparer.Ordinal)))
        {
            fields.Wrong(node["editions"]!, "editions", "a list of editions of letter.json: " + string.Join(", ", editions));
        }

        return named;
    }

    private RuleCheck ReadCheck(SettingsNode node)
    {
        switch (fields.Name(node, "check", Checks))
        {
            case "prints":
                Only(node, "paths", "anyOf", "in", "if");
                return new PrintsCheck(
                    RequiredPaths(node), Paths(node, "anyOf"), OneOrMore(node, "in"), ReadConditions(node));
            case "states":
                Only(node, "name", "each", "phrases", "if");
                return new StatesCheck(
                    fields.Text(node, "name"), node["each"] is { } each ? Path(each, "each") : null, Texts(node, "phrases"), ReadConditions(node));
            case "headings":
                Only(node, "phrases");
                return new HeadingsCheck(RequiredTexts(node, "phrases"));
            case "given":
                Only(node, "paths");
                return new GivenCheck(RequiredPaths(node));
            case "within":
                Only(node, "after", "date", "days", "priority");
                return new WithinCheck(
                    fields.Name(node, "after", CaseDateNames.All),
                    fields.Name(node, "date", CaseDateNames.All),
                    fields.RequiredNumber(node, "days", 0, MostDays),
                    node["priority"] is null ? null : fields.Choice(node, "priority", Priority.Standard));
            case "agrees":
                Only(node, "affirming", "denying");
                return new AgreesCheck(RequiredTexts(node, "affirming"), RequiredTexts(node, "denying"));
            case "distinct":
                Only(node);
                return new DistinctCheck();
            default:
                Only(node);
                return new AgeCheck();
        }
    }

    /// <summary>A path with true or false for its being there or not, or with the texts of which it is one.</summary>
    private ImmutableArray<RuleCondition> ReadConditions(SettingsNode node)
    {
        var conditions = ImmutableArray.CreateBuilder<RuleCondition>();
        foreach (var (name, value) in fields.Optional(node, "if", JsonValueKind.Object)?.Members ?? [])
        {
            if (PathPattern.Parse(name, value.Span) is not { } path)
            {
                fields.Wrong(value, name, "a path such as \"parties.employer\"");
            }
            else if (value.Kind is JsonValueKind.True or JsonValueKind.False)
            {
                conditions.Add(new RuleCondition(path, [], value.Kind == JsonValueKind.True));
            }
            else if (value.Kind == JsonValueKind.Array && IsFilled(value, name))
            {
                conditions.Add(new RuleCondition(path, [.. value.Items.Select(item => item.Text)], IsThere: true));
            }
            else
            {
                fields.Wrong(value, name, "true, false or a list of texts");
            }
        }

        return conditions.DrainToImmutable();
    }

    private void Only(SettingsNode node, params ReadOnlySpan<string> known) =>
        fields.Only(node, "A rule with this check", ["id", "statement", "authority", "severity", "editions", "from", "until", "check", .. known]);

    private ImmutableArray<PathPattern> RequiredPaths(SettingsNode node) =>
        fields.Member(node, "paths", JsonValueKind.Array) is { } list && IsFilled(list, "paths") ? Paths(node, "paths") : [];

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
        var path = PathPattern.Parse(node.Text, node.Span);
        if (path is null)
        {
            fields.Wrong(node, name, "a path such as \"issues[*].decision\"");
        }

        return path;
    }

    private ImmutableArray<string> RequiredTexts(SettingsNode node, string name) =>
        fields.Member(node, name, JsonValueKind.Array) is { } list && IsFilled(list, name) ? Texts(node, name) : [];

    private bool IsFilled(SettingsNode list, string name)
    {
        if (list.Items.IsEmpty)
        {
            fields.Wrong(list, name, "a list with something in it");
        }

        return !list.Items.IsEmpty;
    }

    private ImmutableArray<string> OneOrMore(SettingsNode node, string name) =>
        node[name] is { Kind: JsonValueKind.Array } ? RequiredTexts(node, name)
        : node[name] is null ? []
        : [fields.Text(node, name)];

    private ImmutableArray<string> Texts(SettingsNode node, string name)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in fields.Optional(node, name, JsonValueKind.Array)?.Items ?? [])
        {
            if (item.Text.Length == 0)
            {
                fields.Wrong(item, name, "a list of texts, none of them empty");
            }

            texts.Add(item.Text);
        }

        return texts.DrainToImmutable();
    }
}
