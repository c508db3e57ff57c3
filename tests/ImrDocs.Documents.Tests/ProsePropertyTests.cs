using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Documents.Markup;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;

namespace ImrDocs.Documents.Tests;

/// <summary>Nothing of a reviewer's prose is lost, added or moved.</summary>
public sealed class ProsePropertyTests
{
    private static readonly Gen<string> Lines =
        (from start in Gen.Elements("", "", "  ", "- ", "  - ", "• ", "* ", "– ", "1. ", "12) ", "3.", "-", "\t")
         from text in Gen.Elements("", "word", "two words", "e\u0301", "**x**", "1.", "- nested", "\u00A0", "  ")
         from end in Gen.Elements("\n", "\n", "\r\n", "\n\n", "\n \n", "\r", "\u2029")
         select start + text + end)
            .ListOf()
            .Select(string.Concat);

    private static readonly Gen<string> Prose = Gen.OneOf(Lines, TestValues.Text);

    [Fact]
    public void All_of_it_is_printed_in_order() =>
        Check.One(TestValues.Repeatable(2000), Prop.ForAll(Prose.ToArbitrary(), prose =>
            Visible(string.Concat(Read(prose).SelectMany(Printed))) == Visible("Label:" + prose.Normalize(NormalizationForm.FormC))));

    [Fact]
    public void It_becomes_paragraphs_and_lists_as_typed_and_no_empty_block() =>
        Check.One(TestValues.Repeatable(1000), Prop.ForAll(Prose.ToArbitrary(), prose =>
            Read(prose).All(block => block is Paragraph { Inlines.IsEmpty: false }
                || (block is ListBlock { Kind: ListKind.AsTyped, Items.Length: > 1 } list && list.Items.All(item => item.Blocks is [Paragraph])))));

    private static ImmutableArray<Block> Read(string prose)
    {
        var source = new SourceText("letter", "**Label:** @");
        var result = MarkupReader.Read(
            [
                Segment.Literal(new SourceSpan(source, 0, 11), null),
                Segment.Prose(prose, new Origin(new SourceSpan(source, 11, 1), null, DataPath.Root("prose"))),
            ],
            TestStyles.Sheet);
        Assert.Empty(result.Diagnostics);
        return result.Body;
    }

    private static IEnumerable<string> Printed(Block block) => block is ListBlock list
        ? list.Items.SelectMany(item => item.Blocks.SelectMany(Printed).Prepend(item.Marker))
        : TreeInlines.Of(block).OfType<TextInline>().Select(run => run.Text);

    private static string Visible(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
