using ImrDocs.Documents.Writers;
using ImrDocs.Letters.Generation;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.Generation;

/// <summary>Every sample case, rendered with the project's own templates; goldens in Goldens/ beside this folder.</summary>
public sealed class SampleLetterTests
{
    public static TheoryData<string> Cases { get; } = Samples.CaseNames();

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_tree_is_the_golden_one(string name) =>
        Golden.Verify(TreeWriter.Write(Samples.Generate(Samples.ReadCase(name)).Document), GoldenPath(name, "tree"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_pages_are_the_golden_ones(string name) =>
        Golden.Verify(Rendering.Pages.PagesWriter.Write(Samples.Generate(Samples.ReadCase(name)).Pages), GoldenPath(name, "pages"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pdf_and_docx_say_the_same(string name)
    {
        var letter = Samples.Generate(Samples.ReadCase(name));
        Assert.Equal(
            string.Concat(Words.OfDocx(Samples.Bytes(letter, LetterFormat.Docx))),
            string.Concat(Words.OfPdf(Samples.Bytes(letter, LetterFormat.Pdf))));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Twice_rendered_is_the_same_bytes(string name)
    {
        var first = Samples.Generate(Samples.ReadCase(name));
        var second = Samples.Generate(Samples.ReadCase(name));
        Assert.Equal(first.Files.Select(Content), second.Files.Select(Content));
    }

    private static string Content(LetterFile file) => Convert.ToHexString(file.Bytes.Span);

    private static string GoldenPath(string name, string view) =>
        Repository.PathOf("tests", "ImrDocs.Letters.Tests", "Goldens", $"{name}.{view}.txt");
}
