// The logical structure of a letter (ISO 32000-1, 14.7 and 14.8).
namespace ImrDocs.Rendering.Pages;

/// <summary>Standard structure types (ISO 32000-1, 14.8.4); the names are the PDF names.</summary>
public enum StructureType
{
    /// <summary>The whole letter.</summary>
    Document,

    /// <summary>A section: a level 1 heading and what follows it.</summary>
    Sect,

    /// <summary>Heading of level 1.</summary>
    H1,

    /// <summary>Heading of level 2.</summary>
    H2,

    /// <summary>Heading of level 3.</summary>
    H3,

    /// <summary>Heading of level 4.</summary>
    H4,

    /// <summary>Heading of level 5.</summary>
    H5,

    /// <summary>Heading of level 6.</summary>
    H6,

    /// <summary>Paragraph.</summary>
    P,

    /// <summary>List.</summary>
    L,

    /// <summary>List item.</summary>
    LI,

    /// <summary>Marker of a list item.</summary>
    Lbl,

    /// <summary>Content of a list item.</summary>
    LBody,

    /// <summary>Table.</summary>
    Table,

    /// <summary>Table row.</summary>
    TR,

    /// <summary>Header cell.</summary>
    TH,

    /// <summary>Data cell.</summary>
    TD,

    /// <summary>Link.</summary>
    Link,

    /// <summary>Picture.</summary>
    Figure,

    /// <summary>Grouping without meaning of its own (columns).</summary>
    Div,

    /// <summary>One of the letters of a file that holds several.</summary>
    Part,
}

/// <summary>What a header cell is the header of (ISO 32000-1, table 349).</summary>
public enum TableScope
{
    /// <summary>Its column.</summary>
    Column,

    /// <summary>Its row.</summary>
    Row,
}

/// <summary>How the items of a list are marked (ISO 32000-1, table 347).</summary>
public enum ListNumbering
{
    /// <summary>Bullets, dashes and other marks without order.</summary>
    Disc,

    /// <summary>Arabic numerals.</summary>
    Decimal,
}

/// <summary>An element of the structure tree; its children are elements, its content the page items tagged with it.</summary>
public sealed class StructureElement
{
    private List<StructureElement>? _children;
    private readonly StructureElement _root;
    private int _count = 1;

    /// <summary>Makes a root element.</summary>
    public StructureElement(StructureType type)
    {
        Type = type;
        _root = this;
    }

    private StructureElement(StructureType type, StructureElement parent)
    {
        Type = type;
        Parent = parent;
        _root = parent._root;
        Index = _root._count++;
    }

    /// <summary>The standard structure type.</summary>
    public StructureType Type { get; }

    /// <summary>The element around it; null for the root.</summary>
    public StructureElement? Parent { get; }

    /// <summary>The elements inside it, in reading order.</summary>
    public IReadOnlyList<StructureElement> Children => _children ?? (IReadOnlyList<StructureElement>)[];

    /// <summary>Alternative text of a figure.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>Scope of a header cell.</summary>
    public TableScope? Scope { get; init; }

    /// <summary>How the items of a list are marked; lists whose items have a <see cref="StructureType.Lbl"/> need it.</summary>
    public ListNumbering? Numbering { get; init; }

    /// <summary>BCP 47 tag of the language of what is inside, where it is not that of the element around it.</summary>
    public string? Language { get; init; }

    /// <summary>Counts the elements of a tree in the order they were made; the root is 0.</summary>
    internal int Index { get; }

    /// <summary>How many elements the tree of this root has.</summary>
    internal int Count => _count;

    /// <summary>Adds a child at the end.</summary>
    public StructureElement Add(
        StructureType type,
        string? alternativeText = null,
        TableScope? scope = null,
        ListNumbering? numbering = null,
        string? language = null)
    {
        var child = new StructureElement(type, this)
        {
            AlternativeText = alternativeText,
            Scope = scope,
            Numbering = numbering,
            Language = language,
        };
        (_children ??= []).Add(child);
        return child;
    }
}
