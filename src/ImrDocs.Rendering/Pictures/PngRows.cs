// Reads the pixels of a PNG file row by row.
using System.IO.Compression;

namespace ImrDocs.Rendering.Pictures;

/// <summary>Where the samples of a row belong in the picture.</summary>
/// <param name="X">Column of the first pixel.</param>
/// <param name="Y">Row of all its pixels.</param>
/// <param name="Step">Columns from one pixel to the next.</param>
/// <param name="Count">Number of pixels.</param>
internal readonly record struct PngRow(int X, int Y, int Step, int Count);

/// <summary>Walks the rows of a picture, pass by pass when it is interlaced (ISO/IEC 15948, clauses 8 to 10).</summary>
internal static class PngRows
{
    private static readonly (int X, int Y, int StepX, int StepY)[] Adam7 =
    [
        (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
    ];

    /// <summary>Takes the samples of a row, which are valid until it returns.</summary>
    public delegate void Visitor(PngRow row, ReadOnlySpan<byte> samples);

    /// <summary>Reads all rows.</summary>
    /// <exception cref="InvalidDataException">The pixels are damaged.</exception>
    public static void Read(PngFile png, Visitor visit)
    {
        using var pixels = new ZLibStream(new MemoryStream(png.Pixels), CompressionMode.Decompress);
        foreach (var (x, y, stepX, stepY) in png.IsInterlaced ? Adam7 : [(0, 0, 1, 1)])
        {
            var count = (png.Width - x + stepX - 1) / stepX;
            if (count <= 0)
            {
                continue;
            }

            var bitsPerPixel = png.Channels * png.BitDepth;
            var scanline = new PngScanline(((count * bitsPerPixel) + 7) / 8, Math.Max(1, bitsPerPixel / 8));
            for (var row = y; row < png.Height; row += stepY)
            {
                visit(new PngRow(x, row, stepX, count), scanline.ReadNext(pixels));
            }
        }

        // The checksum stands behind the last row.
        pixels.ReadByte();
    }

    /// <summary>Whether all rows can be read, and an indexed picture uses no colour that its palette lacks.</summary>
    public static bool AreWhole(PngFile png)
    {
        var colours = png.Color == PngColor.Indexed ? png.Palette.Length / 3 : int.MaxValue;
        var known = true;
        try
        {
            Read(png, (row, samples) =>
            {
                for (var i = 0; colours < int.MaxValue && i < row.Count; i++)
                {
                    known &= Sample(samples, i, png.BitDepth) < colours;
                }
            });
        }
        catch (InvalidDataException)
        {
            return false;
        }

        return known;
    }

    /// <summary>A sample of a row.</summary>
    /// <param name="samples">The row.</param>
    /// <param name="index">Which of its samples.</param>
    /// <param name="bits">Bits a sample.</param>
    public static int Sample(ReadOnlySpan<byte> samples, int index, int bits)
    {
        if (bits == 16)
        {
            return (samples[2 * index] << 8) | samples[(2 * index) + 1];
        }

        var shift = 8 - bits - (index * bits % 8);
        return (samples[index * bits / 8] >> shift) & ((1 << bits) - 1);
    }
}
