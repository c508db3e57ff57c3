// Texts of lists hang as far behind their markers in Word as on the pages.
using System.Globalization;
using System.Xml.Linq;
using ImrDocs.Rendering.Docx;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Layout;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Tests.Docx;
using ImrDocs.Rendering.Tests.Layout;

namespace ImrDocs.Rendering.Tests.Parity;

public sealed class ListIndentTests
{
    private const int EmuPerTwip = 635;
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData("10. ten\n  - a bullet below a wide marker\n    100. one hundred\n11. eleven")]
    [InlineData("1000) one thousand\n  its second paragraph")]
    public void Texts_begin_where_they_begin_on_the_page(string list)
    {
        const int margin = 72 * 12_700;
        var letter = SampleLetter.Read("lists", "page 612 792 72\n" + list);
        var pages = LayoutEngine.Lay(letter, FontSet.Shipped, SamplePictures.All).Document.Pages;
        var onPage = pages.SelectMany(page => page.Items).OfType<GlyphRun>()
            .Where(run => run.Tag.Element!.Type == StructureType.P)
            .Select(run => run.X - margin);
        using var package = new DocxReader(new DocxWriter(FontSet.Shipped).Write(letter, SamplePictures.All));
        var inWord = package.Xml("word/document.xml").Descendants(W + "ind")
            .Select(indent => EmuPerTwip * int.Parse(indent.Attribute(W + "left")!.Value, CultureInfo.InvariantCulture));

        Assert.All(onPage.Zip(inWord, (page, word) => page - word), difference => Assert.InRange(difference, 0, 3 * EmuPerTwip));
        Assert.Equal(list.Split('\n').Length, inWord.Count());
        Assert.Equal(list.Split('\n').Length, onPage.Count());
    }
}
