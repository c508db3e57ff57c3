// A picture of the template set: its file and its size on paper.
using System.Diagnostics.CodeAnalysis;

namespace ImrDocs.Rendering.Pictures;

/// <summary>A picture file whose size on paper has been read. Immutable and thread-safe; read once a template set.</summary>
public sealed class Picture
{
    /// <summary>Dots an inch of a picture that names no resolution: that of a CSS pixel, which Word assumes too.</summary>
    private const int DefaultDotsPerInch = 96;

    private const int EmuPerInch = 914_400;
    private const int EmuPerMetre = 36_000_000;

    private Picture(ReadOnlyMemory<byte> file, PictureFormat format, PixelSize size)
    {
        File = file;
        Format = format;
        PixelWidth = size.Width;
        PixelHeight = size.Height;
        Width = Length(size.Width, size.PixelsPerMetreX);
        Height = Length(size.Height, size.PixelsPerMetreY);
    }

    /// <summary>The file as it is in the template set.</summary>
    public ReadOnlyMemory<byte> File { get; }

    /// <summary>Its format.</summary>
    public PictureFormat Format { get; }

    /// <summary>Width in pixels.</summary>
    public int PixelWidth { get; }

    /// <summary>Height in pixels.</summary>
    public int PixelHeight { get; }

    /// <summary>Natural width on paper, in EMU.</summary>
    public int Width { get; }

    /// <summary>Natural height on paper, in EMU.</summary>
    public int Height { get; }

    /// <summary>Reads the head of a PNG or JPEG file; false when it is neither, is damaged or is larger than 10 metres.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> file, [NotNullWhen(true)] out Picture? picture)
    {
        picture = null;
        PictureFormat format;
        if (PngHead.TryRead(file.Span, out var size))
        {
            format = PictureFormat.Png;
        }
        else if (JpegHead.TryRead(file.Span, out size))
        {
            format = PictureFormat.Jpeg;
        }
        else
        {
            return false;
        }

        var result = new Picture(file, format, size);
        if (result.Width <= 0 || result.Height <= 0)
        {
            return false;
        }

        picture = result;
        return true;
    }

    /// <summary>
    /// Width and height on paper, in EMU: the natural size, made smaller in proportion where the room, in EMU, is
    /// narrower or lower.
    /// </summary>
    public (int Width, int Height) FitInto(int roomWidth, int roomHeight)
    {
        var (width, height) = ((long)Width, (long)Height);
        if (width > roomWidth)
        {
            (width, height) = (roomWidth, height * roomWidth / width);
        }

        if (height > roomHeight)
        {
            (width, height) = (width * roomHeight / height, roomHeight);
        }

        return ((int)Math.Max(1, width), (int)Math.Max(1, height));
    }

    private static int Length(int pixels, int pixelsPerMetre)
    {
        var emu = pixelsPerMetre > 0
            ? (long)pixels * EmuPerMetre / pixelsPerMetre
            : (long)pixels * EmuPerInch / DefaultDotsPerInch;
        return emu <= 10L * EmuPerMetre ? (int)emu : 0;
    }
}
