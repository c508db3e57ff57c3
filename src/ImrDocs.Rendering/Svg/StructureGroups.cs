// The structure of a letter as groups around what is drawn.
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Xml;

namespace ImrDocs.Rendering.Svg;

/// <summary>
/// Opens and closes groups so that everything stands in those of its structure. Page furniture is not read, as in the
/// PDF: it would break into every sentence that goes over two pages.
/// </summary>
internal sealed class StructureGroups(XmlBuffer xml, int headingLevel)
{
    private readonly Stack<(StructureElement Element, bool IsGroup)> _open = new();
    private ContentTag? _current;

    /// <summary>Whether the groups that are open are those of a tag; links are no group, since they stand in a line.</summary>
    public bool AreAround(ContentTag tag) => _current == Block(tag);

    /// <summary>Opens what the tag's content stands in, and closes what it does not.</summary>
    public void Enter(ContentTag tag)
    {
        tag = Block(tag);
        if (tag.Element is null || _current is { Element: null })
        {
            Close();
        }

        _current = tag;
        if (tag.Element is null)
        {
            OpenFurniture(tag.Artifact);
        }
        else
        {
            EnterElement(tag.Element);
        }
    }

    /// <summary>Closes everything: the page ends.</summary>
    public void Close()
    {
        while (_open.TryPop(out var open))
        {
            CloseGroup(open.IsGroup);
        }

        CloseGroup(_current is { Element: null });
        _current = null;
    }

    private static ContentTag Block(ContentTag tag) =>
        tag.Element is { Type: StructureType.Link, Parent: { } paragraph } ? ContentTag.Of(paragraph) : tag;

    private void OpenFurniture(ArtifactKind kind)
    {
        xml.Write("<g class=\"furniture "u8);
        xml.Write(kind switch
        {
            ArtifactKind.Header => "header"u8,
            ArtifactKind.Footer => "footer"u8,
            ArtifactKind.Watermark => "watermark\" fill=\"#d9d9d9"u8, // The grey of the PDF.
            _ => "layout"u8,
        });
        xml.Write("\" aria-hidden=\"true\">\n"u8);
    }

    private void EnterElement(StructureElement element)
    {
        var path = new List<StructureElement>();
        for (var step = element; step is { Type: not StructureType.Document }; step = step.Parent)
        {
            path.Add(step);
        }

        path.Reverse();
        while (_open.Count > path.Count || (_open.Count > 0 && _open.Peek().Element != path[_open.Count - 1]))
        {
            CloseGroup(_open.Pop().IsGroup);
        }

        for (var i = _open.Count; i < path.Count; i++)
        {
            _open.Push((path[i], OpenGroup(path[i])));
        }
    }

    /// <summary>Opens the group of an element that has a role or a language.</summary>
    private bool OpenGroup(StructureElement element)
    {
        var role = RoleOf(element);
        if (role.Length == 0 && element.Language is null)
        {
            return false;
        }

        xml.Write("<g"u8);
        if (role.Length > 0)
        {
            xml.Write($" role=\"{role}\"");
        }

        if (element.Type is >= StructureType.H1 and <= StructureType.H6)
        {
            xml.Write($" aria-level=\"{element.Type - StructureType.H1 + headingLevel}\"");
        }

        if (element.Language is { } language)
        {
            xml.Write($" lang=\"{language}\"");
        }

        xml.Write(">\n"u8);
        return true;
    }

    private void CloseGroup(bool isGroup)
    {
        if (isGroup)
        {
            xml.Write("</g>\n"u8);
        }
    }

    /// <summary>The role of an element (WAI-ARIA 1.2, 5.4); empty when it only groups.</summary>
    private static string RoleOf(StructureElement element) => element.Type switch
    {
        >= StructureType.H1 and <= StructureType.H6 => "heading",
        StructureType.P => "paragraph",
        StructureType.L => "list",
        StructureType.LI => "listitem",
        StructureType.Table => "table",
        StructureType.TR => "row",
        StructureType.TH => element.Scope == TableScope.Row ? "rowheader" : "columnheader",
        StructureType.TD => "cell",
        _ => "",
    };
}
