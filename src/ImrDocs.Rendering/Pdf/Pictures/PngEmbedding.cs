// PNG files in PDF.
using ImrDocs.Rendering.Pdf.Syntax;
using ImrDocs.Rendering.Pictures;

namespace ImrDocs.Rendering.Pdf.Pictures;

/// <summary>
/// Embeds PNG files. The compressed pixels of an opaque picture are taken over as they are, since FlateDecode knows
/// the predictors of PNG (ISO 32000-1, 7.4.4.4); others are flattened on white paper, since PDF/A viewers must not
/// have to blend.
/// </summary>
internal static class PngEmbedding
{
    /// <summary>Makes the image.</summary>
    public static EmbeddedPicture Make(PngFile png)
    {
        if (png.IsInterlaced || png.Transparency.Length > 0 || png.Color is PngColor.GreyAlpha or PngColor.RgbAlpha)
        {
            var samples = PngFlattening.ToRgb(png);
            var entries = EmbeddedPicture.MakeEntries(png.Width, png.Height, 8, "/DeviceRGB/Filter/FlateDecode"u8);
            return new EmbeddedPicture(entries, Deflate.Compress(samples));
        }

        var colourSpace = new PdfBuffer();
        switch (png.Color)
        {
            case PngColor.Grey:
                colourSpace.Write("/DeviceGray"u8);
                break;
            case PngColor.Rgb:
                colourSpace.Write("/DeviceRGB"u8);
                break;
            default:
                WritePalette(colourSpace, png.Palette);
                break;
        }

        colourSpace.Write("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors "u8).WriteInteger(png.Channels)
            .Write("/BitsPerComponent "u8).WriteInteger(png.BitDepth)
            .Write("/Columns "u8).WriteInteger(png.Width).Write(">>"u8);
        return new EmbeddedPicture(
            EmbeddedPicture.MakeEntries(png.Width, png.Height, png.BitDepth, colourSpace.Written), png.Pixels);
    }

    private static void WritePalette(PdfBuffer output, byte[] palette)
    {
        output.Write("[/Indexed/DeviceRGB "u8).WriteInteger((palette.Length / 3) - 1).Write("("u8);
        foreach (var component in palette)
        {
            output.WriteStringByte(component);
        }

        output.Write(")]"u8);
    }
}
