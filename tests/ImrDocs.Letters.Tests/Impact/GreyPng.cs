// A grey picture for tests.
using System.Buffers.Binary;
using System.IO.Compression;

namespace ImrDocs.Letters.Tests.Impact;

internal static class GreyPng
{
    /// <summary>A grey PNG picture with width, height and resolution of another one.</summary>
    public static byte[] OfSizeOf(ReadOnlyMemory<byte> other)
    {
        var header = other.Span.Slice(16, 13).ToArray();
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        byte[] grey = [8, 0, 0, 0, 0];
        grey.CopyTo(header, 8);
        using var file = new MemoryStream();
        file.Write(other.Span[..8]);
        Write(file, "IHDR"u8, header);
        if (other.Span.IndexOf("pHYs"u8) is >= 0 and var resolution)
        {
            Write(file, "pHYs"u8, other.Span.Slice(resolution + 4, 9));
        }

        using var rows = new MemoryStream();
        using (var deflate = new ZLibStream(rows, CompressionLevel.Fastest))
        {
            deflate.Write(new byte[(width + 1) * height]);
        }

        Write(file, "IDAT"u8, rows.ToArray());
        Write(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Write(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        byte[] chunk = [.. name, .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(chunk));
        file.Write(number);
    }

    // ISO/IEC 15948, annex D.
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }
}
