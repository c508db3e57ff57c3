// Arbitrary letters for properties of layout.
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;

namespace ImrDocs.Rendering.Tests.Layout;

/// <summary>
/// Generates letters of any shape on small pages. All parts are short, so that no chain of blocks that must stay
/// together is higher than a page and every rule of pagination can be kept.
/// </summary>
internal static class RandomLetters
{
    private static readonly Origin Place = new(new SourceSpan(new SourceText("random", "x"), 0, 1), null, null);

    private static readonly string[] Words =
    [
        "a", "of", "the", "MRI", "claims", "medically", "necessary", "twenty-four-hour", "(see", "p.", "176-7)", "“quoted”",
        "Nguyễn", "≥", "α", "✓", "e\u0323\u0302", "§\u00A09792", "word—word", "no\u200BWidth", "soft\u00ADhyphen", "𝖠𝖡",
        "https://www.example.org/a-rather-long/path_to/some.page?and=a&query=that,goes,on;without.a.break",
        "METHYLPREDNISOLONEACETATEINJECTABLESUSPENSIONUSPEIGHTYMILLIGRAMS",
    ];

    private const string LongHeading =
        "Physical therapy, twice a week for six weeks, was the original request. The claims administrator authorized once a "
        + "week for six weeks, and the remaining portion of the original request, once a week for six weeks, is in dispute";

    private static readonly Gen<Inline> Phrase =
        from words in Gen.Elements(Words).NonEmptyListOf()
        from before in Gen.Elements("", "", " ")
        from emphasis in Gen.Elements(Emphasis.None, Emphasis.None, Emphasis.Bold, Emphasis.Italic, Emphasis.Bold | Emphasis.Italic)
        from isValue in Gen.Elements(true, false)
        select (Inline)new TextInline(before + string.Join(' ', words.Take(14)) + " ", emphasis, isValue, Place);

    private static readonly Gen<Inline[]> MoreInlines =
        from phrase in Phrase
        from more in Gen.Frequency<Inline[]>(
            (6, Gen.Constant<Inline[]>([phrase])),
            (1, Gen.Constant<Inline[]>([new LineBreak(Place), phrase])),
            (1, Gen.Constant<Inline[]>([new Link("https://www.example.org/", [phrase], Place)])))
        select more;

    private static readonly Gen<ImmutableArray<Inline>> Inlines =
        from first in Phrase
        from count in Gen.Choose(0, 3)
        from more in MoreInlines.ArrayOf(count)
        select more.SelectMany(inlines => inlines).Prepend(first).ToImmutableArray();

    private static readonly Gen<Block> Paragraph =
        from inlines in Inlines
        from style in Gen.Elements(StyleNames.Body, StyleNames.Body, "indented", "right")
        select (Block)new Paragraph(inlines, new BlockFormat(style), Place);

    private static readonly Gen<Block> Heading =
        from text in Gen.Elements("SECTION", "A part of a section whose heading has two lines on these pages", LongHeading, "Part")
        from level in Gen.Choose(1, 2)
        select (Block)new Heading(level, [new TextInline(text, Emphasis.None, false, Place)], new BlockFormat(StyleNames.Heading(level)), Place);

    private static Gen<Block> Table(int maximum) =>
        from columns in Gen.Choose(1, maximum)
        from header in Gen.Choose(0, 1)
        from rows in Gen.Choose(1, 6)
        from ruled in Gen.Elements(true, false)
        from cells in Gen.Elements(Words[..12]).ArrayOf(columns * (rows + header) * 2)
        select (Block)new Table(
            [.. Enumerable.Range(1, columns).Select(i => new TableColumn(1, (Alignment)(i - 1)))],
            [.. Enumerable.Range(0, header).Select(row => Row(cells, row, columns, true))],
            [.. Enumerable.Range(header, rows).Select(row => Row(cells, row, columns, false))],
            new TableFormat(StyleNames.TableCell, ruled),
            Place);

    private static readonly Gen<Block> Address =
        from name in Gen.Elements("Jane Roe", "Roe & Roe, a firm with a long name that has a very long name indeed")
        select (Block)new AddressBlock(
            [[new TextInline(name, Emphasis.None, true, Place)], [new TextInline("Sacramento, CA 95814", Emphasis.None, true, Place)]],
            new BlockFormat(StyleNames.Address),
            Place);

    private static readonly Gen<Block> Figure =
        from name in Gen.Elements("small.png", "wide.png")
        select (Block)new Figure(name, "A picture", Alignment.Right, Place);

    private static readonly Gen<Block> Columns =
        from left in Phrase
        from right in Phrase
        select (Block)new Columns(
            [
                new Column(1, [new Paragraph([left], new BlockFormat(StyleNames.Body), Place)]),
                new Column(2, [new Paragraph([right], new BlockFormat(StyleNames.Body), Place)]),
            ],
            Place);

    private static readonly Gen<Block> Keep =
        from blocks in Paragraph.ArrayOf(2)
        select (Block)new KeepTogether([.. blocks], Place);

    /// <summary>Letters on pages about as high as forty lines.</summary>
    public static Gen<Document> Letters { get; } =
        from width in Gen.Choose(260, 340)
        from blocks in Gen.Frequency((15, Block(tableColumns: 3)), (1, Columns)).ListOf()
        select Letter(width, 540, [.. blocks.Take(40)]);

    /// <summary>Letters on pages of a few lines, where rules must give way.</summary>
    public static Gen<Document> LettersOnTinyPages { get; } =
        from width in Gen.Choose(120, 300)
        from height in Gen.Choose(70, 160)
        from blocks in Gen.Frequency((9, Block(tableColumns: 1)), (1, Gen.Constant((Block)new PageBreak(Place)))).ListOf()
        select Letter(width, height, [.. blocks.Take(30)]);

    private static Gen<Block> Block(int tableColumns)
    {
        var simple = Gen.Frequency((6, Paragraph), (1, Address), (1, Figure), (1, List(Paragraph)), (1, Table(tableColumns)));
        return Gen.Frequency((12, simple), (3, Heading), (2, List(simple)), (2, Keep));
    }

    private static Document Letter(int width, int height, ImmutableArray<Block> body) => new(
        new DocumentProperties { Title = "Random", Language = "en-US" },
        new StyleSheet(SampleStyles.Page(width, height, 20), SampleStyles.All),
        PageFurniture.None,
        body);

    private static Gen<Block> List(Gen<Block> content) =>
        from kind in Gen.Elements(ListKind.Bullet, ListKind.Numbered, ListKind.AsTyped)
        from count in Gen.Choose(1, 4)
        from blocks in content.ArrayOf(count)
        select (Block)new ListBlock(
            kind,
            [.. blocks.Select((block, i) => new ListItem(kind == ListKind.Numbered ? $"{i + 8}." : "•", [block], Place))],
            Place);

    private static TableRow Row(string[] cells, int row, int columns, bool isHeader) => new(
        [.. Enumerable.Range(0, columns).Select(column => new TableCell(
            [new TextInline(cells[2 * ((row * columns) + column)] + " " + cells[(2 * ((row * columns) + column)) + 1], Emphasis.None, true, Place)],
            isHeader,
            Place))]);
}
