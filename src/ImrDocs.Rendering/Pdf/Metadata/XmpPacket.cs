// The XMP metadata of the file.
using System.Globalization;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Metadata;

/// <summary>
/// Writes the metadata stream (ISO 32000-1, 14.3.2): the identifiers of PDF/UA-1 (ISO 14289-1, clause 5) and PDF/A-2a
/// (ISO 19005-2, 6.6.4), title, language and dates. The PDF/UA property is not predefined in PDF/A, so its schema is
/// described in the packet (6.6.2.3.3).
/// </summary>
internal static class XmpPacket
{
    private static ReadOnlySpan<byte> Begin => "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"u8;

    private static ReadOnlySpan<byte> Head =>
        """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
        xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/">
        <pdfuaid:part>1</pdfuaid:part>
        <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">
        """u8;

    private static ReadOnlySpan<byte> Tail =>
        """
        </rdf:Description>
        <rdf:Description rdf:about=""
        xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        </rdf:RDF></x:xmpmeta>
        <?xpacket end="r"?>
        """u8;

    /// <summary>Writes the packet.</summary>
    public static void Write(PdfBuffer output, DocumentProperties properties)
    {
        WriteText(output.Write(Begin).Write(Head), properties.Title);
        output.Write("</rdf:li></rdf:Alt></dc:title>\n<dc:language><rdf:Bag><rdf:li>"u8);
        WriteText(output, properties.Language);
        output.Write("</rdf:li></rdf:Bag></dc:language>\n"u8);
        if (properties.Author.Length > 0)
        {
            WriteText(output.Write("<dc:creator><rdf:Seq><rdf:li>"u8), properties.Author);
            output.Write("</rdf:li></rdf:Seq></dc:creator>\n"u8);
        }

        output.Write("<pdf:Producer>"u8).Write(DocumentInformation.Producer).Write("</pdf:Producer>\n"u8);
        if (properties.Date is { } date)
        {
            WriteDate(output.Write("<xmp:CreateDate>"u8), date);
            WriteDate(output.Write("</xmp:CreateDate><xmp:ModifyDate>"u8), date);
            output.Write("</xmp:ModifyDate>\n"u8);
        }

        output.Write(Tail);
    }

    private static void WriteDate(PdfBuffer output, DateOnly date)
    {
        Span<byte> digits = stackalloc byte[10];
        date.TryFormat(digits, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        output.Write(digits).Write("T00:00:00Z"u8);
    }

    private static void WriteText(PdfBuffer output, string text)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            output.Write(rune.Value switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                _ => utf8[..rune.EncodeToUtf8(utf8)],
            });
        }
    }
}
