// A picture of the template set: its file and its size on paper.
namespace ImrDocs.Rendering.Pictures;

/// <summary>A picture file that letters can carry: whole, grey or RGB. Immutable and thread-safe; read once a template set.</summary>
public sealed class Picture
{
    /// <summary>Dots an inch of a picture that names no resolution: that of a CSS pixel, which Word assumes too.</summary>
    private const int DefaultDotsPerInch = 96;

    /// <summary>Most bytes of a file: every letter carries it.</summary>
    private const int MostBytes = 1024 * 1024;

    /// <summary>Most pixels a side: 600 an inch across letter paper.</summary>
    private const int MostPixels = 5_100;

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

    /// <summary>Reads a PNG or JPEG file to its end.</summary>
    /// <param name="file">The file; kept, not copied.</param>
    /// <param name="picture">The picture; null when there is a problem.</param>
    /// <returns>Why it cannot be used.</returns>
    public static PictureProblem Read(ReadOnlyMemory<byte> file, out Picture? picture)
    {
        picture = null;
        var format = file.Span.StartsWith(PngFile.Signature) ? PictureFormat.Png : PictureFormat.Jpeg;
        if (format == PictureFormat.Jpeg && !file.Span.StartsWith(JpegFile.Signature))
        {
            return PictureProblem.UnknownFormat;
        }

        if (file.Length > MostBytes)
        {
            return PictureProblem.TooLarge;
        }

        var problem = format == PictureFormat.Png ? CheckPng(file.Span, out var size) : CheckJpeg(file.Span, out size);
        if (problem == PictureProblem.None)
        {
            picture = new Picture(file, format, size);
        }

        return problem;
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

    private static PictureProblem CheckPng(ReadOnlySpan<byte> file, out PixelSize size)
    {
        size = default;
        if (PngFile.Read(file) is not { IsConsistent: true } png)
        {
            return PictureProblem.Damaged;
        }

        size = png.Size;
        return !Fits(size) ? PictureProblem.TooLarge : PngRows.AreWhole(png) ? PictureProblem.None : PictureProblem.Damaged;
    }

    private static PictureProblem CheckJpeg(ReadOnlySpan<byte> file, out PixelSize size)
    {
        size = default;
        if (JpegFile.Read(file) is not { Size: { Width: > 0, Height: > 0 } } jpeg)
        {
            return PictureProblem.Damaged;
        }

        size = jpeg.Size;
        return jpeg is not { IsHuffman: true, Precision: 8, Components: 1 or 3 } ? PictureProblem.UnsupportedColours
            : Fits(size) ? PictureProblem.None
            : PictureProblem.TooLarge;
    }

    /// <summary>Whether it is neither of too many pixels nor, at a very low resolution, larger than any paper.</summary>
    private static bool Fits(PixelSize size) =>
        size.Width <= MostPixels && size.Height <= MostPixels
        && Length(size.Width, size.PixelsPerMetreX) > 0 && Length(size.Height, size.PixelsPerMetreY) > 0;

    private static int Length(int pixels, int pixelsPerMetre)
    {
        var emu = pixelsPerMetre > 0
            ? (long)pixels * EmuPerMetre / pixelsPerMetre
            : (long)pixels * EmuPerInch / DefaultDotsPerInch;
        return emu <= 10L * EmuPerMetre ? (int)emu : 0;
    }
}
