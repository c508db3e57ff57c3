// What of a broken case can still be looked at.
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ImrDocs.Documents.Writers;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.Cases;

public sealed class SalvageTests
{
    private static LetterGenerator Generator => Samples.Generator;

    /// <summary>What stands in the place of each value of a case in turn; null stands for no value at all.</summary>
    private static readonly string?[] Wrong =
        [null, "null", "5", "true", "false", "\"\"", "\"x\"", "\"\\u0000\"", "[]", "{}", "[null]", "{\"a\":[1]}", "[[[\"x\"]]]", "\"2013-99-99\"", "\"2099-01-01\"", "\"0001-01-01\""];

    [Fact]
    public void Of_each_refused_file_it_is_known_what_is_shown_as_missing_and_what_is_left_out()
    {
        var text = new StringBuilder();
        foreach (var name in CaseFiles.Names("Refused"))
        {
            text.Append(name).Append(": ").Append(CaseReader.Salvage(CaseFiles.Bytes("Refused", name)) is not { } salvaged ? "no JSON object"
                : salvaged.StandIns.IsEmpty && salvaged.LeftOut.IsEmpty ? "all of it"
                : $"missing [{string.Join(", ", salvaged.StandIns)}], left out [{string.Join(", ", salvaged.LeftOut)}]").Append('\n');
        }

        Golden.Verify(text.ToString(), Path.Combine(CaseFiles.Folder("Salvaged"), "refused.expected.txt"));
    }

    [Fact]
    public void A_whole_case_is_salvaged_as_it_is()
    {
        var bytes = CaseFiles.Bytes("Accepted", "everything");
        var salvaged = CaseReader.Salvage(bytes)!;
        Assert.Equal((false, 0, 0), (salvaged.IsBroken, salvaged.StandIns.Length, salvaged.LeftOut.Length));
        Assert.Equal(CaseWriter.Hash(CaseReader.Read(bytes, "").Case!), CaseWriter.Hash(salvaged.Case));
    }

    /// <summary>Every value of a case is left out or exchanged for a wrong one, one at a time: there is always a letter to look at.</summary>
    [Theory]
    [InlineData("published")]
    [InlineData("mailed")]
    public void However_a_case_is_broken_there_is_a_letter_to_look_at(string edition)
    {
        var whole = Encoding.UTF8.GetString(CaseFiles.Bytes("Accepted", "everything"));
        var without = new List<string>();
        var count = 0;
        foreach (var path in Paths(JsonNode.Parse(whole)!))
        {
            foreach (var wrong in Wrong)
            {
                var salvaged = CaseReader.Salvage(Encoding.UTF8.GetBytes(Broken(whole, path, wrong)))!;
                // Mailed copies state a law that began in 2013.
                if (edition == "published" || (salvaged.Case.Parties is not null && salvaged.Case.Dates.Decision.Year > 2012))
                {
                    count++;
                    var request = Generator.Copies(salvaged.Case, new LetterRequest { Edition = edition })[0];
                    var shown = Generator.Preview(salvaged, request, field => field);
                    if (shown.Letter is not { Pages.Pages.Length: > 0 })
                    {
                        without.Add($"{path} = {wrong}: {string.Join("; ", shown.Diagnostics)}");
                    }
                }
            }
        }

        Assert.InRange(count, 500, 5000);
        Assert.Equal("", string.Join("\n", without));
    }

    [Theory]
    [InlineData("issues/0/decision", "\"maybe\"", "Cervical spine MRI: [Missing: issues[0].decision]")]
    [InlineData("issues/0/decision", null, "Cervical spine MRI: [Missing: issues[0].decision]")]
    [InlineData("issues/0/reviewGuideline/mtus", "5", "MAXIMUS guideline: [Missing: issues[0].reviewGuideline]")]
    [InlineData("issues/0/rationale", "[]", "Decision rationale: [Missing: issues[0].rationale]")]
    [InlineData("issues", "[]", "[Missing: issues]: [Missing: issues]")]
    [InlineData("dates/injury", "\"2013-99-99\"", "[Missing: dates.injury]")]
    [InlineData("priority", "\"soon\"", "[Missing: priority]")]
    [InlineData("reviewers", null, "State(s) of Licensure: [Missing: reviewers]")]
    [InlineData("caseNumber", "\"13-1\"", "[Missing: caseNumber]")]
    public void What_cannot_be_read_is_shown_as_missing_in_its_place(string path, string? wrong, string expected)
    {
        var salvaged = CaseReader.Salvage(Encoding.UTF8.GetBytes(Broken(Encoding.UTF8.GetString(Samples.CaseBytes("seed-letter")), path, wrong)))!;
        var letter = Generator.Preview(salvaged, new LetterRequest(), field => field).Letter!;
        Assert.Equal(path != "issues/0/decision" || wrong is not null, salvaged.IsBroken);
        Assert.Contains(expected, PlainTextWriter.Write(letter.Document), StringComparison.Ordinal);
        Assert.True(letter.Request.Draft);
    }

    [Theory]
    [InlineData("issues/0/decision", "\"maybe\"", true)]
    [InlineData("issues/0/decision", "\"\"", true)]
    [InlineData("issues/0/decision", null, true)]
    [InlineData("issues/0", "5", true)]
    [InlineData("issues", "{}", true)]
    [InlineData("issues/0/service", "5", false)]
    [InlineData("dates/decision", "5", false)]
    public void A_case_is_undecided_when_a_decision_is_not_made_or_cannot_be_read(string path, string? wrong, bool expected) =>
        Assert.Equal(expected, CaseReader.Salvage(Encoding.UTF8.GetBytes(Broken(Encoding.UTF8.GetString(Samples.CaseBytes("seed-letter")), path, wrong)))!.IsUndecided);

    private static string Broken(string whole, string path, string? wrong)
    {
        var root = JsonNode.Parse(whole)!;
        var value = path.Split('/').Aggregate(root, (node, step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);
        if (wrong is not null)
        {
            value.ReplaceWith(JsonNode.Parse(wrong));
        }
        else if (value.Parent is JsonObject parent)
        {
            parent.Remove(value.GetPropertyName());
        }
        else
        {
            ((JsonArray)value.Parent!).Remove(value);
        }

        return root.ToJsonString();
    }

    private static IEnumerable<string> Paths(JsonNode node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Paths(field.Value!).Select(path => field.Key + "/" + path).Prepend(field.Key)),
        JsonArray list => list.SelectMany((entry, i) => Paths(entry!).Select(path => $"{i}/{path}").Prepend($"{i}")),
        _ => [],
    };
}
