// As many cases as a test wants, all different.
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ImrDocs.Testing;

/// <summary>
/// Makes cases of the sample cases: each has a number of its own and other words in its summary, and all have parties,
/// documents and a mailing date, so that every letter about them can be made.
/// </summary>
public static class ManyCases
{
    private static readonly string[] Words = ["chronic", "lumbar", "reported", "since", "therapy", "medication", "improved", "denied", "examination", "radiating"];

    /// <summary>The files of some cases by case number.</summary>
    public static IEnumerable<(string CaseNumber, string Json)> Of(int count)
    {
        var seeds = Directory.GetFiles(Repository.PathOf("seeds", "cases"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        var donors = seeds.Where(seed => JsonNode.Parse(seed)!["parties"] is not null).ToList();
        for (var i = 0; i < count; i++)
        {
            var @case = JsonNode.Parse(seeds[i % seeds.Count])!;
            var number = string.Create(CultureInfo.InvariantCulture, $"CM20-{i:0000000}");
            @case["caseNumber"] = number;
            if (@case["parties"] is null)
            {
                var donor = JsonNode.Parse(donors[i % donors.Count])!;
                @case["parties"] = donor["parties"]!.DeepClone();
                @case["documentsReviewed"] = donor["documentsReviewed"]!.DeepClone();
                @case["dates"]!["mailed"] = (string)@case["dates"]!["decision"]!;
            }

            @case["clinicalSummary"] = $"{@case["clinicalSummary"]}\n\n{Sentence(i)}";
            yield return (number, @case.ToJsonString());
        }
    }

    private static string Sentence(int index)
    {
        var text = new StringBuilder("Follow-up:");
        var state = (uint)index;
        for (var words = 5 + (index % 60); words > 0; words--)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            text.Append(' ').Append(Words[(state >> 16) % Words.Length]);
        }

        return text.Append('.').ToString();
    }
}
