using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Documents.Markup;
using ImrDocs.Documents.Tree;
using ImrDocs.Documents.Writers;
using ImrDocs.Text;

namespace ImrDocs.Documents.Tests;

/// <summary>Whatever characters a value has, it prints as itself and changes nothing around it.</summary>
public sealed class ValuePropertyTests
{
    private static readonly string[] Templates =
    [
        "Words @ words **@** and **Label:**@ _@_ *x*@ end",
        "# Heading @",
        "- item @\n  - @\n1. @",
        "| a | @ |\n|---|---|\n| @ | **@** |\n\n| @ | x |",
        "[text @](https://example.com/) and [@](mailto:a@example.com)",
        "::: address\n@\nCare of @\n:::\n::: header rest\nCase @\n:::\n::: title\nLetter @\n:::",
        "@",
        "@\n@\\\n@@",
        "::: keep\n  @\n\n    @\n:::",
    ];

    [Fact]
    public void The_tree_keeps_its_shape() =>
        Check.One(TestValues.Repeatable(1000), Prop.ForAll(Gen.Zip(Gen.Elements(Templates), TestValues.VisibleText).ToArbitrary(), pair =>
            Shape(Read(pair.Item1, pair.Item2)) == Shape(Read(pair.Item1, "x"))));

    [Fact]
    public void A_value_prints_as_its_collapsed_composed_text() =>
        Check.One(TestValues.Repeatable(1000), Prop.ForAll(Gen.Zip(Gen.Elements(Templates), TestValues.VisibleText).ToArbitrary(), pair =>
            Inlines(Read(pair.Item1, pair.Item2)).OfType<TextInline>().Where(run => run.IsValue)
                .All(run => run.Text.Trim(' ') == Collapsed(pair.Item2) && run.Text.IsNormalized())));

    [Fact]
    public void Words_never_meet_and_spaces_never_double() =>
        Check.One(TestValues.Repeatable(500), Prop.ForAll(TestValues.Text.ToArbitrary(), value =>
            PlainTextWriter.Write(Read("before @ after", value)) == Collapsed("before " + value + " after") + "\n"));

    [Fact]
    public void A_value_cannot_change_where_a_link_leads_to_but_behind_what_the_template_wrote() =>
        Check.One(TestValues.Repeatable(500), Prop.ForAll(TestValues.Text.ToArbitrary(), value =>
        {
            var link = Inlines(Read("[words](https://host.example/path?query=@)", value)).OfType<Link>().Single();
            return link.Target.StartsWith("https://host.example/path?query=", StringComparison.Ordinal) && !link.Target.Any(char.IsWhiteSpace);
        }));

    [Fact]
    public void Any_code_units_are_read_and_reported_by_path_only() =>
        Check.One(TestValues.Repeatable(500), Prop.ForAll(TestValues.AnyCodeUnits.ToArbitrary(), value =>
        {
            var result = MarkupReader.Read(Segments("before @ after", value), TestStyles.Sheet);
            return result.Diagnostics.All(diagnostic => diagnostic.Id == "MARK002" && diagnostic.DataPath == "value")
                && result.Body is [Paragraph];
        }));

    private static Document Read(string template, string value)
    {
        var result = MarkupReader.Read(Segments(template, value), TestStyles.Sheet);
        Assert.Empty(result.Diagnostics);
        return Documents.Of(result);
    }

    private static ImmutableArray<Segment> Segments(string template, string value)
    {
        var source = new SourceText("letter", template);
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var start = 0;
        foreach (var at in Enumerable.Range(0, template.Length).Where(i => template[i] == '@' && (i == 0 || template[i - 1] != 'a')))
        {
            segments.Add(Segment.Literal(new SourceSpan(source, start, at - start), null));
            segments.Add(Segment.Value(value, new Origin(new SourceSpan(source, at, 1), null, DataPath.Root("value"))));
            start = at + 1;
        }

        segments.Add(Segment.Literal(new SourceSpan(source, start, template.Length - start), null));
        return segments.ToImmutable();
    }

    private static string Collapsed(string value) =>
        Regex.Replace(value.Normalize(NormalizationForm.FormC), "[\\s-[\u00A0]]+", " ").Trim(' ');

    private static string Shape(Document document) => Regex.Replace(TreeWriter.Write(document with { Properties = Untitled(document) }), " ?‹[^›]*› ?", "‹›");

    private static DocumentProperties Untitled(Document document) => document.Properties with { Title = "" };

    private static IEnumerable<Inline> Inlines(Document document) =>
        document.Furniture.Header.Concat(document.Body).SelectMany(TreeInlines.Of);
}
