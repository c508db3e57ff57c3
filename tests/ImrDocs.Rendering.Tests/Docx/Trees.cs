// Short ways to write document trees in tests.
using System.Collections.Immutable;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;

namespace ImrDocs.Rendering.Tests.Docx;

internal static class Trees
{
    private const int Point = 12_700;
    private const int Inch = 914_400;

    /// <summary>US Letter with one-inch margins, Times 12 pt, and one style of the template's own.</summary>
    public static StyleSheet Styles { get; } = new(
        new PageFormat(17 * Inch / 2, 11 * Inch, Inch, Inch, Inch, Inch, Inch / 2, Inch / 2),
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, ParagraphStyle>
        {
            [StyleNames.Body] = Serif(12) with { SpaceAfter = 8 * Point },
            [StyleNames.Heading1] = Serif(12) with { Bold = true, Alignment = Alignment.Center, SpaceBefore = 16 * Point, SpaceAfter = 8 * Point, KeepWithNext = true },
            [StyleNames.Heading2] = Serif(12) with { Bold = true, SpaceBefore = 8 * Point, SpaceAfter = 8 * Point, KeepWithNext = true },
            [StyleNames.ListItem] = Serif(12) with { SpaceAfter = 4 * Point },
            [StyleNames.TableCell] = Serif(10) with { Typeface = Typeface.Sans },
            [StyleNames.Address] = Serif(12) with { SpaceAfter = 24 * Point },
            [StyleNames.Header] = Serif(9) with { Typeface = Typeface.Sans, Alignment = Alignment.Right },
            [StyleNames.Footer] = Serif(9) with { Typeface = Typeface.Sans, Alignment = Alignment.Center },
            [StyleNames.Watermark] = Serif(100) with { Typeface = Typeface.Sans },
            ["fine-print"] = Serif(9) with { Italic = true, IndentLeft = Inch / 2, KeepWithNext = true },
        }))
    {
        Frames = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, FrameBox>
        {
            ["letterhead"] = new(Inch, Inch / 2, 6 * Inch, 3 * Inch / 2),
            ["window"] = new(Inch, 5 * Inch / 2, 3 * Inch, Inch, Inch / 2),
        }),
    };

    public static Document Document(params ImmutableArray<Block> body) => Document(PageFurniture.None, body);

    public static Document Document(PageFurniture furniture, params ImmutableArray<Block> body) => new(
        new DocumentProperties
        {
            Title = "IMR Final Determination CM13-0000001",
            Language = "en-US",
            Author = "Example Review Organization",
            Date = new DateOnly(2013, 11, 20),
        },
        Styles,
        furniture,
        body);

    public static Paragraph P(params ImmutableArray<Inline> inlines) => P(StyleNames.Body, inlines);

    public static Paragraph P(string style, params ImmutableArray<Inline> inlines) => new(inlines, new BlockFormat(style), default);

    public static Heading H(int level, string text, string? style = null) =>
        new(level, [T(text)], new BlockFormat(style ?? StyleNames.Heading(level)), default);

    public static TextInline T(string text, Emphasis emphasis = Emphasis.None) => new(text, emphasis, IsValue: false, default);

    public static TextInline Value(string text) => new(text, Emphasis.None, IsValue: true, default);

    public static LineBreak Break { get; } = new(default(Origin));

    public static PageBreak NewPage { get; } = new(default(Origin));

    public static Link Link(string target, params ImmutableArray<Inline> inlines) => new(target, inlines, default);

    public static Field PageNumber { get; } = new(FieldKind.PageNumber, Emphasis.None, default);

    public static Field PageCount { get; } = new(FieldKind.PageCount, Emphasis.None, default);

    public static ListBlock Bullets(params ImmutableArray<ListItem> items) => new(ListKind.Bullet, items, default);

    public static ListBlock Typed(params ImmutableArray<ListItem> items) => new(ListKind.AsTyped, items, default);

    public static ListItem Item(string marker, string text, params ImmutableArray<Block> more) =>
        new(marker, [P(StyleNames.ListItem, T(text)), .. more], default);

    public static Table Table(bool ruled, int[] widths, string[]? header, params string[][] rows) => new(
        [.. widths.Select((width, i) => new TableColumn(width, i == 1 ? Alignment.Right : Alignment.Left))],
        header is null ? [] : [Row(header, headers: header.Length)],
        [.. rows.Select(row => Row(row, headers: header is null ? 1 : 0))],
        new TableFormat(StyleNames.TableCell, ruled),
        default);

    public static Columns Columns(params ImmutableArray<Block>[] columns) =>
        new([.. columns.Select((blocks, i) => new Column(i + 1, blocks))], default);

    public static KeepTogether Keep(params ImmutableArray<Block> blocks) => new(blocks, default);

    public static AddressBlock Address(params string[] lines) =>
        new([.. lines.Select(line => ImmutableArray.Create<Inline>(Value(line)))], new BlockFormat(StyleNames.Address), default);

    public static PageFrame Frame(string name, params ImmutableArray<Block> blocks) => new(name, blocks, default);

    public static Figure Figure(string name, string alternativeText) => new(name, alternativeText, Alignment.Center, default);

    private static TableRow Row(string[] cells, int headers) =>
        new([.. cells.Select((text, i) => new TableCell(text.Length == 0 ? [] : [T(text)], i < headers, default))]);

    private static ParagraphStyle Serif(int points) => new() { Typeface = Typeface.Serif, Size = points * Point };
}
