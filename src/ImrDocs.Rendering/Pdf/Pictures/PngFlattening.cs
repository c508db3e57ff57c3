// Decodes PNG pixels and lays them on white paper.
using ImrDocs.Rendering.Pictures;

namespace ImrDocs.Rendering.Pdf.Pictures;

/// <summary>Decodes any PNG picture (ISO/IEC 15948) to opaque RGB samples of eight bits.</summary>
internal static class PngFlattening
{
    /// <summary>The pixels from top left to bottom right, three bytes each.</summary>
    /// <exception cref="InvalidDataException">The pixels are damaged.</exception>
    public static byte[] ToRgb(PngFile png)
    {
        var rgb = new byte[3 * png.Width * png.Height];
        PngRows.Read(png, (row, samples) =>
        {
            for (var i = 0; i < row.Count; i++)
            {
                var pixel = 3 * ((row.Y * png.Width) + row.X + (i * row.Step));
                Flatten(png, samples, i * png.Channels, rgb.AsSpan(pixel, 3));
            }
        });
        return rgb;
    }

    private static void Flatten(PngFile png, ReadOnlySpan<byte> samples, int first, Span<byte> rgb)
    {
        var sample = PngRows.Sample(samples, first, png.BitDepth);
        var alpha = 255;
        switch (png.Color)
        {
            case PngColor.Indexed:
                png.Palette.AsSpan(3 * sample, 3).CopyTo(rgb);
                alpha = sample < png.Transparency.Length ? png.Transparency[sample] : 255;
                break;
            case PngColor.Grey or PngColor.GreyAlpha:
                rgb.Fill(ToEightBits(sample, png.BitDepth));
                break;
            default:
                for (var channel = 0; channel < 3; channel++)
                {
                    rgb[channel] = ToEightBits(PngRows.Sample(samples, first + channel, png.BitDepth), png.BitDepth);
                }

                break;
        }

        if (png.Color is PngColor.GreyAlpha or PngColor.RgbAlpha)
        {
            alpha = ToEightBits(PngRows.Sample(samples, first + png.Channels - 1, png.BitDepth), png.BitDepth);
        }
        else if (png.Color != PngColor.Indexed && IsTransparentColour(png, samples, first))
        {
            alpha = 0;
        }

        foreach (ref var component in rgb)
        {
            component = (byte)(((component * alpha) + (255 * (255 - alpha)) + 127) / 255);
        }
    }

    private static bool IsTransparentColour(PngFile png, ReadOnlySpan<byte> samples, int first)
    {
        for (var channel = 0; channel < png.Channels; channel++)
        {
            if (png.Transparency.Length < 2 * (channel + 1)
                || PngRows.Sample(samples, first + channel, png.BitDepth) != PngRows.Sample(png.Transparency, channel, 16))
            {
                return false;
            }
        }

        return true;
    }

    private static byte ToEightBits(int sample, int bits) =>
        (byte)(bits == 16 ? sample >> 8 : sample * 255 / ((1 << bits) - 1));
}
