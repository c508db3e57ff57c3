// Small letters, each with the SVG of its pages beside it.
using System.Xml.Linq;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Svg;
using ImrDocs.Rendering.Tests.Layout;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Svg;

public sealed class SvgCaseTests
{
    private static readonly string Folder = Repository.PathOf("tests", "ImrDocs.Rendering.Tests", "Svg", "Cases");

    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(Folder, "*.letter.txt").Select(file => Path.GetFileName(file)[..^".letter.txt".Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_letter_is_drawn_like_this(string name)
    {
        var letter = CaseLetters.Read(Path.Combine("Svg", "Cases", name + ".letter.txt"));

        Golden.Verify(string.Concat(SvgWriter.Write(SvgLetters.Lay(letter), SvgLetters.Options)), Path.Combine(Folder, name + ".svg.txt"));
    }

    [Fact]
    public void The_headings_of_a_letter_can_stand_below_those_of_the_page_around_it()
    {
        var pages = SvgLetters.Lay(CaseLetters.Read("Svg/Cases/structure.letter.txt"));

        var levels = Levels(SvgWriter.Write(pages, SvgLetters.Options with { HeadingLevel = 3 })[0]);

        Assert.Equal(["3", "4"], levels);
    }

    [Fact]
    public void Every_font_of_a_page_is_one_of_the_style_sheet()
    {
        var css = SvgStyleSheet.Write(name => "/fonts/" + name + ".ttf");
        var pages = CaseLetters.In("Svg/Cases").SelectMany(letter => SvgLetters.Lay(letter).Pages);

        Assert.All(
            pages.SelectMany(page => page.Items).OfType<GlyphRun>().Select(run => run.Font.PostScriptName).Distinct(StringComparer.Ordinal),
            name => Assert.Contains($"font-family:\"{name}\";src:url(\"/fonts/{name}.ttf\")", css, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Levels(string svg) =>
        XElement.Parse(svg).Descendants().Attributes("aria-level").Select(level => level.Value);
}
