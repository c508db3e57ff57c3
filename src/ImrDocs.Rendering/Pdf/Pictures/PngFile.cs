// The parts of a PNG file.
using static System.Buffers.Binary.BinaryPrimitives;

namespace ImrDocs.Rendering.Pdf.Pictures;

/// <summary>Header, palette and compressed pixels of a PNG file (ISO/IEC 15948, clause 11).</summary>
internal sealed record PngFile
{
    private const int SignatureLength = 8;

    /// <summary>Width in pixels.</summary>
    public int Width { get; private init; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; private init; }

    /// <summary>Bits a sample: 1, 2, 4, 8 or 16.</summary>
    public int BitDepth { get; private init; }

    /// <summary>What samples mean.</summary>
    public PngColor Color { get; private init; }

    /// <summary>Whether pixels are in seven passes (Adam7).</summary>
    public bool IsInterlaced { get; private init; }

    /// <summary>Colours of an indexed picture, three bytes each.</summary>
    public byte[] Palette { get; private init; } = [];

    /// <summary>Transparency of palette entries, or the one transparent colour; empty when there is none.</summary>
    public byte[] Transparency { get; private init; } = [];

    /// <summary>The compressed pixels.</summary>
    public byte[] Pixels { get; private init; } = [];

    /// <summary>Samples a pixel.</summary>
    public int Channels => Color switch
    {
        PngColor.Rgb => 3,
        PngColor.GreyAlpha => 2,
        PngColor.RgbAlpha => 4,
        _ => 1,
    };

    /// <summary>Reads the chunks.</summary>
    /// <exception cref="InvalidDataException">A chunk is cut off, or there are no pixels.</exception>
    public static PngFile Read(ReadOnlySpan<byte> file)
    {
        var png = new PngFile();
        var pixels = new List<byte>();
        var rest = file[SignatureLength..];
        while (rest.Length >= 12)
        {
            var length = ReadInt32BigEndian(rest);
            if (length < 0 || length > rest.Length - 12)
            {
                throw new InvalidDataException("The PNG file is cut off.");
            }

            var data = rest.Slice(8, length);
            switch (ReadUInt32BigEndian(rest[4..]))
            {
                case 0x49484452: // IHDR
                    png = png with
                    {
                        Width = ReadInt32BigEndian(data),
                        Height = ReadInt32BigEndian(data[4..]),
                        BitDepth = data[8],
                        Color = (PngColor)data[9],
                        IsInterlaced = data[12] != 0,
                    };
                    break;
                case 0x504C5445: // PLTE
                    png = png with { Palette = data.ToArray() };
                    break;
                case 0x74524E53: // tRNS
                    png = png with { Transparency = data.ToArray() };
                    break;
                case 0x49444154: // IDAT
                    pixels.AddRange(data);
                    break;
            }

            rest = rest[(length + 12)..];
        }

        return pixels.Count == 0
            ? throw new InvalidDataException("The PNG file has no pixels.")
            : png with { Pixels = [.. pixels] };
    }
}
