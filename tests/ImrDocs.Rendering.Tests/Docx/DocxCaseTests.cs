// Small letters, each with the Word markup it must become beside it.
using System.Text;
using ImrDocs.Rendering.Docx;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Tests.Layout;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Docx;

/// <summary>
/// Every <c>Cases/NAME.letter.txt</c> is a letter in the notation of <see cref="SampleLetter"/>; <c>NAME.docx.txt</c>
/// beside it shows the parts of its Word document that are its own.
/// </summary>
public sealed class DocxCaseTests
{
    private static readonly string Folder = Repository.PathOf("tests", "ImrDocs.Rendering.Tests", "Docx", "Cases");

    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(Folder, "*.letter.txt").Select(file => Path.GetFileName(file)[..^".letter.txt".Length]).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Cases))]
    public void A_letter_becomes_this_markup(string name)
    {
        var letter = SampleLetter.Read(name, File.ReadAllText(Path.Combine(Folder, name + ".letter.txt")));
        using var package = new DocxReader(new DocxWriter(FontSet.Shipped).Write(letter, SamplePictures.All));
        var text = new StringBuilder();
        foreach (var part in package.Entries.Select(entry => entry.FullName).Where(part => IsOwn(part, package)))
        {
            text.Append("== ").Append(part).Append(" ==\n").Append(XmlText.Of(package.Xml(part).Root!)).Append('\n');
        }

        Golden.Verify(text.ToString(), Path.Combine(Folder, name + ".docx.txt"));
    }

    [Fact]
    public void A_style_sheet_becomes_these_styles()
    {
        using var package = new DocxReader(Shelf.Write(Shelf.Documents["nothing"]));
        Golden.Verify(XmlText.Of(package.Xml("word/styles.xml").Root!), Path.Combine(Folder, "styles.txt"));
    }

    /// <summary>Stories that say something, and the relationships of those that refer to something of their own.</summary>
    private static bool IsOwn(string part, DocxReader package) =>
        part == "word/document.xml"
        || (part.StartsWith("word/header", StringComparison.Ordinal) && package.Paragraphs(part).Any())
        || (part.StartsWith("word/footer", StringComparison.Ordinal) && package.Paragraphs(part).Any())
        || (part.StartsWith("word/_rels/", StringComparison.Ordinal) && package.Xml(part).ToString().Contains("Id=\"use", StringComparison.Ordinal));
}
