using System.Collections.Immutable;
using System.Text;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Letters.Tests.AnyText;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Testing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Tests.Secrets;

/// <summary>
/// Every text of a case is a secret with a mark, in forms that fail in different places; every date is of a year that
/// nothing else has. Whatever a template does with them, no diagnostic has the mark or the year.
/// </summary>
public sealed class SecretsTests
{
    private const string Mark = "zq7";

    private const string Year = "1987";

    private static readonly string[] Forms =
    [
        "Zq7secret", "Zq7 secret ( [ { *", "zq7secret.member | zq7filter", "{{ zq7secret }} {{", "{{ include 'zq7secret' }}", "zq7secret = 1; x = zq7", "'zq7secret", "@",
        "{\"zq7secret\": zq7", "[1, zq7]", "1987-99-14 zq7", "99999999999999999999zq7", "(?<zq7>", "zq7 \U000130B8", "zq7 \u05D0", "zq7://a b", "%zq7 %Q", "published", "part",
    ];

    private static readonly ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> ProjectTemplates = Samples.TemplateFiles();

    private static readonly ImmutableArray<Case> Cases = [.. Forms.Select(Secret)];

    public static TheoryData<string> Templates =>
        [.. File.ReadLines(Repository.PathOf("tests", "ImrDocs.Letters.Tests", "Secrets", "failing-templates.txt"))
            .Where(line => line.AsSpan().IndexOfAny("{[:") >= 0 && !line.StartsWith("Templates", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Templates))]
    public void No_secret_is_told_when_a_template_fails(string template)
    {
        var generator = new LetterGenerator(Set(template.Replace('⏎', '\n')));
        var diagnostics = Cases.SelectMany(@case => generator.Generate(@case, new LetterRequest(), [LetterFormat.Txt]).Diagnostics).ToList();
        Assert.Contains(diagnostics, diagnostic => diagnostic.Severity == Severity.Error && (template.Contains("𓂸", StringComparison.Ordinal) || diagnostic.Id is not ("FONT001" or "LAY001")));
        Assert.All(diagnostics, AssertNothingTold);
    }

    [Theory]
    [InlineData("zq7 \U000130B8 zq7", 1)]
    [InlineData("\u05D0zq7", 1)]
    [InlineData("zq7\uE000", 1)]
    [InlineData("zq7\u0007", 1)]
    [InlineData("zq7 ", 500_000)]
    public void No_secret_is_told_when_a_text_cannot_be_set(string text, int times)
    {
        text = string.Concat(Enumerable.Repeat(text, times));
        foreach (var path in times == 1 ? EveryField.Inline.AddRange(EveryField.Prose) : ["issues[0].service", "issues[0].rationale"])
        {
            var read = CaseReader.Read(EveryField.With(path, text), "case.json");
            var diagnostics = read.Case is null ? read.Diagnostics : Samples.Generator.Generate(read.Case, new LetterRequest(), []).Diagnostics;
            Assert.NotEmpty(diagnostics);
            Assert.All(diagnostics, AssertNothingTold);
        }
    }

    private static void AssertNothingTold(Diagnostic diagnostic)
    {
        Assert.DoesNotContain(Mark, diagnostic.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Year, diagnostic.ToString(), StringComparison.Ordinal);
    }

    private static Case Secret(string form)
    {
        var texts = EveryField.Inline.AddRange(EveryField.Prose).AddRange(EveryField.Hidden).ToDictionary(path => path, _ => form, StringComparer.Ordinal);
        texts["dates.injury"] = Year + "-03-14";
        return Samples.Parse(EveryField.With(texts), "secret");
    }

    private static TemplateSet Set(string template)
    {
        var result = TemplateSet.Parse(ProjectTemplates
            .SetItem("final-determination/published.sbn", Encoding.UTF8.GetBytes("::: title\nLetter\n:::\n\n" + template + "\n"))
            .SetItem("final-determination/part.sbn", "{{ $text + 1 }}{{ $text.nosuch }}"u8.ToArray()));
        Assert.Empty(result.Diagnostics);
        return result.Set!;
    }
}
