// One Word document being put together.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Docx.Parts;
using ImrDocs.Rendering.Docx.Stories;
using ImrDocs.Rendering.Docx.Zip;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Xml;

namespace ImrDocs.Rendering.Docx;

/// <summary>
/// Writes the parts of one document that are its own and joins them with those it shares, always in one order. The
/// main document comes third, where programs that tell files by their first bytes look for it.
/// </summary>
internal sealed class DocxPackage(Document document, FixedParts fixedParts, MediaParts media, FontSet fonts) : IDisposable
{
    /// <summary>Below this many bytes starting the compressor costs more than the bytes it saves.</summary>
    private const int WorthDeflating = 1024;

    private readonly XmlBuffer _xml = new();
    private readonly List<ZipEntry> _archive = new(capacity: 16);

    public byte[] Write()
    {
        _archive.Add(fixedParts.ContentTypes);
        _archive.Add(fixedParts.PackageRelationships);
        AddBody();
        foreach (var part in FurniturePart.All)
        {
            AddFurniture(part);
        }

        _archive.AddRange(fixedParts.WordParts);
        media.AddTo(_archive);
        _xml.Clear();
        CoreProperties.Write(_xml, document.Properties);
        AddPart("docProps/core.xml");
        _archive.Add(fixedParts.Application);
        return ZipWriter.Write(_archive);
    }

    public void Dispose() => _xml.Dispose();

    private void AddBody()
    {
        var relationships = new PartRelationships(fixedParts.DocumentRelationships);
        BeginStory("<w:document"u8);
        _xml.Write("<w:body>"u8);
        WriteBlocks(document.Body, relationships);
        _xml.Write(fixedParts.Section.Span);
        _xml.Write("</w:body></w:document>"u8);
        AddPart("word/document.xml");
        AddRelationships("document", relationships);
    }

    private void AddFurniture(FurniturePart part)
    {
        var relationships = new PartRelationships();
        BeginStory(part.IsHeader ? "<w:hdr"u8 : "<w:ftr"u8);
        if (part.IsHeader && document.Furniture.Watermark is { } word)
        {
            Watermark.Write(_xml, word.Text, fixedParts.Styles);
        }

        WriteBlocks(part.Blocks(document.Furniture), relationships);
        _xml.Write(part.IsHeader ? "</w:hdr>"u8 : "</w:ftr>"u8);
        AddPart($"word/{part.Name}.xml");
        AddRelationships(part.Name, relationships);
    }

    private void BeginStory(ReadOnlySpan<byte> rootTag)
    {
        _xml.Clear();
        _xml.Write(OpcNames.XmlDeclaration);
        _xml.Write(rootTag);
        _xml.Write(OpcNames.StoryNamespaces);
    }

    private void WriteBlocks(ImmutableArray<Block> blocks, PartRelationships relationships) =>
        new StoryWriter(_xml, fixedParts.Styles, relationships, media, document.Styles, fonts)
            .WriteContainer(blocks, new Flow(document.Styles.Page.BodyWidth));

    private void AddRelationships(string partName, PartRelationships relationships)
    {
        if (relationships.IsEmpty)
        {
            return;
        }

        _xml.Clear();
        relationships.Write(_xml);
        AddPart($"word/_rels/{partName}.xml.rels");
    }

    private void AddPart(string name) => _archive.Add(_xml.Written.Length < WorthDeflating
        ? ZipEntry.Store(name, _xml.Written.ToArray())
        : ZipEntry.DeflateQuickly(name, _xml.Written));
}
