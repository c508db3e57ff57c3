// What a reviewer wrote in the form of a case.
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace ImrDocs.Web.Cases.Editing;

/// <summary>
/// What a reviewer wrote in the form of a case: the clinical summary and the issues with their guidelines. The form
/// always holds all of them, under their data paths; entries that are left out have been removed.
/// </summary>
internal sealed class CaseForm
{
    /// <summary>The last field of the form: without it, the form did not arrive whole and nothing may be made of it.</summary>
    public const string End = "end";

    /// <summary>The field that is in the form of a version that can only be read; most of its fields are not sent.</summary>
    public const string Locked = "locked";

    /// <summary>The field that keeps an issue that was just taken out, as JSON, so that it can be put back.</summary>
    public const string RemovedIssue = "removedIssue";

    /// <summary>The field that keeps where it stood, from 0.</summary>
    public const string RemovedAt = "removedAt";

    private const string Summary = "clinicalSummary";
    private const string Issues = "issues";

    private readonly CaseDocument _version;
    private readonly Dictionary<string, string> _texts;
    private readonly Dictionary<string, SortedSet<int>> _entries;

    /// <summary>What was written.</summary>
    /// <param name="version">The version that the form shows.</param>
    /// <param name="texts">The texts by data path.</param>
    public CaseForm(CaseDocument version, IEnumerable<KeyValuePair<string, StringValues>> texts)
    {
        _version = version;
        _texts = texts.ToDictionary(text => text.Key, text => LineEnds.Unix(text.Value.ToString()), StringComparer.Ordinal);
        _entries = FindEntries(_texts.Keys);
    }

    /// <summary>Whether the form is of a version that can only be read.</summary>
    public bool IsLocked => _texts.ContainsKey(Locked);

    /// <summary>Whether the form arrived whole.</summary>
    public bool IsWhole => _texts.ContainsKey(End) && _texts.ContainsKey(Summary);

    /// <summary>Why it is saved; empty for no reason.</summary>
    public string Note => _texts.GetValueOrDefault("note", "");

    /// <summary>The case with what the reviewer wrote instead of what it had; the version itself where it can only be read.</summary>
    /// <param name="removed">The path of an issue that is taken out; null for none.</param>
    /// <param name="addsIssue">Whether there is one more issue, still empty.</param>
    public CaseDocument Apply(string? removed = null, bool addsIssue = false)
    {
        if (IsLocked)
        {
            return _version;
        }

        var issues = new JsonArray();
        foreach (var issue in Entries(Issues).Where(issue => !string.Equals(issue, removed, StringComparison.Ordinal)))
        {
            issues.Add(Issue(issue));
        }

        if (addsIssue)
        {
            issues.Add(Issue("issues[new]"));
        }

        return _version.With((Summary, Text(Summary)), (Issues, issues));
    }

    /// <summary>An issue of the form, to be kept when it is taken out; null when the form has none at that path.</summary>
    public RemovedIssue? Keep(string path) =>
        Entries(Issues).Index().Where(issue => string.Equals(issue.Item, path, StringComparison.Ordinal)).Select(issue => new RemovedIssue(issue.Index, Issue(path).ToJsonString())).FirstOrDefault();

    /// <summary>The case with the issue put back that was taken out last; null when the form keeps none.</summary>
    public CaseDocument? PutBack()
    {
        if (!int.TryParse(_texts.GetValueOrDefault(RemovedAt), NumberStyles.None, CultureInfo.InvariantCulture, out var at))
        {
            return null;
        }

        try
        {
            if (JsonNode.Parse(_texts.GetValueOrDefault(RemovedIssue, "")) is not JsonObject removed)
            {
                return null;
            }

            var issues = new JsonArray([.. Entries(Issues).Select(Issue)]);
            issues.Insert(Math.Min(at, issues.Count), removed);
            return _version.With((Summary, Text(Summary)), (Issues, issues));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private JsonObject Issue(string path)
    {
        var issue = new JsonObject { ["service"] = Text(path + ".service") };
        if (Authorization(path + ".authorization") is { Count: > 0 } authorization)
        {
            issue["authorization"] = authorization;
        }

        if (IsChecked(path + ".associatedSurgicalService"))
        {
            issue["associatedSurgicalService"] = true;
        }

        AddUnlessBlank(issue, path, "decision");
        foreach (var field in (string[])["claimsAdministratorGuideline", "reviewGuideline"])
        {
            // Nothing at all is an unfinished case; an empty one would be a form that somebody began to fill in.
            if (Guideline($"{path}.{field}") is { Count: > 0 } guideline)
            {
                issue[field] = guideline;
            }
        }

        issue["rationale"] = Text(path + ".rationale");
        AddUnlessBlank(issue, path, "heading");
        return issue;
    }

    private JsonObject Authorization(string path)
    {
        var authorization = new JsonObject();
        foreach (var field in (string[])["kind", "original", "authorized", "remaining"])
        {
            AddUnlessBlank(authorization, path, field);
        }

        return authorization;
    }

    /// <summary>Whatever is filled in; that it is one form and no other is checked like everything else.</summary>
    private JsonObject Guideline(string path)
    {
        var guideline = new JsonObject();
        var citations = new JsonArray();
        foreach (var citation in Entries(path + ".mtus").Select(Citation).Where(citation => citation.Count > 0))
        {
            citations.Add(citation);
        }

        if (citations.Count > 0)
        {
            guideline["mtus"] = citations;
        }

        AddUnlessBlank(guideline, path, "nonMtus");
        if (IsChecked(path + ".noneCited"))
        {
            guideline["noneCited"] = true;
        }

        AddUnlessBlank(guideline, path, "text");
        return guideline;
    }

    private JsonObject Citation(string path)
    {
        var citation = new JsonObject();
        AddUnlessBlank(citation, path, "chapter");
        AddUnlessBlank(citation, path, "year");
        var sections = Text(path + ".sections").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (sections.Length > 0)
        {
            citation["sections"] = new JsonArray([.. sections.Select(section => (JsonNode)section)]);
        }

        AddUnlessBlank(citation, path, "pages");
        return citation;
    }

    private void AddUnlessBlank(JsonObject target, string path, string field)
    {
        if (Text(path + "." + field) is var text && !string.IsNullOrWhiteSpace(text))
        {
            target[field] = text;
        }
    }

    private string Text(string path) => _version.Keep(path, _texts.GetValueOrDefault(path, ""));

    private bool IsChecked(string path) => Text(path).Length > 0;

    /// <summary>The paths of the entries of a list that the form has, in their order.</summary>
    private IEnumerable<string> Entries(string list) => _entries.GetValueOrDefault(list, []).Select(number => PathOf(list, number));

    private static string PathOf(string list, int number) => string.Create(CultureInfo.InvariantCulture, $"{list}[{number}]");

    /// <summary>The numbers of the entries of every list that is named.</summary>
    private static Dictionary<string, SortedSet<int>> FindEntries(IEnumerable<string> names)
    {
        var entries = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            for (var open = name.IndexOf('[', 0); open >= 0; open = name.IndexOf('[', open + 1))
            {
                var close = name.IndexOf(']', open);
                if (close > 0 && int.TryParse(name.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    var list = name[..open];
                    if (!entries.TryGetValue(list, out var numbers))
                    {
                        entries.Add(list, numbers = []);
                    }

                    numbers.Add(number);
                }
            }
        }

        return entries;
    }
}
