// What stands at the root of every file.
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Metadata;

/// <summary>Writes what the document catalogue of every file holds or refers to (ISO 32000-1, 7.7.2).</summary>
internal static class DocumentCatalog
{
    private static readonly Lazy<SharedStream> ColourProfile = new(
        () => new SharedStream([.. "/N 3/Filter/FlateDecode"u8], Deflate.Compress(SrgbProfile.Make())));

    /// <summary>Writes the metadata, the colour profile and the document information.</summary>
    public static void WriteMetadata(PdfFile file, in ObjectNumbers numbers, DocumentProperties properties, PdfBuffer scratch)
    {
        scratch.Clear();
        XmpPacket.Write(scratch, properties);

        // Readable without decompression (ISO 19005-2, 6.6.2.1).
        file.WriteStream(numbers.Metadata, "/Type/Metadata/Subtype/XML"u8, scratch.Written);
        file.WriteStream(numbers.ColourProfile, ColourProfile.Value);
        DocumentInformation.Write(file.BeginObject(numbers.Information), properties);
    }

    /// <summary>Writes the catalogue up to its entry <c>OutputIntents</c>; the caller adds what it has besides and closes it.</summary>
    /// <param name="output">The catalogue's object.</param>
    /// <param name="numbers">The objects it refers to.</param>
    /// <param name="language">BCP 47 tag of the document's language.</param>
    /// <param name="preferences">Further entries of the viewer preferences (12.2).</param>
    public static void Begin(PdfBuffer output, in ObjectNumbers numbers, string language, ReadOnlySpan<byte> preferences) =>
        output.Write("<</Type/Catalog/Pages "u8).WriteReference(numbers.Pages)
            .Write("/StructTreeRoot "u8).WriteReference(numbers.Structure)
            .Write("/MarkInfo<</Marked true>>/Lang"u8).WriteTextString(language)
            .Write("/ViewerPreferences<</DisplayDocTitle true"u8).Write(preferences).Write(">>/Metadata "u8).WriteReference(numbers.Metadata)
            .Write("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"u8)
            .Write("/Info(sRGB IEC61966-2.1)/DestOutputProfile "u8).WriteReference(numbers.ColourProfile).Write(">>]"u8);
}
