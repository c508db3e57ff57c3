using ImrDocs.Letters.Generation;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.Generation;

public sealed class SeedLetterTests
{
    private static readonly string[] Seed = Words.Of(File.ReadAllText(
        Repository.PathOf("tests", "ImrDocs.Letters.Tests", "Seed", "final-determination-letter.txt")));

    private static readonly Letter Letter = Samples.Generate(Samples.ReadCase("seed-letter"));

    [Fact]
    public void The_pdf_has_the_words_of_the_seed() =>
        Assert.Equal(Seed, FromHow(Words.OfPdf(Samples.Bytes(Letter, LetterFormat.Pdf))));

    [Fact]
    public void The_docx_has_the_words_of_the_seed() =>
        Assert.Equal(Seed, FromHow(Words.OfDocx(Samples.Bytes(Letter, LetterFormat.Docx))));

    [Fact]
    public void The_text_has_the_words_of_the_seed() =>
        Assert.Equal(Seed, FromHow(Words.Of(System.Text.Encoding.UTF8.GetString(Samples.Bytes(Letter, LetterFormat.Txt)))));

    private static string[] FromHow(string[] words) => words[Array.IndexOf(words, "HOW")..];
}
