// What all letters of one style sheet have in common.
using System.Collections.Immutable;
using System.Text;
using DocumentFormat.OpenXml;
using ImrDocs.Documents.Styles;
using ImrDocs.Rendering.Docx.Zip;
using ImrDocs.Rendering.Xml;

namespace ImrDocs.Rendering.Docx.Parts;

/// <summary>The parts that depend on style sheet and language alone, made and compressed once. Immutable and thread-safe.</summary>
internal sealed class FixedParts
{
    public FixedParts(StyleSheet sheet, string language)
    {
        Language = language;
        Styles = new WordStyles(sheet);
        Section = SectionProperties.Create(sheet.Page);
        ContentTypes = Entry("[Content_Types].xml", WriteContentTypes);
        PackageRelationships = Entry("_rels/.rels", WritePackageRelationships);
        ImmutableArray<(string Name, OpenXmlElement Root)> parts =
        [
            ("styles", StylesPart.Create(Styles, language)),
            ("numbering", NumberingPart.Create(Styles)),
            ("settings", SettingsPart.Create(language)),
            ("fontTable", FontTablePart.Create()),
        ];
        WordParts = [.. parts.Select(part => Entry($"word/{part.Name}.xml", part.Root))];
        DocumentRelationships = MakeDocumentRelationships(parts.Select(part => part.Name));
        Application = Entry("docProps/app.xml", WriteApplication);
    }

    /// <summary>The language they were made for.</summary>
    public string Language { get; }

    /// <summary>The paragraph styles.</summary>
    public WordStyles Styles { get; }

    /// <summary>The section properties that end the body.</summary>
    public ReadOnlyMemory<byte> Section { get; }

    /// <summary>The relationships that every main document part has.</summary>
    public ReadOnlyMemory<byte> DocumentRelationships { get; }

    public ZipEntry ContentTypes { get; }

    public ZipEntry PackageRelationships { get; }

    /// <summary>Styles, numbering, settings and fonts.</summary>
    public ImmutableArray<ZipEntry> WordParts { get; }

    public ZipEntry Application { get; }

    private static ZipEntry Entry(string name, OpenXmlElement root) => ZipEntry.Deflate(
        name,
        [.. OpcNames.XmlDeclaration, .. Encoding.UTF8.GetBytes(root.OuterXml)]);

    private static ZipEntry Entry(string name, Action<XmlBuffer> write)
    {
        using var xml = new XmlBuffer();
        xml.Write(OpcNames.XmlDeclaration);
        write(xml);
        return ZipEntry.Deflate(name, xml.Written);
    }

    private static void WriteContentTypes(XmlBuffer xml)
    {
        xml.Write($"""<Types xmlns="{OpcNames.ContentTypesNamespace}">""");
        xml.Write("""<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""u8);
        xml.Write("""<Default Extension="xml" ContentType="application/xml"/>"""u8);
        xml.Write("""<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>"""u8);
        WriteOverride(xml, "document", "document.main");
        foreach (var name in (ReadOnlySpan<string>)["styles", "numbering", "settings", "fontTable"])
        {
            WriteOverride(xml, name, name);
        }

        foreach (var part in FurniturePart.All)
        {
            WriteOverride(xml, part.Name, part.Kind);
        }

        xml.Write("""<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"""u8);
        xml.Write("""<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>"""u8);
        xml.Write("</Types>"u8);
    }

    private static void WriteOverride(XmlBuffer xml, string name, string type) =>
        xml.Write($"""<Override PartName="/word/{name}.xml" ContentType="{OpcNames.WordContentType}.{type}+xml"/>""");

    private static void WritePackageRelationships(XmlBuffer xml)
    {
        xml.Write($"""<Relationships xmlns="{OpcNames.RelationshipsNamespace}">""");
        xml.Write($"""<Relationship Id="document" Type="{OpcNames.OfficeRelationships}/officeDocument" Target="word/document.xml"/>""");
        xml.Write("""<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"""u8);
        xml.Write($"""<Relationship Id="app" Type="{OpcNames.OfficeRelationships}/extended-properties" Target="docProps/app.xml"/>""");
        xml.Write("</Relationships>"u8);
    }

    private static byte[] MakeDocumentRelationships(IEnumerable<string> wordParts)
    {
        using var xml = new XmlBuffer();
        foreach (var name in wordParts)
        {
            xml.Write($"""<Relationship Id="{name}" Type="{OpcNames.OfficeRelationships}/{name}" Target="{name}.xml"/>""");
        }

        foreach (var part in FurniturePart.All)
        {
            xml.Write($"""<Relationship Id="{part.Name}" Type="{OpcNames.OfficeRelationships}/{part.Kind}" Target="{part.Name}.xml"/>""");
        }

        return xml.Written.ToArray();
    }

    private static void WriteApplication(XmlBuffer xml)
    {
        xml.Write("""<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">"""u8);
        xml.Write("<Application>ImrDocs</Application></Properties>"u8);
    }
}
