// Reads size and resolution of a PNG file (ISO/IEC 15948).
using System.Buffers.Binary;

namespace ImrDocs.Rendering.Pictures;

/// <summary>The chunks of a PNG file that come before its pixels.</summary>
internal static class PngHead
{
    private const int ChunkFrame = 12;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool TryRead(ReadOnlySpan<byte> file, out PixelSize size)
    {
        size = default;
        if (!file.StartsWith(Signature))
        {
            return false;
        }

        var rest = file[Signature.Length..];
        while (rest.Length >= ChunkFrame)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - ChunkFrame)
            {
                return false;
            }

            var type = rest.Slice(4, 4);
            var data = rest.Slice(8, (int)length);
            if (type.SequenceEqual("IHDR"u8) && data.Length == 13)
            {
                size = new PixelSize(Int(data), Int(data[4..]), 0, 0);
            }
            else if (type.SequenceEqual("pHYs"u8) && data.Length == 9 && data[8] == 1)
            {
                size = size with { PixelsPerMetreX = Int(data), PixelsPerMetreY = Int(data[4..]) };
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                return size.Width > 0 && size.Height > 0;
            }

            rest = rest[(ChunkFrame + (int)length)..];
        }

        return false;
    }

    private static int Int(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes);
}
