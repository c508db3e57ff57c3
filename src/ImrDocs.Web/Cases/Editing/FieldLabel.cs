// What pages call a field of the case.
using System.Globalization;
using System.Text;

namespace ImrDocs.Web.Cases.Editing;

/// <summary>What pages call a field of the case, from its path: <c>issues[0].reviewGuideline.text</c> is "Issue 1: review guideline: text".</summary>
internal static class FieldLabel
{
    /// <summary>The label of a path; of several with commas between them, all of their labels.</summary>
    public static string Of(string path) => string.Join(", ", path.Split(", ").Select(OfOne));

    private static string OfOne(string path)
    {
        var label = string.Join(": ", path.Split('.').Select(Step));
        return label.Length == 0 ? "" : char.ToUpperInvariant(label[0]) + label[1..];
    }

    private static string Step(string step)
    {
        var open = step.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
        {
            return Words(step);
        }

        var name = Words(step[..open]);
        var place = step[(open + 1)..^1];
        return place.StartsWith('+') ? $"{name}, what is new"
            : int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? string.Create(CultureInfo.InvariantCulture, $"{Singular(name)} {index + 1}")
            : name;
    }

    private static string Words(string name)
    {
        if (string.Equals(name, "mtus", StringComparison.Ordinal))
        {
            return "MTUS citation";
        }

        var words = new StringBuilder();
        foreach (var character in name)
        {
            _ = char.IsAsciiLetterUpper(character) ? words.Append(' ').Append(char.ToLowerInvariant(character)) : words.Append(character);
        }

        return words.ToString();
    }

    private static string Singular(string name) => name.EndsWith('s') ? name[..^1] : name;
}
