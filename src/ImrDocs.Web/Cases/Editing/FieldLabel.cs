// What pages call a field of the case.
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImrDocs.Letters.Cases;

namespace ImrDocs.Web.Cases.Editing;

/// <summary>
/// What pages call a field of the case, from its path: <c>issues[0].reviewGuideline.text</c> is "Issue 1: reviewer’s guideline:
/// whole sentence". The script of a case's page is given all labels, with the places of entries left open.
/// </summary>
internal static class FieldLabel
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Sentence = "Guideline.text";

    /// <summary>Their fields say by themselves what they are.</summary>
    private static readonly string[] Unsaid = ["dates", "parties"];

    /// <summary>The labels for the script of a page, by path: <c>issues[].rationale</c> is "Issue {}: rationale".</summary>
    public static string Json { get; } = JsonSerializer.Serialize(CasePaths.All.ToDictionary(path => path, OfOne, StringComparer.Ordinal), Readable);

    /// <summary>The label of a path; of several with commas between them, all of their labels.</summary>
    public static string Of(string path) => string.Join(", ", path.Split(',').Select(one => OfOne(one.Trim())).Distinct(StringComparer.Ordinal));

    /// <summary>What a draft says is missing at a path: a guideline is missing as a whole, not the sentence that it might be.</summary>
    public static string OfMissing(string path) => Of(path.EndsWith(Sentence, StringComparison.Ordinal) ? path[..^".text".Length] : path);

    private static string OfOne(string path)
    {
        var steps = path.Split('.');
        var words = steps.Select((step, i) => i < steps.Length - 1 && Unsaid.Contains(step) ? null : Step(i == 0 ? "" : steps[i - 1], step));
        var label = string.Join(": ", words.OfType<string>());
        return label.Length == 0 ? "" : char.ToUpperInvariant(label[0]) + label[1..];
    }

    private static string Step(string parent, string step)
    {
        var open = step.IndexOf('[', StringComparison.Ordinal);
        var name = open < 0 ? step : step[..open];
        var (words, entry) = FieldNames.Find(parent, name) ?? (Words(name), null);
        if (open < 0)
        {
            return words;
        }

        var place = step[(open + 1)..^1];
        return place.Length == 0 ? $"{entry ?? words} {{}}"
            : place.StartsWith('+') ? $"{words}, what is new"
            : int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? string.Create(CultureInfo.InvariantCulture, $"{entry ?? words} {index + 1}")
            : words;
    }

    /// <summary>A name that the format does not have.</summary>
    private static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var character in name)
        {
            _ = char.IsAsciiLetterUpper(character) ? words.Append(' ').Append(char.ToLowerInvariant(character)) : words.Append(character);
        }

        return words.ToString();
    }
}
