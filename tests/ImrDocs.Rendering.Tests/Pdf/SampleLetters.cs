// Letters laid out by hand that have everything the PDF writer can write.
using System.Collections.Immutable;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Rendering.Tests.Pictures;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Pdf;

internal static class SampleLetters
{
    public const string Link = "https://www.dir.ca.gov/dwc/imr.htm?a=(1)&b=ü";

    public static IReadOnlyDictionary<string, Func<PagedDocument>> All { get; } =
        new Dictionary<string, Func<PagedDocument>>(StringComparer.Ordinal)
        {
            ["everything"] = Everything,
            ["minimal"] = () => Minimal(),
            ["unusual characters"] = () => Minimal("ÀÉ Việt Ω жук ✓ ‑ ≠ ½ \U0001D5A0"),
            ["two pages"] = () => Long(2),
            ["ten pages"] = () => Long(10),
        };

    public static IReadOnlyDictionary<string, Picture> Pictures { get; } = ReadPictures();

    public static DocumentProperties Properties { get; } = new()
    {
        Title = "Determination CM14-0001 <“final” & binding>",
        Language = "en-US",
        Author = "Maximus, Inc. (IMR)",
        Date = new DateOnly(2017, 1, 31),
    };

    /// <summary>Two pages with every kind of content.</summary>
    public static PagedDocument Everything()
    {
        var root = new StructureElement(StructureType.Document);
        var section = root.Add(StructureType.Sect);
        var first = FirstPage(section, out var continued);
        var second = SecondPage(section, continued);
        return new PagedDocument(Properties, [first, second], root,
        [
            new OutlineEntry(1, "Decision", 1, 100 * PageSketch.Point),
            new OutlineEntry(2, "Naprosyn ≥ 550 mg", 1, 200 * PageSketch.Point),
            new OutlineEntry(2, "Items", 1, 300 * PageSketch.Point),
            new OutlineEntry(1, "Sources", 2, 90 * PageSketch.Point),
        ]);
    }

    /// <summary>One page, one paragraph, no outline, no date.</summary>
    public static PagedDocument Minimal(string text = "Hello")
    {
        var root = new StructureElement(StructureType.Document);
        var page = new PageSketch(1);
        page.Line().Text(ContentTag.Of(root.Add(StructureType.P)), text);
        var properties = new DocumentProperties { Title = "Minimal", Language = "en-US" };
        return new PagedDocument(properties, [page.ToPage()], root, []);
    }

    /// <summary>Plain paragraphs, as many lines as a letter has, over some pages.</summary>
    public static PagedDocument Long(int pageCount)
    {
        var root = new StructureElement(StructureType.Document);
        var pages = ImmutableArray.CreateBuilder<Page>();
        for (var number = 1; number <= pageCount; number++)
        {
            var page = new PageSketch(number);
            page.Line(72, 0).Text(ContentTag.Of(ArtifactKind.Header), $"Case CM14-000{number}", typeface: Typeface.Sans, size: 9);
            for (var line = 0; line < 44; line++)
            {
                var paragraph = root.Add(line % 11 == 0 ? StructureType.H1 : StructureType.P);
                page.Line().Text(ContentTag.Of(paragraph), $"Line {line} of page {number}: ", bold: true)
                    .Text(ContentTag.Of(paragraph), LoremLines[(line + number) % LoremLines.Length])
                    .Text(ContentTag.Of(paragraph), $" {line * number * 7919}", italic: line % 5 == 0);
            }

            pages.Add(page.ToPage());
        }

        return new PagedDocument(Properties, pages.DrainToImmutable(), root, []);
    }

    /// <summary>A page for each picture.</summary>
    public static PagedDocument Album(IEnumerable<string> pictureNames)
    {
        var root = new StructureElement(StructureType.Document);
        var pages = pictureNames.Select((name, i) => new PageSketch(i + 1)
            .Image(ContentTag.Of(root.Add(StructureType.Figure, name)), 72, 100, 60, name).ToPage());
        return new PagedDocument(Properties, [.. pages], root, []);
    }

    private static readonly string[] LoremLines =
    [
        "The requested treatment was reviewed under the MTUS,",
        "the guidelines recommend it for acute pain only and",
        "the records show no functional improvement after six",
        "visits; therefore the request cannot be supported as",
        "medically necessary. “Tramadol®” 50 mg, at ≥ 4 weeks",
    ];

