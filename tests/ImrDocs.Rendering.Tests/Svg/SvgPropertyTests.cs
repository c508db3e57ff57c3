// What holds for the drawing of any letter.
using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Svg;
using ImrDocs.Rendering.Tests.Layout;
using ImrDocs.Text;

namespace ImrDocs.Rendering.Tests.Svg;

public sealed class SvgPropertyTests
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(50).WithReplay(20131120, 4711);

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Active = new(StringComparer.Ordinal) { "script", "style", "foreignObject", "animate", "set" };

    [Fact]
    public void The_text_of_a_page_is_that_of_its_runs() => ForAllLetters((page, svg) =>
        Assert.Equal(string.Concat(Runs(page).Select(run => run.Text)), string.Concat(svg.Descendants(Svg + "text").Select(text => text.Value))));

    [Fact]
    public void Every_piece_begins_at_its_place_and_every_character_that_is_not_plain_has_its_own() => ForAllLetters((page, svg) =>
    {
        var glyphs = Runs(page).SelectMany(run => run.Glyphs.Select((_, i) => (X: X(run, i), Y: run.Baseline / 12_700.0))).ToList();
        var first = 0;
        foreach (var span in svg.Descendants(Svg + "tspan").Where(span => span.Attribute("x") is not null))
        {
            var (characters, places, line) = (span.Value.EnumerateRunes().Count(), Numbers(span, "x"), Numbers(span, "y")[0]);
            Assert.Equal(span.Value.All(IsPlain) ? 1 : characters, places.Length);
            Assert.All(places.Index(), place => Assert.InRange(place.Item - glyphs[first + place.Index].X, -0.006, 0.006));
            Assert.InRange(line - glyphs[first].Y, -0.006, 0.006);
            first += characters;
        }

        Assert.Equal(glyphs.Count, first);
    });

    [Fact]
    public void The_order_of_groups_is_that_of_the_structure() => ForAllLetters((_, svg) =>
    {
        Assert.All(WithRole(svg, "row"), row => Assert.Equal("table", Role(row.Parent!)));
        Assert.All(WithRole(svg, "cell").Concat(WithRole(svg, "columnheader")), cell => Assert.Equal("row", Role(cell.Parent!)));
        Assert.All(WithRole(svg, "listitem"), item => Assert.Equal("list", Role(item.Parent!)));
        Assert.All(svg.Descendants(Svg + "a"), link => Assert.DoesNotContain(link.Ancestors(), group => group.Attribute("aria-hidden") is not null));
    });

    [Fact]
    public void Nothing_needs_a_looser_security_policy() => ForAllLetters((_, svg) =>
        Assert.All(svg.DescendantsAndSelf(), element =>
        {
            Assert.DoesNotContain(element.Name.LocalName, Active);
            Assert.DoesNotContain(element.Attributes(), attribute =>
                attribute.Name.LocalName == "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        }));

    [Fact]
    public void Any_text_is_drawn_as_text() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
    {
        var pages = SvgLetters.Lay(Letter(text.Get));
        var drawn = SvgWriter.Write(pages, SvgLetters.Options with { PageName = (_, _) => text.Get, PictureAddress = _ => text.Get, FieldAddress = _ => text.Get });
        foreach (var (page, svg) in pages.Pages.Zip(drawn.Select(XElement.Parse)))
        {
            Assert.Equal(string.Concat(Runs(page).Select(run => run.Text)), string.Concat(svg.Descendants(Svg + "text").Select(element => element.Value)));
        }
    }).Check(Settings.WithMaxTest(300));

    private static bool IsPlain(char character) =>
        character is (>= ' ' and <= '~') or (> '\u00A0' and <= '\u017F' and not '\u00AD') or '\u2013' or '\u2014' or (>= '\u2018' and <= '\u201E') or '\u2022' or '\u2026';

    private static Document Letter(string text)
    {
        var place = new Origin(new SourceSpan(new SourceText(text, text), 0, text.Length), null, DataPath.Root(text));
        return new Document(
            new DocumentProperties { Title = "Any", Language = "en-US" },
            new StyleSheet(SampleStyles.Page(200, 200, 20), SampleStyles.All),
            PageFurniture.None,
            [
                new Paragraph([new TextInline(text, Emphasis.None, true, place)], new BlockFormat(StyleNames.Body), place),
                new Paragraph([new TextInline(text, Emphasis.None, false, place)], new BlockFormat(StyleNames.Body), place),
            ]);
    }

    private static void ForAllLetters(Action<Page, XElement> check) => Prop.ForAll(RandomLetters.Letters.ToArbitrary(), letter =>
    {
        var pages = SvgLetters.Lay(letter);
        foreach (var (page, svg) in pages.Pages.Zip(SvgWriter.Write(pages, SvgLetters.Options)))
        {
            check(page, XElement.Parse(svg, LoadOptions.PreserveWhitespace));
        }
    }).Check(Settings);

    private static IEnumerable<GlyphRun> Runs(Page page) => page.Items.OfType<GlyphRun>();

    private static double X(GlyphRun run, int glyph) =>
        (run.X / 12_700.0) + (run.Glyphs.Take(glyph).Sum(one => run.Font.Advance(one.Id) + one.Kerning) * (run.Size / 12_700.0) / run.Font.Metrics.UnitsPerEm);

    private static ImmutableArray<double> Numbers(XElement element, string name) =>
        [.. element.Attribute(name)!.Value.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    private static IEnumerable<XElement> WithRole(XElement svg, string role) => svg.Descendants().Where(element => Role(element) == role);

    private static string? Role(XElement element) => element.Attribute("role")?.Value;
}
