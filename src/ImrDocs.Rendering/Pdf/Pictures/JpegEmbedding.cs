// JPEG files in PDF.
using ImrDocs.Rendering.Pictures;

namespace ImrDocs.Rendering.Pdf.Pictures;

/// <summary>Embeds JPEG files as they are (DCTDecode; ISO 32000-1, 7.4.8).</summary>
internal static class JpegEmbedding
{
    /// <summary>Makes the image of a grey or RGB file.</summary>
    /// <param name="jpeg">What the file says about itself.</param>
    /// <param name="file">The file.</param>
    public static EmbeddedPicture Make(JpegFile jpeg, ReadOnlyMemory<byte> file)
    {
        var colourSpace = jpeg.Components == 1 ? "/DeviceGray/Filter/DCTDecode"u8 : "/DeviceRGB/Filter/DCTDecode"u8;
        return new EmbeddedPicture(EmbeddedPicture.MakeEntries(jpeg.Size.Width, jpeg.Size.Height, jpeg.Precision, colourSpace), file);
    }
}