    private static Page FirstPage(StructureElement section, out StructureElement continued)
    {
        var page = new PageSketch(1);
        page.Line(250, 300).Text(ContentTag.Of(ArtifactKind.Watermark), "DRAFT", bold: true, typeface: Typeface.Sans, size: 60);
        page.Y = 20;
        page.Line(72).Text(ContentTag.Of(ArtifactKind.Header), "CM14-0001", typeface: Typeface.Sans, size: 9);
        page.Image(ContentTag.Of(section.Add(StructureType.Figure, "The seal of the state")), 72, 60, 60, "seal.png");
        page.Line(leading: 30).Text(ContentTag.Of(section.Add(StructureType.H1)), "DECISION – ÀÉ Việt Ω жук ✓ ‑", bold: true, typeface: Typeface.Sans);
        var paragraph = section.Add(StructureType.P);
        page.Line(leading: 24).Text(ContentTag.Of(paragraph), "AV To Yo: ").Text(ContentTag.Of(paragraph), "(see)", italic: true)
            .Text(ContentTag.Of(paragraph), " the page at ");
        var link = paragraph.Add(StructureType.Link);
        page.Text(ContentTag.Of(link), "www.dir.ca.gov/", link: Link);
        page.Rule(ContentTag.Of(ArtifactKind.Layout), 240, 80);
        page.Line().Text(ContentTag.Of(link), "dwc/imr.htm", link: Link).Text(ContentTag.Of(paragraph), ", which is long.");
        page.Line(leading: 20).Text(ContentTag.Of(section.Add(StructureType.H2)), "Naprosyn ≥ 550 mg", bold: true);
        AddList(page, section);
        AddTable(page, section);
        continued = section.Add(StructureType.P);
        page.Line(leading: 24).Text(ContentTag.Of(continued), "This goes on ");
        page.Y = 740;
        page.Line(280).Text(ContentTag.Of(ArtifactKind.Footer), "Page 1 of 2", size: 9);
        return page.ToPage();
    }

    private static Page SecondPage(StructureElement section, StructureElement continued)
    {
        var page = new PageSketch(2);
        page.Line(72).Text(ContentTag.Of(continued), "on the second page.");
        var link = section.Add(StructureType.P).Add(StructureType.Link);
        page.Line(leading: 30).Text(ContentTag.Of(link), "mail us", link: "mailto:help@example.org");
        page.Line(leading: 40).Image(ContentTag.Of(section.Add(StructureType.Figure, "Colours")), 72, 100, 60, "colours.png");
        page.Y = 740;
        page.Line(280).Text(ContentTag.Of(ArtifactKind.Footer), "Page 2 of 2", size: 9);
        return page.ToPage();
    }

    private static void AddList(PageSketch page, StructureElement section)
    {
        var list = section.Add(StructureType.L, numbering: ListNumbering.Decimal);
        for (var number = 1; number <= 2; number++)
        {
            var item = list.Add(StructureType.LI);
            page.Line(90).Text(ContentTag.Of(item.Add(StructureType.Lbl)), number + ". ")
                .At(108).Text(ContentTag.Of(item.Add(StructureType.LBody).Add(StructureType.P)), "Item with \\ and (parens)");
        }
    }

    private static void AddTable(PageSketch page, StructureElement section)
    {
        var table = section.Add(StructureType.Table);
        var head = table.Add(StructureType.TR);
        page.Line(leading: 24).Text(ContentTag.Of(head.Add(StructureType.TH, scope: TableScope.Column)), "Date ", bold: true)
            .At(200).Text(ContentTag.Of(head.Add(StructureType.TH, scope: TableScope.Column)), "Amount", bold: true);
        page.Rule(ContentTag.Of(ArtifactKind.Layout), 72, 300);
        var row = table.Add(StructureType.TR);
        page.Line().Text(ContentTag.Of(row.Add(StructureType.TH, scope: TableScope.Row)), "01/31/2017 ");
        row.Add(StructureType.TD);
        row = table.Add(StructureType.TR);
        row.Add(StructureType.TD);
        page.Line().At(200).Text(ContentTag.Of(row.Add(StructureType.TD)), "$ 1,234.50");
    }

    private static Dictionary<string, Picture> ReadPictures()
    {
        var pictures = new Dictionary<string, Picture>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Repository.PathOf("tests", "ImrDocs.Rendering.Tests", "Pdf", "Pictures")))
        {
            pictures.Add(Path.GetFileName(file), PictureFiles.Read(File.ReadAllBytes(file)));
        }

        return pictures;
    }
}
