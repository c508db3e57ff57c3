// The relationships of one part.
using ImrDocs.Rendering.Xml;

namespace ImrDocs.Rendering.Docx.Parts;

/// <summary>
/// The links and pictures a story refers to (ECMA-376 part 2, 9.3), beside those to the parts every document has. One
/// target has one relationship, however often it is used.
/// </summary>
internal sealed class PartRelationships(ReadOnlyMemory<byte> always = default)
{
    private readonly List<Relationship> _added = [];

    /// <summary>Whether the part refers to nothing.</summary>
    public bool IsEmpty => _added.Count == 0 && always.IsEmpty;

    /// <summary>Id of the relationship to a web page or mail address.</summary>
    public string Hyperlink(string uri) => IdOf(uri, "hyperlink", isExternal: true);

    /// <summary>Id of the relationship to a picture part, named from the folder of the story.</summary>
    public string Picture(string partName) => IdOf(partName, "image", isExternal: false);

    /// <summary>Writes the relationships part.</summary>
    public void Write(XmlBuffer xml)
    {
        xml.Write(OpcNames.XmlDeclaration);
        xml.Write($"""<Relationships xmlns="{OpcNames.RelationshipsNamespace}">""");
        xml.Write(always.Span);
        foreach (var (id, target, type, isExternal) in _added)
        {
            xml.Write($"""<Relationship Id="{id}" Type="{OpcNames.OfficeRelationships}/{type}" Target="{target}" """);
            xml.Write(isExternal ? """TargetMode="External"/>"""u8 : "/>"u8);
        }

        xml.Write("</Relationships>"u8);
    }

    private string IdOf(string target, string type, bool isExternal)
    {
        foreach (var relationship in _added)
        {
            if (string.Equals(relationship.Target, target, StringComparison.Ordinal))
            {
                return relationship.Id;
            }
        }

        // The relationships every document has are called otherwise (FixedParts), so these may count from 1.
        var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"use{_added.Count + 1}");
        _added.Add(new Relationship(id, target, type, isExternal));
        return id;
    }

    private sealed record Relationship(string Id, string Target, string Type, bool IsExternal);
}
