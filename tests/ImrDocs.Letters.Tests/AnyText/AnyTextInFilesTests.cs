using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.AnyText;

/// <summary>Letters about cases with a random text in every field, read back by other programs.</summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class AnyTextInFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("imrdocs-any-text-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Pdftotext_reads_the_words_that_stand_on_the_pages()
    {
        var letters = Letters(25);
        var texts = LetterFiles.ReadPdfs(Write(letters));
        Assert.All(letters.Zip(texts), pair => Assert.Equal(
            Shown.Visible(Shown.AllOf(pair.First.Pages.Pages)).Normalize(),
            Shown.Visible(pair.Second).Normalize()));
    }

    [Fact]
    public void The_files_meet_the_conditions_of_accessible_and_archival_pdf() =>
        Assert.Equal("", LetterFiles.CheckPdfs(Write(Letters(10))));

    [Fact]
    public void The_documents_are_valid() =>
        Assert.All(Letters(10), letter => Assert.Equal([], LetterFiles.ErrorsOf(Samples.Bytes(letter, LetterFormat.Docx))));

    private string[] Write(List<Letter> letters) =>
        LetterFiles.Write(_folder.FullName, letters.Select(letter => Samples.Bytes(letter, LetterFormat.Pdf)), "pdf");

    private static List<Letter> Letters(int count)
    {
        var letters = new List<Letter>();
        Check.One(Texts.Repeatable(count), Prop.ForAll(AnyTextTests.InlineTexts.ToArbitrary(), texts =>
            letters.Add(Samples.Generate(Samples.Parse(EveryField.With(texts), "every-field")))));
        return letters;
    }
}
