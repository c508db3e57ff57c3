// Ties what is painted to the logical structure.
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Structure;

/// <summary>
/// The structure tree of a letter (ISO 32000-1, 14.7): collects marked content while pages are painted, then writes
/// the elements and the parent tree. The kids of an element are in reading order: its own content and its child
/// elements in the order in which they were painted. Kept and reused between letters.
/// </summary>
internal sealed class StructureTree
{
    private readonly List<Kid> _kids = [];
    private readonly List<int> _contents = [];
    private readonly List<int> _pageStarts = [];
    private readonly List<int> _annotations = [];
    private Node[] _nodes = [];
    private StructureElement _root = new(StructureType.Document);
    private int _firstElement;
    private int _firstPage;

    private enum KidKind
    {
        Content,
        Element,
        Annotation,
    }

    /// <summary>Starts the tree of a letter.</summary>
    /// <param name="root">The <c>Document</c> element.</param>
    /// <param name="firstPage">Object number of the first page; the others follow.</param>
    /// <param name="file">Where object numbers come from.</param>
    public void Begin(StructureElement root, int firstPage, PdfFile file)
    {
        _root = root;
        _firstPage = firstPage;
        _firstElement = file.Reserve(root.Count);
        _kids.Clear();
        _contents.Clear();
        _pageStarts.Clear();
        _annotations.Clear();
        if (_nodes.Length < root.Count)
        {
            _nodes = new Node[root.Count * 2];
        }

        Array.Fill(_nodes, Node.Empty, 0, root.Count);
        _nodes[0].IsAttached = true;
    }

    /// <summary>Starts a page: marked-content identifiers count from 0 again (14.7.4.2).</summary>
    public void BeginPage() => _pageStarts.Add(_contents.Count);

    /// <summary>Notes that the next content on the current page belongs to an element.</summary>
    /// <returns>Its marked-content identifier.</returns>
    public int AddContent(StructureElement element)
    {
        Attach(element);
        var page = _pageStarts.Count - 1;
        var identifier = _contents.Count - _pageStarts[page];
        _contents.Add(element.Index);
        AddKid(element, KidKind.Content, identifier, page);
        return identifier;
    }

    /// <summary>Notes that an annotation on the current page belongs to an element (14.7.4.3).</summary>
    /// <param name="element">A <c>Link</c> element.</param>
    /// <param name="annotation">Object number of the annotation.</param>
    /// <param name="firstKey">The parent tree key of the letter's first annotation: behind those of its pages.</param>
    /// <returns>The annotation's <c>StructParent</c>.</returns>
    public int AddAnnotation(StructureElement element, int annotation, int firstKey)
    {
        AddKid(element, KidKind.Annotation, annotation, _pageStarts.Count - 1);
        _annotations.Add(element.Index);
        return firstKey + _annotations.Count - 1;
    }

    /// <summary>Notes where a figure stands (14.8.5.4.3, BBox).</summary>
    public void SetBox(StructureElement element, PdfBox box) => _nodes[element.Index].Box = box;

    /// <summary>Writes root, parent tree and all elements.</summary>
    public void Write(PdfFile file, int rootNumber)
    {
        var firstParents = file.Reserve(_pageStarts.Count);
        var output = file.BeginObject(rootNumber);
        output.Write("<</Type/StructTreeRoot/K "u8).WriteReference(_firstElement).Write("/ParentTree<<"u8);
        WriteParentNumbers(output, 0, firstParents);
        output.Write(">>/ParentTreeNextKey "u8).WriteInteger(KeyCount).Write(">>"u8);
        WriteParents(file, firstParents);
        WriteElement(file, _root, _root.Type, rootNumber, default);
    }

    /// <summary>How many keys of the parent tree the letter takes: one a page and one an annotation.</summary>
    public int KeyCount => _pageStarts.Count + _annotations.Count;

    /// <summary>Writes all elements of a letter that is part of a tree of many, and its leaf of their parent tree.</summary>
    /// <param name="file">The file.</param>
    /// <param name="part">The part: object numbers of what is around it, its keys, its name.</param>
    /// <returns>Object number of its element, a <c>Part</c>.</returns>
    public int WritePart(PdfFile file, StructurePart part)
    {
        var firstParents = file.Reserve(_pageStarts.Count);
        var output = file.BeginObject(part.Leaf);
        output.Write("<</Limits["u8).WriteInteger(part.FirstKey).Write((byte)' ').WriteInteger(part.FirstKey + KeyCount - 1).Write("]"u8);
        WriteParentNumbers(output, part.FirstKey, firstParents);
        output.Write(">>"u8);
        WriteParents(file, firstParents);
        WriteElement(file, _root, StructureType.Part, part.Parent, part.Entries);
        return _firstElement;
    }

    private void WriteParentNumbers(PdfBuffer output, int firstKey, int firstParents)
    {
        output.Write("/Nums["u8);
        for (var page = 0; page < _pageStarts.Count; page++)
        {
            output.WriteInteger(firstKey + page).Write((byte)' ').WriteReference(firstParents + page).Write((byte)' ');
        }

        for (var i = 0; i < _annotations.Count; i++)
        {
            output.WriteInteger(firstKey + _pageStarts.Count + i).Write((byte)' ')
                .WriteReference(_firstElement + _annotations[i]).Write((byte)' ');
        }

        output.Write((byte)']');
    }

