// The paragraph styles of a style sheet under the names Word knows.
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ImrDocs.Documents.Styles;

namespace ImrDocs.Rendering.Docx.Parts;

/// <summary>
/// Maps the styles of a <see cref="StyleSheet"/> to Word styles. Those every letter has become Word's built-in ones
/// (ECMA-376 part 1, 17.7.4.9), so that navigation, tables of contents and screen readers know them; the others keep
/// their names, made readable: <c>issue-heading</c> is shown as Issue Heading. Immutable and thread-safe.
/// </summary>
internal sealed class WordStyles
{
    /// <summary>Id of the style of ordinary paragraphs, which a paragraph without a style has.</summary>
    public const string NormalId = "Normal";

    /// <summary>Line height of a picture's line, in percent: the font's own, since any other would scale the picture's.</summary>
    private const int SingleSpacing = 115;

    /// <summary>Ids that no style of a style sheet may take, since the styles part defines them itself.</summary>
    private static readonly FrozenSet<string> OwnIds = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            NormalId, "Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6", "ListParagraph", "ListBullet",
            "List", "ListContinue", "TableText", "Address", "Header", "Footer", "Picture", "TableSeparator",
            "DefaultParagraphFont", "Hyperlink", "TableNormal", "TableGrid", "LetterColumns", "NoList",
        ]);

    private readonly FrozenDictionary<string, WordStyle> _byName;
    private readonly ImmutableArray<WordStyle> _headings;

    public WordStyles(StyleSheet sheet)
    {
        var styles = new Dictionary<string, WordStyle>(StringComparer.Ordinal)
        {
            [StyleNames.Body] = new(NormalId, NormalId, sheet[StyleNames.Body]),
            [StyleNames.Heading1] = new("Heading1", "heading 1", sheet[StyleNames.Heading1]) { OutlineLevel = 1 },
            [StyleNames.Heading2] = new("Heading2", "heading 2", sheet[StyleNames.Heading2]) { OutlineLevel = 2 },
            [StyleNames.ListItem] = new("ListParagraph", "List Paragraph", sheet[StyleNames.ListItem]) { IndentLeft = 0 },
            [StyleNames.TableCell] = new("TableText", "Table Text", sheet[StyleNames.TableCell]),
            [StyleNames.Address] = new("Address", "Address", sheet[StyleNames.Address]),
            [StyleNames.Header] = new("Header", "header", sheet[StyleNames.Header]),
            [StyleNames.Footer] = new("Footer", "footer", sheet[StyleNames.Footer]),
        };
        AddOthers(sheet, styles);
        Body = styles[StyleNames.Body];
        ListItem = styles[StyleNames.ListItem];
        _headings = [styles[StyleNames.Heading1], styles[StyleNames.Heading2], .. DeeperHeadings(sheet)];
        ListHanging = WordUnits.WholeTwips(ListItem.Look.Size * 3 / 2);
        ListIndent = WordUnits.WholeTwips(ListItem.Look.IndentLeft) + ListHanging;
        ListBullet = new("ListBullet", "List Bullet", ListItem.Look) { IndentLeft = ListIndent, Hanging = ListHanging };
        ListTyped = ListBullet with { Id = "List", Name = "List" };
        ListContinue = new("ListContinue", "List Continue", ListItem.Look) { IndentLeft = ListIndent };
        Picture = new("Picture", "Picture", PictureLook(Body.Look));
        TableSeparator = new("TableSeparator", "Table Separator", OnePointHigh(Body.Look.Typeface));
        _byName = styles.ToFrozenDictionary(StringComparer.Ordinal);
        All =
        [
            Body,
            .. styles.Values.Concat(_headings[2..]).Where(style => style != Body).OrderBy(style => style.Id, StringComparer.Ordinal),
            ListBullet, ListTyped, ListContinue, Picture, TableSeparator,
        ];
    }

    /// <summary>
    /// Room for the marker of a list item, in EMU: one and a half times the type size, which is enough for most lists.
    /// Those that need more say so themselves.
    /// </summary>
    public int ListHanging { get; }

    /// <summary>How far the text of a list with that room stands to the right of that around it, in EMU.</summary>
    public int ListIndent { get; }

    /// <summary>Ordinary paragraphs.</summary>
    public WordStyle Body { get; }

    /// <summary>What the list styles are based on.</summary>
    public WordStyle ListItem { get; }

    /// <summary>First paragraph of an item with a bullet.</summary>
    public WordStyle ListBullet { get; }

    /// <summary>First paragraph of an item whose marker is text.</summary>
    public WordStyle ListTyped { get; }

    /// <summary>Later paragraphs of an item.</summary>
    public WordStyle ListContinue { get; }

    /// <summary>Paragraphs that hold a picture.</summary>
    public WordStyle Picture { get; }

    /// <summary>
    /// The empty paragraph that Word demands between two tables and after a table that ends a cell or a story
    /// (ECMA-376 part 1, 17.4.65): one point high.
    /// </summary>
    public WordStyle TableSeparator { get; }

    /// <summary>Every paragraph style, in a fixed order in which a style stands behind the one it is based on.</summary>
    public ImmutableArray<WordStyle> All { get; }

    /// <summary>The style of a name of the style sheet.</summary>
    /// <exception cref="KeyNotFoundException">There is no such style.</exception>
    public WordStyle this[string name] => _byName[name];

    /// <summary>The built-in heading style of a level from 1.</summary>
    public WordStyle Heading(int level) => _headings[Math.Min(level, _headings.Length) - 1];

    private static ParagraphStyle PictureLook(ParagraphStyle body) =>
        body with { LineHeightPercent = SingleSpacing, SpaceBefore = 0, IndentLeft = 0, Alignment = Alignment.Left };

    private static ParagraphStyle OnePointHigh(Typeface typeface) =>
        new() { Typeface = typeface, Size = 12_700, LineHeightPercent = 100 };

    private static IEnumerable<WordStyle> DeeperHeadings(StyleSheet sheet)
    {
        for (var level = 3; level <= 6; level++)
        {
            var number = level.ToString(CultureInfo.InvariantCulture);
            yield return new WordStyle("Heading" + number, "heading " + number, sheet[StyleNames.Heading(level)]) { OutlineLevel = level };
        }
    }

    private static void AddOthers(StyleSheet sheet, Dictionary<string, WordStyle> styles)
    {
        var taken = new HashSet<string>(OwnIds, StringComparer.OrdinalIgnoreCase);
        foreach (var name in sheet.Styles.Keys.Where(name => !styles.ContainsKey(name)).Order(StringComparer.Ordinal).ToList())
        {
            var readable = Readable(name);
            var unique = readable;
            for (var number = 2; !taken.Add(unique.Replace(" ", "", StringComparison.Ordinal)); number++)
            {
                unique = string.Create(CultureInfo.InvariantCulture, $"{readable} {number}");
            }

            styles[name] = new WordStyle(unique.Replace(" ", "", StringComparison.Ordinal), unique, sheet[name]);
        }
    }

    /// <summary>The words of a name, each with a capital; what is neither letter nor digit parts words.</summary>
    private static string Readable(string name)
    {
        var readable = new StringBuilder();
        var wordBegins = true;
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                wordBegins = true;
                continue;
            }

            if (wordBegins && readable.Length > 0)
            {
                readable.Append(' ');
            }

            readable.Append(wordBegins ? char.ToUpperInvariant(character) : character);
            wordBegins = false;
        }

        return readable.Length == 0 ? "Style" : readable.ToString();
    }
}
