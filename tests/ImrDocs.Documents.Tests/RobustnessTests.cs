using System.Collections.Immutable;
using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Documents.Markup;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;
using ImrDocs.Testing;

namespace ImrDocs.Documents.Tests;

/// <summary>Any input is read: problems are diagnostics, origins are true, and the time taken is in proportion.</summary>
public sealed class RobustnessTests
{
    private static readonly Gen<string> Markup =
        Gen.Elements(
                "*", "**", "_", "#", "# ", "|", "|---|", "\n|---|---|\n", ":::", "\n::: keep\n", "\n:::: columns 1 1\n", "\n::: column\n", "\n:::\n", "\n::::\n",
                "::: address\n", "::: header first\n", "[", "](", "](https://a.b)", ")", "![", "[#page]", "\\", "\\\n", "- ", "\n- ", "\n    - ", "\n  ", "\t", "1. ",
                "\n3) ", "\n", "\n\n", "\r\n", "\r", " ", "a", "word ", "(", "<", "---", "===", "`", "\n```\n", "&", "\u00A0", "é", "e\u0301", "\u2028")
            .ListOf()
            .Select(string.Concat);

    private static readonly Gen<ImmutableArray<Segment>> Letters =
        Gen.Frequency(
                (4, Markup.Select(text => Literal(text))),
                (1, TestValues.AnyCodeUnits.Select(text => Literal(text))),
                (2, TestValues.Text.Select(text => Segment.Value(text, Place(text, 0)))),
                (1, TestValues.Text.Select(text => Segment.Prose(text, Place(text, 0)))))
            .ListOf()
            .Select(segments => segments.ToImmutableArray());

    public static TheoryData<string> Patterns =>
    [
        "[", "[a](b", "](", "![", "[](", "*", "* ", "**a", "_a", "\\", "- ", "- a\n", "  - a\n", "1. x\n", "word\n", "para\n\n", "|", "|a|\n", "| a |\n|---|\n",
        "::: keep\n", ":::\n", "::: keep\n:::\n", "# h\n", "‹v›", "‹v›\n\n", "\n", " ", "\t", "a\\\n", "[a](https://‹b›)", "[#", "    - a\n", "+ ", "1. ",
    ];

    [Fact]
    public void Nothing_is_ever_thrown() =>
        Check.One(TestValues.Repeatable(3000), Prop.ForAll(Letters.ToArbitrary(), segments =>
        {
            var result = MarkupReader.Read(segments, TestStyles.Sheet);
            return !result.Body.IsDefault && !result.Diagnostics.IsDefault;
        }));

    [Fact]
    public void The_origin_of_template_text_begins_and_ends_with_its_characters() =>
        Check.One(TestValues.Repeatable(3000), Prop.ForAll(Letters.ToArbitrary(), segments =>
        {
            foreach (var run in MarkupReader.Read(segments, TestStyles.Sheet).Body.SelectMany(TreeInlines.Of).OfType<TextInline>().Where(run => !run.IsValue))
            {
                var source = run.Origin.Span.AsSpan().ToString();
                var isEscaped = source is ['\\', _, ..] && Matches(source[1], run.Text[0]);
                Assert.True(isEscaped || Matches(source[0], run.Text[0]), $"'{run.Text}' begins otherwise than '{source}'");
                Assert.True(Matches(source[^1], run.Text[^1]), $"'{run.Text}' ends otherwise than '{source}'");
            }
        }));

    [Fact]
    public void Ten_thousand_values_are_told_apart()
    {
        var segments = Enumerable.Range(0, 10_000).SelectMany(i => new[] { Literal("- "), Segment.Value("v" + i, Place("@", 0)), Literal("\n") });
        var list = Assert.IsType<ListBlock>(Assert.Single(MarkupReader.Read([.. segments], TestStyles.Sheet).Body));
        Assert.Equal(
            Enumerable.Range(0, 10_000).Select(i => "v" + i),
            TreeInlines.Of(list).Cast<TextInline>().Select(run => run.Text));
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    [Trait(Traits.Speed, Traits.Slow)]
    public void Huge_input_takes_time_in_proportion(string pattern)
    {
        // A hundred thousand repetitions take well under a second each; anything quadratic would take minutes.
        var segments = TemplateText.Segments(string.Concat(Enumerable.Repeat(pattern, 100_000)));
        var clock = Stopwatch.StartNew();
        MarkupReader.Read(segments, TestStyles.Sheet);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"It took {clock.Elapsed}");
    }

    [Fact]
    public void Deep_nesting_is_refused_with_a_diagnostic()
    {
        foreach (var markup in new[]
        {
            string.Concat(Enumerable.Range(0, 20).Select(depth => new string(' ', depth * 2) + "- a\n")),
            string.Concat(Enumerable.Repeat("+ ", 100)) + "a",
            string.Concat(Enumerable.Repeat("::: keep\n", 33)) + string.Concat(Enumerable.Repeat(":::\n", 32)),
        })
        {
            Assert.Equal("MARK022", Assert.Single(MarkupReader.Read([Literal(markup)], TestStyles.Sheet).Diagnostics).Id);
        }
    }

    private static bool Matches(char source, char printed) =>
        source == printed || (char.IsWhiteSpace(source) && printed == ' ') || source > 0x7F || printed > 0x7F;

    private static Origin Place(string text, int start) =>
        new(new SourceSpan(new SourceText("letter", text), start, text.Length - start), null, DataPath.Root("value"));

    private static Segment Literal(string text) => Segment.Literal(new SourceSpan(new SourceText("letter", text), 0, text.Length), null);
}
