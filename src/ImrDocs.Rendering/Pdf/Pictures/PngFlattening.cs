// Decodes PNG pixels and lays them on white paper.
using System.IO.Compression;

namespace ImrDocs.Rendering.Pdf.Pictures;

/// <summary>Decodes any PNG picture (ISO/IEC 15948) to opaque RGB samples of eight bits.</summary>
internal static class PngFlattening
{
    private static readonly (int X, int Y, int StepX, int StepY)[] Adam7 =
    [
        (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
    ];

    /// <summary>The pixels from top left to bottom right, three bytes each.</summary>
    /// <exception cref="InvalidDataException">The pixels are damaged.</exception>
    public static byte[] ToRgb(PngFile png)
    {
        using var pixels = new ZLibStream(new MemoryStream(png.Pixels), CompressionMode.Decompress);
        var rgb = new byte[3 * png.Width * png.Height];
        foreach (var (x, y, stepX, stepY) in png.IsInterlaced ? Adam7 : [(0, 0, 1, 1)])
        {
            var columns = (png.Width - x + stepX - 1) / stepX;
            if (columns <= 0)
            {
                continue;
            }

            var bitsPerPixel = png.Channels * png.BitDepth;
            var scanline = new PngScanline(((columns * bitsPerPixel) + 7) / 8, Math.Max(1, bitsPerPixel / 8));
            for (var row = y; row < png.Height; row += stepY)
            {
                var samples = scanline.ReadNext(pixels);
                for (var column = 0; column < columns; column++)
                {
                    var pixel = 3 * ((row * png.Width) + x + (column * stepX));
                    Flatten(png, samples, column * png.Channels, rgb.AsSpan(pixel, 3));
                }
            }
        }

        return rgb;
    }

    private static void Flatten(PngFile png, ReadOnlySpan<byte> samples, int first, Span<byte> rgb)
    {
        var sample = Sample(samples, first, png.BitDepth);
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
                    rgb[channel] = ToEightBits(Sample(samples, first + channel, png.BitDepth), png.BitDepth);
                }

                break;
        }

        if (png.Color is PngColor.GreyAlpha or PngColor.RgbAlpha)
        {
            alpha = ToEightBits(Sample(samples, first + png.Channels - 1, png.BitDepth), png.BitDepth);
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
                || Sample(samples, first + channel, png.BitDepth) != Sample(png.Transparency, channel, 16))
            {
                return false;
            }
        }

        return true;
    }

    private static int Sample(ReadOnlySpan<byte> samples, int index, int bits)
    {
        if (bits == 16)
        {
            return (samples[2 * index] << 8) | samples[(2 * index) + 1];
        }

        var shift = 8 - bits - (index * bits % 8);
        return (samples[index * bits / 8] >> shift) & ((1 << bits) - 1);
    }

    private static byte ToEightBits(int sample, int bits) =>
        (byte)(bits == 16 ? sample >> 8 : sample * 255 / ((1 << bits) - 1));
}
