// What the file says about itself to programs that do not read XMP.
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Metadata;

/// <summary>Writes the document information dictionary (ISO 32000-1, 14.3.3), equal to what the XMP packet says.</summary>
internal static class DocumentInformation
{
    /// <summary>The program that makes the file; without a version, so that new versions do not change letters.</summary>
    public static ReadOnlySpan<byte> Producer => "ImrDocs"u8;

    /// <summary>Writes the dictionary.</summary>
    public static void Write(PdfBuffer output, DocumentProperties properties)
    {
        output.Write("<</Title"u8).WriteTextString(properties.Title);
        if (properties.Author.Length > 0)
        {
            output.Write("/Author"u8).WriteTextString(properties.Author);
        }

        output.Write("/Producer("u8).Write(Producer).Write((byte)')');
        if (properties.Date is { } date)
        {
            WriteDate(output.Write("/CreationDate(D:"u8), date);
            WriteDate(output.Write("000000Z)/ModDate(D:"u8), date);
            output.Write("000000Z)"u8);
        }

        output.Write(">>"u8);
    }

    private static void WriteDate(PdfBuffer output, DateOnly date)
    {
        Span<byte> digits = stackalloc byte[8];
        date.TryFormat(digits, out _, "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        output.Write(digits);
    }
}
