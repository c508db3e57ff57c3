// Text comes back from a Word document as it went in.
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Documents.Tree;
using static ImrDocs.Rendering.Tests.Docx.Trees;

namespace ImrDocs.Rendering.Tests.Docx;

public sealed class DocxTextTests
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20131120, 1);

    /// <summary>Strings of characters that XML 1.0 (2.2) allows, with those that need care more often than by chance.</summary>
    private static Gen<string> LegalText { get; } =
        Gen.Frequency(
                (4, Gen.Elements("&", "<", ">", "\"", "'", " ", "  ", "\u00A0", "]]>", "&amp;", "\t", "\n", "\r\n", "\uFFFD", "é", "e\u0301", "🙂", "\u200B")),
                (3, Gen.Choose(0x20, 0x7E).Select(code => ((char)code).ToString())),
                (2, Gen.Choose(0xA0, 0xD7FF).Select(code => ((char)code).ToString())),
                (1, Gen.Choose(0x1_0000, 0x10_FFFF).Select(char.ConvertFromUtf32)))
            .ArrayOf()
            .Select(string.Concat);

    [Fact]
    public void Any_legal_text_survives_anywhere() => Prop.ForAll(LegalText.ToArbitrary(), text =>
    {
        var document = Document(
            P(T(text), Value(text), T(text, Emphasis.Bold)),
            Table(true, [1, 1], [text, "b"], ["c", text]),
            Typed(Item(text, text)),
            Address(text));
        document = document with { Properties = document.Properties with { Title = text } };
        using var package = new DocxReader(Shelf.Write(document));
        string[] expected = [text + text + text, text, "b", "c", text, text + " " + text, text];
        Assert.Equal(expected.Where(paragraph => paragraph.Length > 0), package.Paragraphs());
        Assert.Equal(text, package.Xml("docProps/core.xml").Descendants("{http://purl.org/dc/elements/1.1/}title").Single().Value);
    }).Check(Repeatable);

    [Fact]
    public void What_XML_cannot_express_becomes_a_replacement_character()
    {
        using var package = new DocxReader(Shelf.Write(Document(P(T("a\uFFFEb\uD800c\u0001d\uDC00")))));
        Assert.Equal(["a\uFFFDb\uFFFDc\uFFFDd\uFFFD"], package.Paragraphs());
    }

    [Fact]
    public void Very_long_text_survives()
    {
        var text = new StringBuilder().Insert(0, "A rationale & its <reasons>. ", 20_000).ToString();
        using var package = new DocxReader(Shelf.Write(Document(P(T(text)))));
        Assert.Equal([text], package.Paragraphs());
    }
}
