// The size of pictures on paper.
using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Rendering.Pictures;

namespace ImrDocs.Rendering.Tests.Pictures;

public sealed class PictureTests
{
    private const int Inch = 914_400;

    private static readonly byte[] Jpeg300 =
    [
        0xFF, 0xD8,
        0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 2, 1, 300 >> 8, 300 & 0xFF, 300 >> 8, 300 & 0xFF, 0, 0,
        0xFF, 0xC4, 0, 4, 0, 0,
        0xFF, 0xC0, 0, 11, 8, 100 >> 8, 100 & 0xFF, 600 >> 8, 600 & 0xFF, 1, 1, 0x11, 0,
    ];

    [Fact]
    public void A_PNG_without_resolution_has_96_pixels_an_inch()
    {
        var picture = Read(Png(192, 96));
        Assert.Equal((PictureFormat.Png, 192, 96, 2 * Inch, Inch), (picture.Format, picture.PixelWidth, picture.PixelHeight, picture.Width, picture.Height));
    }

    [Fact]
    public void A_PNG_may_state_pixels_a_metre()
    {
        var picture = Read(Png(1000, 500, pixelsPerMetre: 10_000));
        Assert.Equal((3_600_000, 1_800_000), (picture.Width, picture.Height));
    }

    [Fact]
    public void A_JPEG_may_state_dots_an_inch()
    {
        var picture = Read(Jpeg300);
        Assert.Equal((PictureFormat.Jpeg, 600, 100), (picture.Format, picture.PixelWidth, picture.PixelHeight));
        Assert.InRange(picture.Width, (2 * Inch) - 100, (2 * Inch) + 100);
    }

    [Fact]
    public void What_ends_too_soon_is_no_picture()
    {
        Assert.All(
            [Png(10, 10), Jpeg300],
            file => Assert.All(Enumerable.Range(0, file.Length - 8), length => Assert.False(Picture.TryRead(file.AsMemory(0, length), out _))));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, 0)]
    [InlineData(-1, 10)]
    [InlineData(int.MaxValue, 10)]
    public void A_size_that_no_paper_has_is_refused(int width, int height) =>
        Assert.False(Picture.TryRead(Png(width, height), out _));

    [Fact]
    public void Arbitrary_bytes_never_throw() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        Picture.TryRead((byte[])[.. Png(1, 1)[..8], .. bytes], out _);
        Picture.TryRead((byte[])[0xFF, 0xD8, 0xFF, .. bytes], out _);
    }).Check(Config.QuickThrowOnFailure.WithReplay(20131120, 7));

    [Theory]
    [InlineData(3 * Inch, 3 * Inch, 2 * Inch, Inch)]
    [InlineData(Inch, 3 * Inch, Inch, Inch / 2)]
    [InlineData(3 * Inch, Inch / 4, Inch / 2, Inch / 4)]
    [InlineData(Inch, Inch / 4, Inch / 2, Inch / 4)]
    public void A_picture_becomes_smaller_in_proportion_never_larger(int roomWidth, int roomHeight, int width, int height) =>
        Assert.Equal((width, height), Read(Png(192, 96)).FitInto(roomWidth, roomHeight));

    private static Picture Read(byte[] file)
    {
        Assert.True(Picture.TryRead(file, out var picture));
        return picture;
    }

    /// <summary>A PNG without pixels; readers of its head check no sums.</summary>
    private static byte[] Png(int width, int height, int? pixelsPerMetre = null)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        var resolution = new byte[9];
        BinaryPrimitives.WriteInt32BigEndian(resolution, pixelsPerMetre ?? 0);
        BinaryPrimitives.WriteInt32BigEndian(resolution.AsSpan(4), pixelsPerMetre ?? 0);
        resolution[8] = 1;
        byte[] physical = pixelsPerMetre is null ? [] : Chunk("pHYs"u8, resolution);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR"u8, head), .. physical, .. Chunk("IDAT"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. type, .. data, 0, 0, 0, 0];
    }
}
