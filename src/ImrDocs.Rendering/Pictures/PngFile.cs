// The parts of a PNG file.
using static System.Buffers.Binary.BinaryPrimitives;

namespace ImrDocs.Rendering.Pictures;

/// <summary>Header, palette and compressed pixels of a PNG file (ISO/IEC 15948, clause 11).</summary>
internal sealed record PngFile
{
    private const int ChunkFrame = 12;
    private const uint Header = 0x49484452;
    private const uint PaletteChunk = 0x504C5445;
    private const uint TransparencyChunk = 0x74524E53;
    private const uint PhysicalSize = 0x70485973;
    private const uint ImageData = 0x49444154;
    private const uint End = 0x49454E44;

    /// <summary>The first bytes of every file.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Size and resolution.</summary>
    public PixelSize Size { get; private init; }

    /// <summary>Width in pixels.</summary>
    public int Width => Size.Width;

    /// <summary>Height in pixels.</summary>
    public int Height => Size.Height;

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

    /// <summary>Whether header, palette and transparency fit each other (11.2.2, table 11.1, and 11.3.2).</summary>
    public bool IsConsistent => Size is { Width: > 0, Height: > 0 } && Pixels.Length > 0 && Color switch
    {
        PngColor.Grey => BitDepth is 1 or 2 or 4 or 8 or 16 && Transparency.Length is 0 or 2,
        PngColor.Indexed => BitDepth is 1 or 2 or 4 or 8 && Palette.Length is > 0 and <= 768 && Palette.Length % 3 == 0
            && Transparency.Length <= Palette.Length / 3,
        PngColor.Rgb => BitDepth is 8 or 16 && Transparency.Length is 0 or 6,
        PngColor.GreyAlpha or PngColor.RgbAlpha => BitDepth is 8 or 16 && Transparency.Length == 0,
        _ => false,
    };

    /// <summary>Reads the chunks; null when one is cut off or the file does not end as it must.</summary>
    /// <param name="file">The file, which begins with <see cref="Signature"/>.</param>
    public static PngFile? Read(ReadOnlySpan<byte> file)
    {
        var png = new PngFile();
        var pixels = new List<byte>();
        var rest = file[Signature.Length..];
        while (rest.Length >= ChunkFrame)
        {
            var length = ReadInt32BigEndian(rest);
            if (length < 0 || length > rest.Length - ChunkFrame)
            {
                return null;
            }

            var data = rest.Slice(8, length);
            var type = ReadUInt32BigEndian(rest[4..]);
            if (type == End)
            {
                return png with { Pixels = [.. pixels] };
            }

            if (type == ImageData)
            {
                pixels.AddRange(data);
            }
            else
            {
                png = png.With(type, data);
            }

            rest = rest[(length + ChunkFrame)..];
        }

        return null;
    }

    private PngFile With(uint type, ReadOnlySpan<byte> data) => (type, data.Length) switch
    {
        (Header, 13) => this with
        {
            Size = Size with { Width = ReadInt32BigEndian(data), Height = ReadInt32BigEndian(data[4..]) },
            BitDepth = data[8],
            Color = (PngColor)data[9],
            IsInterlaced = data[12] != 0,
        },
        (PaletteChunk, _) => this with { Palette = data.ToArray() },
        (TransparencyChunk, _) => this with { Transparency = data.ToArray() },
        (PhysicalSize, 9) when data[8] == 1 => this with
        {
            Size = Size with { PixelsPerMetreX = ReadInt32BigEndian(data), PixelsPerMetreY = ReadInt32BigEndian(data[4..]) },
        },
        _ => this,
    };
}
