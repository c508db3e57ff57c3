using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Tests.AnyText;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Testing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Tests.Rules.Privacy;

/// <summary>What identifies people is found in printed texts: the table <c>leaks.txt</c> beside this file.</summary>
public sealed class LeakTests
{
    public static TheoryData<string> Examples { get; } =
        [.. File.ReadLines(Repository.PathOf("tests", "ImrDocs.Letters.Tests", "Rules", "Privacy", "leaks.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_text_is_judged_as_the_table_says(string example)
    {
        var cells = example.Split('|', StringSplitOptions.TrimEntries);
        var (verdict, field, value, text) = (cells[0], cells[1], cells[2], cells[3].Replace("\\n", "\n", StringComparison.Ordinal));
        var path = field.StartsWith("reviewers", StringComparison.Ordinal) ? "reviewers[0].id" : "parties." + field;
        var diagnostics = Check(path, value, text).Where(diagnostic => diagnostic.Id.StartsWith("PRIV", StringComparison.Ordinal)).ToList();

        var expected = verdict switch
        {
            "printed" => null,
            "warned" => PrivacyDiagnostics.PartyPerhapsIdentified,
            _ when path.StartsWith("reviewers", StringComparison.Ordinal) => PrivacyDiagnostics.ReviewerIdentified,
            _ => PrivacyDiagnostics.PartyIdentified,
        };
        Assert.Equal(expected, diagnostics.SingleOrDefault()?.Descriptor);
        Assert.All(diagnostics, diagnostic =>
        {
            Assert.Equal("issues[0].rationale", diagnostic.DataPath);
            Assert.EndsWith(" of " + path, diagnostic.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(value, diagnostic.ToString(), StringComparison.OrdinalIgnoreCase);
        });
    }

    /// <summary>Whichever field of a case is printed: what identifies in it is told with the path of that field.</summary>
    [Fact]
    public void Every_text_that_is_printed_is_searched()
    {
        foreach (var path in EveryField.Inline.AddRange(EveryField.Prose))
        {
            var diagnostics = Leaks(new() { [path] = "Xaq Qyxxe of the R-4711", ["parties.employee.name"] = "Xaq Qyxxe", ["reviewers[1].id"] = "R-4711" });
            Assert.Equal(["PRIV001", "PRIV002"], diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
            Assert.All(diagnostics, diagnostic => Assert.StartsWith(diagnostic.DataPath!, path, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_field_that_identifies_is_searched_for()
    {
        foreach (var path in EveryField.Hidden.Where(path => !NamesNobody(path)))
        {
            var name = path.EndsWith(".line1", StringComparison.Ordinal) ? "12 Qyxxe Qyxxf" : path.EndsWith(".line2", StringComparison.Ordinal) ? "Qyxxe Qyxxf" : "Xaqq Qyxxf";
            var diagnostic = Assert.Single(Leaks(new() { ["clinicalSummary"] = $"It is {name}.", [path] = name }));
            Assert.EndsWith(" of " + path, diagnostic.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>Towns and specialties are those of many; documents and services are no persons.</summary>
    private static bool NamesNobody(string path) =>
        path.EndsWith(".city", StringComparison.Ordinal) || path.EndsWith(".specialty", StringComparison.Ordinal)
        || path.StartsWith("documentsReviewed", StringComparison.Ordinal) || path.StartsWith("issues", StringComparison.Ordinal);

    private static List<Diagnostic> Leaks(Dictionary<string, string> texts)
    {
        foreach (var path in EveryField.Hidden)
        {
            texts.TryAdd(path, "R-0");
        }

        var @case = Samples.Parse(EveryField.With(texts), "leak");
        return [.. Samples.Generator.Generate(@case, new LetterRequest(), []).Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("PRIV", StringComparison.Ordinal))];
    }

    private static ImmutableArray<Diagnostic> Check(string path, string value, string text)
    {
        var json = JsonNode.Parse(Samples.CaseBytes("overturned-only"))!;
        json["parties"] = Parties();
        Put(json, path, value);
        json["issues"]![0]!["rationale"] = text + " It is medically necessary.";
        var @case = Samples.Parse(Encoding.UTF8.GetBytes(json.ToJsonString()), "leak");
        return Samples.Generator.Generate(@case, new LetterRequest(), []).Diagnostics;
    }

    private static void Put(JsonNode json, string path, string value)
    {
        var names = path.Replace("[0]", ".0", StringComparison.Ordinal).Split('.');
        foreach (var name in names[..^1])
        {
            json = name == "0" ? json[0]! : json[name]!;
        }

        json[names[^1]] = value;
    }

    /// <summary>Parties of whom no text of the table tells.</summary>
    private static JsonNode Parties() => JsonNode.Parse("""
        {
          "employee": { "name": "Xaq Qyxxe", "address": { "line1": "1 Qyxxe Road", "city": "Oakland", "state": "CA", "zip": "94607" } },
          "employeeAttorney": { "name": "Xbq Qyxxf", "address": { "line1": "2 Qyxxe Road", "city": "Oakland", "state": "CA", "zip": "94607" } },
          "employer": { "name": "Qyxxg Qyxxh" },
          "claimsAdministrator": { "name": "Qyxxi Qyxxj", "address": { "line1": "3 Qyxxe Road", "city": "Oakland", "state": "CA", "zip": "94607" } },
          "requestingPhysician": { "name": "Xcq Qyxxk", "address": { "line1": "4 Qyxxe Road", "city": "Oakland", "state": "CA", "zip": "94607" } }
        }
        """)!;
}
