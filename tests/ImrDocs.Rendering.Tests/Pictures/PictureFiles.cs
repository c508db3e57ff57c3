// Small picture files for tests.
using System.Buffers.Binary;
using System.IO.Compression;
using ImrDocs.Rendering.Pictures;

namespace ImrDocs.Rendering.Tests.Pictures;

internal static class PictureFiles
{
    /// <summary>A picture that must be one.</summary>
    public static Picture Read(byte[] file)
    {
        Assert.Equal(PictureProblem.None, Picture.Read(file, out var picture));
        return picture!;
    }

    /// <summary>A PNG of one grey, the least that is one (ISO/IEC 15948, clause 11).</summary>
    public static byte[] Png(int width, int height, int? pixelsPerMetre = null)
    {
        var resolution = Numbers(pixelsPerMetre ?? 0, pixelsPerMetre ?? 0);
        byte[] physical = pixelsPerMetre is null ? [] : Chunk("pHYs"u8, [.. resolution, 1]);
        return Png([.. Numbers(width, height), 8, 0, 0, 0, 0], physical, Grey(Math.Clamp(width, 1, 8000), Math.Clamp(height, 1, 8000)));
    }

    /// <summary>A PNG of the given header, further chunks and pixels.</summary>
    public static byte[] Png(byte[] header, byte[] chunks, byte[] pixels) =>
        [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR"u8, header), .. chunks, .. Chunk("IDAT"u8, pixels), .. Chunk("IEND"u8, [])];

    /// <summary>A chunk with its checksum.</summary>
    public static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data) =>
        [.. Numbers(data.Length), .. type, .. data, .. Numbers((int)Rendering.Docx.Zip.Crc32.Of([.. type, .. data]))];

    /// <summary>Compressed rows, each behind the number of its filter.</summary>
    public static byte[] Compress(params byte[] rows)
    {
        var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        return pixels.ToArray();
    }

    /// <summary>The head of a JPEG file, an empty scan and its end (ITU-T T.81, annex B).</summary>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="components">1 grey, 3 colours, 4 CMYK.</param>
    /// <param name="frame">The marker of its frame; C0 is baseline.</param>
    public static byte[] Jpeg(int width, int height, byte components = 1, byte frame = 0xC0)
    {
        var specifications = Enumerable.Range(1, components).SelectMany(component => (byte[])[(byte)component, 0x11, 0]).ToArray();
        return
        [
            0xFF, 0xD8,
            0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 2, 1, 300 >> 8, 300 & 0xFF, 300 >> 8, 300 & 0xFF, 0, 0,
            0xFF, 0xC4, 0, 4, 0, 0,
            0xFF, frame, 0, (byte)(8 + (3 * components)), 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width,
            components, .. specifications,
            0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x2A,
            0xFF, 0xD9,
        ];
    }

    private static byte[] Grey(int width, int height)
    {
        var rows = new byte[height * (width + 1)];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = i % (width + 1) == 0 ? (byte)0 : (byte)0xC0;
        }

        return Compress(rows);
    }

    private static byte[] Numbers(params int[] numbers)
    {
        var bytes = new byte[4 * numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * i), numbers[i]);
        }

        return bytes;
    }
}