    private void WriteParents(PdfFile file, int firstParents)
    {
        for (var page = 0; page < _pageStarts.Count; page++)
        {
            WriteParents(file.BeginObject(firstParents + page), page);
        }
    }

    private void WriteParents(PdfBuffer output, int page)
    {
        var end = page + 1 < _pageStarts.Count ? _pageStarts[page + 1] : _contents.Count;
        output.Write((byte)'[');
        for (var i = _pageStarts[page]; i < end; i++)
        {
            output.WriteReference(_firstElement + _contents[i]).Write((byte)' ');
        }

        output.Write((byte)']');
    }

    /// <param name="file">The file.</param>
    /// <param name="element">The element, with all that is inside.</param>
    /// <param name="type">The type it is written as.</param>
    /// <param name="parentNumber">Object number of the element around it.</param>
    /// <param name="entries">Entries of its dictionary that only a part has.</param>
    private void WriteElement(PdfFile file, StructureElement element, StructureType type, int parentNumber, ReadOnlySpan<byte> entries)
    {
        var children = element.Children;
        if (children.Count > 0)
        {
            AttachChildrenUpTo(element, children[^1]); // Those without content, such as empty cells.
        }

        ref readonly var node = ref _nodes[element.Index];
        var number = _firstElement + element.Index;
        var output = file.BeginObject(number);
        output.Write("<</S"u8).Write(StructureNames.Of(type)).Write("/P "u8).WriteReference(parentNumber).Write(entries);
        StructureAttributes.Write(output, element, node.Box);
        if (node.Page >= 0)
        {
            output.Write("/Pg "u8).WriteReference(_firstPage + node.Page);
        }

        WriteKids(output, node);
        output.Write(">>"u8);
        foreach (var child in children)
        {
            WriteElement(file, child, child.Type, number, default);
        }
    }

    private void WriteKids(PdfBuffer output, in Node node)
    {
        if (node.FirstKid < 0)
        {
            return;
        }

        output.Write(node.FirstKid == node.LastKid ? "/K "u8 : "/K["u8);
        for (var at = node.FirstKid; at >= 0; at = _kids[at].Next)
        {
            WriteKid(output, _kids[at], node.Page);
            if (_kids[at].Next >= 0)
            {
                output.Write((byte)' ');
            }
        }

        if (node.FirstKid != node.LastKid)
        {
            output.Write((byte)']');
        }
    }

    private void WriteKid(PdfBuffer output, in Kid kid, int elementPage)
    {
        switch (kid.Kind)
        {
            case KidKind.Element:
                output.WriteReference(_firstElement + kid.Value);
                break;
            case KidKind.Annotation:
                output.Write("<</Type/OBJR/Obj "u8).WriteReference(kid.Value).Write("/Pg "u8)
                    .WriteReference(_firstPage + kid.Page).Write(">>"u8);
                break;
            case KidKind.Content when kid.Page == elementPage:
                output.WriteInteger(kid.Value);
                break;
            default:
                output.Write("<</Type/MCR/Pg "u8).WriteReference(_firstPage + kid.Page).Write("/MCID "u8)
                    .WriteInteger(kid.Value).Write(">>"u8);
                break;
        }
    }

    private void Attach(StructureElement element)
    {
        if (!_nodes[element.Index].IsAttached && element.Parent is { } parent)
        {
            Attach(parent);
            AttachChildrenUpTo(parent, element);
        }
    }

    private void AttachChildrenUpTo(StructureElement parent, StructureElement last)
    {
        var children = parent.Children;
        while (!_nodes[last.Index].IsAttached)
        {
            var child = children[_nodes[parent.Index].NextChild++];
            _nodes[child.Index].IsAttached = true;
            AddKid(parent, KidKind.Element, child.Index, -1);
        }
    }

    private void AddKid(StructureElement element, KidKind kind, int value, int page)
    {
        ref var node = ref _nodes[element.Index];
        if (node.LastKid >= 0)
        {
            _kids[node.LastKid] = _kids[node.LastKid] with { Next = _kids.Count };
        }
        else
        {
            node.FirstKid = _kids.Count;
        }

        node.LastKid = _kids.Count;
        _kids.Add(new Kid(kind, value, page, -1));
        if (kind == KidKind.Content && node.Page < 0)
        {
            node.Page = page;
        }
    }

    /// <summary>What is known of an element: its kids (a linked list), the page of its first content, its place.</summary>
    private struct Node
    {
        public static readonly Node Empty = new() { FirstKid = -1, LastKid = -1, Page = -1 };

        public int FirstKid;
        public int LastKid;
        public int Page;
        public int NextChild;
        public bool IsAttached;
        public PdfBox? Box;
    }

    private readonly record struct Kid(KidKind Kind, int Value, int Page, int Next);
}
