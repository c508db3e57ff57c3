// A case whose every identifier is a marked text that stands nowhere else.
using System.Globalization;
using System.Text.Json.Nodes;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests.Leaks;

/// <summary>
/// A sample case in which each text of parties, documents and reviewers' ids is replaced by words of its own, so that
/// any of them found in a file tells which field leaked.
/// </summary>
internal sealed class MarkedCase
{
    private int _words;

    private MarkedCase(JsonNode json) => Json = json;

    /// <summary>The case.</summary>
    public JsonNode Json { get; }

    /// <summary>The marked words by the path of their field.</summary>
    public Dictionary<string, string[]> Marks { get; } = new(StringComparer.Ordinal);

    /// <summary>Marks the case that has every party, with several reviewers and documents.</summary>
    public static MarkedCase Create()
    {
        var json = JsonNode.Parse(File.ReadAllText(Repository.PathOf("seeds", "cases", "two-reviewers-one-physician.json")))!;
        var marked = new MarkedCase(json);
        marked.Mark(json["parties"]!, "parties");
        marked.Mark(json["documentsReviewed"]!, "documentsReviewed");
        var reviewers = json["reviewers"]!.AsArray();
        for (var i = 0; i < reviewers.Count; i++)
        {
            marked.MarkText(reviewers[i]!.AsObject(), "id", string.Create(CultureInfo.InvariantCulture, $"reviewers[{i}]"));
        }

        json["parties"]!["employee"]!["dateOfBirth"] = "1967-04-23";
        marked.Marks["parties.employee.dateOfBirth"] = ["1967-04-23", "04/23/1967", "4/23/1967", "April 23, 1967"];
        return marked;
    }

    /// <summary>The marked words of the fields whose path begins so.</summary>
    public IEnumerable<string> Of(string path) =>
        Marks.Where(mark => mark.Key.StartsWith(path, StringComparison.Ordinal)).SelectMany(mark => mark.Value);

    private void Mark(JsonNode node, string path)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var name in members.Select(member => member.Key).ToList())
                {
                    if (members[name] is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String)
                    {
                        MarkText(members, name, path);
                    }
                    else if (members[name] is { } inner)
                    {
                        Mark(inner, $"{path}.{name}");
                    }
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    Mark(items[i]!, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
                }

                break;
        }
    }

    /// <summary>Dates stay; codes of states say nothing; of a ZIP code the four digits behind the hyphen are the mark.</summary>
    private void MarkText(JsonObject holder, string name, string path)
    {
        if (name is "date" or "from" or "to" or "dateOfBirth" or "state")
        {
            return;
        }

        var number = (++_words * 7) + 1300;
        string[] marks = name == "zip"
            ? [string.Create(CultureInfo.InvariantCulture, $"9370{_words % 10}-{number}")]
            : [Word("Qvo"), Word("Zwi")];
        holder[name] = string.Join(name is "claimNumber" or "id" ? "-" : " ", marks);
        Marks[$"{path}.{name}"] = marks;

        string Word(string beginning) => beginning + (char)('a' + (_words / 26)) + (char)('a' + (_words % 26)) + "x";
    }
}
