// How the paragraphs of one style look.
namespace ImrDocs.Documents.Styles;

/// <summary>The looks of a paragraph. Lengths are EMU (12,700 a point).</summary>
public sealed record ParagraphStyle
{
    /// <summary>Serif or sans.</summary>
    public required Typeface Typeface { get; init; }

    /// <summary>Type size in EMU; 12 pt is 152,400.</summary>
    public required int Size { get; init; }

    /// <summary>Whether all text is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether all text is italic.</summary>
    public bool Italic { get; init; }

    /// <summary>Alignment of the lines.</summary>
    public Alignment Alignment { get; init; } = Alignment.Left;

    /// <summary>Distance between base lines in percent of the type size; 115 is ordinary.</summary>
    public int LineHeightPercent { get; init; } = 115;

    /// <summary>Space above, in EMU; not at the top of a page. Of two spaces that meet the larger counts.</summary>
    public int SpaceBefore { get; init; }

    /// <summary>Space below, in EMU; not at the foot of a page.</summary>
    public int SpaceAfter { get; init; }

    /// <summary>Indent of all lines from the left, in EMU.</summary>
    public int IndentLeft { get; init; }

    /// <summary>Whether the paragraph stands on the page of the first lines of what follows.</summary>
    public bool KeepWithNext { get; init; }
}
