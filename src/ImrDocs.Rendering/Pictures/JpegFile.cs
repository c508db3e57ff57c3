// Reads what a JPEG file says about itself (ITU-T T.81, JFIF 1.02).
using static System.Buffers.Binary.BinaryPrimitives;

namespace ImrDocs.Rendering.Pictures;

/// <summary>The frame of a JPEG file: what its marker segments say before the samples begin.</summary>
internal sealed record JpegFile
{
    private const byte StartOfScan = 0xDA;
    private const byte Jfif = 0xE0;

    /// <summary>The first bytes of every file.</summary>
    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8];

    private static ReadOnlySpan<byte> EndOfImage => [0xFF, 0xD9];

    /// <summary>Size and resolution.</summary>
    public PixelSize Size { get; private init; }

    /// <summary>Components a pixel: 1 grey, 3 colours, 4 CMYK.</summary>
    public int Components { get; private init; }

    /// <summary>Bits a component.</summary>
    public int Precision { get; private init; }

    /// <summary>Whether it is baseline, extended or progressive with Huffman codes, as DCTDecode is (ISO 32000-1, 7.4.8).</summary>
    public bool IsHuffman { get; private init; }

    /// <summary>Reads a file; null when it is damaged.</summary>
    /// <param name="file">The file, which begins with <see cref="Signature"/>.</param>
    public static JpegFile? Read(ReadOnlySpan<byte> file)
    {
        var (perMetreX, perMetreY) = (0, 0);
        JpegFile? frame = null;
        var rest = file[Signature.Length..];
        while (rest.Length >= 4 && rest[0] == 0xFF)
        {
            var marker = rest[1];
            var length = ReadUInt16BigEndian(rest[2..]);
            if (length < 2 || length > rest.Length - 2)
            {
                return null;
            }

            if (marker == StartOfScan)
            {
                return rest[length..].LastIndexOf(EndOfImage) < 0 ? null : frame;
            }

            var data = rest.Slice(4, length - 2);
            if (marker == Jfif && data.Length >= 12 && data.StartsWith("JFIF\0"u8))
            {
                (perMetreX, perMetreY) = Resolution(data);
            }
            else if (IsStartOfFrame(marker) && data.Length >= 6)
            {
                frame = new JpegFile
                {
                    Size = new PixelSize(ReadUInt16BigEndian(data[3..]), ReadUInt16BigEndian(data[1..]), perMetreX, perMetreY),
                    Components = data[5],
                    Precision = data[0],
                    IsHuffman = marker <= 0xC2,
                };
            }

            rest = rest[(length + 2)..];
        }

        return null;
    }

    /// <summary>Units of JFIF densities: 1 is dots an inch, 2 dots a centimetre, 0 only a ratio.</summary>
    private static (int X, int Y) Resolution(ReadOnlySpan<byte> jfif)
    {
        int x = ReadUInt16BigEndian(jfif[8..]);
        int y = ReadUInt16BigEndian(jfif[10..]);
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
