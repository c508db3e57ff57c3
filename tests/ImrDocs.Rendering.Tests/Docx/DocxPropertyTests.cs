// Whatever the shape of a letter, its Word document is valid and says the same.
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Rendering.Docx;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Tests.Layout;

namespace ImrDocs.Rendering.Tests.Docx;

public sealed class DocxPropertyTests
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20131120, 3);

    private static readonly DocxWriter Writer = new(FontSet.Shipped);

    [Fact]
    public void Any_letter_is_valid() => Prop.ForAll(RandomLetters.Letters.ToArbitrary(), letter =>
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(Writer.Write(letter, SamplePictures.All)), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(error => error.Description));
    }).Check(Repeatable);

    [Fact]
    public void Any_letter_says_what_its_tree_says() => Prop.ForAll(RandomLetters.Letters.ToArbitrary(), letter =>
    {
        using var package = new DocxReader(Writer.Write(letter, SamplePictures.All));
        Assert.Equal(TreeWords.Of(letter), TreeWords.Of(string.Join('\n', package.Paragraphs())));
    }).Check(Repeatable);
}
