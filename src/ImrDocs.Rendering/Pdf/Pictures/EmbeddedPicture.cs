// A picture as an object of a PDF file.
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Pictures;

/// <summary>An image XObject (ISO 32000-1, 8.9.5), ready to be written into many letters. Immutable.</summary>
/// <param name="entries">Entries of its dictionary.</param>
/// <param name="data">Its encoded samples.</param>
internal sealed class EmbeddedPicture(byte[] entries, ReadOnlyMemory<byte> data)
{
    private readonly SharedStream _stream = new(entries, data);

    /// <summary>Makes the entries that all pictures have.</summary>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="bits">Bits a component.</param>
    /// <param name="colourSpace">The colour space object and further entries.</param>
    public static byte[] MakeEntries(int width, int height, int bits, ReadOnlySpan<byte> colourSpace) =>
        new PdfBuffer().Write("/Type/XObject/Subtype/Image/Width "u8).WriteInteger(width)
            .Write("/Height "u8).WriteInteger(height).Write("/BitsPerComponent "u8).WriteInteger(bits)
            .Write("/ColorSpace"u8).Write(colourSpace).ToArray();

    /// <summary>Writes the picture into a file.</summary>
    public void Write(PdfFile file, int number) => file.WriteStream(number, _stream);
}
