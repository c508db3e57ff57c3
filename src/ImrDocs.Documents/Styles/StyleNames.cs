// The style names every letter has.
using System.Collections.Immutable;

namespace ImrDocs.Documents.Styles;

/// <summary>Names of the paragraph styles that letter markup uses by itself; a template set may define more.</summary>
public static class StyleNames
{
    /// <summary>Ordinary paragraphs.</summary>
    public const string Body = "body";

    /// <summary>Headings of level 1: the sections.</summary>
    public const string Heading1 = "heading-1";

    /// <summary>Headings of level 2 and deeper.</summary>
    public const string Heading2 = "heading-2";

    /// <summary>Paragraphs of list items.</summary>
    public const string ListItem = "list-item";

    /// <summary>Cells of tables.</summary>
    public const string TableCell = "table-cell";

    /// <summary>Lines of addresses.</summary>
    public const string Address = "address";

    /// <summary>Running headers.</summary>
    public const string Header = "header";

    /// <summary>Running footers.</summary>
    public const string Footer = "footer";

    /// <summary>The word behind the text of a draft.</summary>
    public const string Watermark = "watermark";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> Required { get; } =
        [Body, Heading1, Heading2, ListItem, TableCell, Address, Header, Footer, Watermark];

    /// <summary>The style of headings of a level.</summary>
    public static string Heading(int level) => level == 1 ? Heading1 : Heading2;
}
