// Reads size and resolution of a JPEG file (ITU-T T.81, JFIF 1.02).
using System.Buffers.Binary;

namespace ImrDocs.Rendering.Pictures;

/// <summary>The marker segments of a JPEG file that come before its pixels.</summary>
internal static class JpegHead
{
    private const byte StartOfScan = 0xDA;
    private const byte Jfif = 0xE0;

    private static ReadOnlySpan<byte> StartOfImage => [0xFF, 0xD8];

    public static bool TryRead(ReadOnlySpan<byte> file, out PixelSize size)
    {
        size = default;
        if (!file.StartsWith(StartOfImage))
        {
            return false;
        }

        var (perMetreX, perMetreY) = (0, 0);
        var rest = file[StartOfImage.Length..];
        while (rest.Length >= 4 && rest[0] == 0xFF && rest[1] != StartOfScan)
        {
            var marker = rest[1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (length < 2 || length > rest.Length - 2)
            {
                return false;
            }

            var data = rest.Slice(4, length - 2);
            if (marker == Jfif && data.Length >= 12 && data.StartsWith("JFIF\0"u8))
            {
                (perMetreX, perMetreY) = Resolution(data);
            }
            else if (IsStartOfFrame(marker) && data.Length >= 5)
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(data[1..]);
                var width = BinaryPrimitives.ReadUInt16BigEndian(data[3..]);
                size = new PixelSize(width, height, perMetreX, perMetreY);
                return width > 0 && height > 0;
            }

            rest = rest[(length + 2)..];
        }

        return false;
    }

    /// <summary>Units of JFIF densities: 1 is dots an inch, 2 dots a centimetre, 0 only a ratio.</summary>
    private static (int X, int Y) Resolution(ReadOnlySpan<byte> jfif)
    {
        int x = BinaryPrimitives.ReadUInt16BigEndian(jfif[8..]);
        int y = BinaryPrimitives.ReadUInt16BigEndian(jfif[10..]);
        return jfif[7] switch
        {
            1 => (x * 10_000 / 254, y * 10_000 / 254),
            2 => (x * 100, y * 100),
            _ => (0, 0),
        };
    }

    /// <summary>SOF0 to SOF15, without DHT (C4), JPG (C8) and DAC (CC), which share the range.</summary>
    private static bool IsStartOfFrame(byte marker) =>
        marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
