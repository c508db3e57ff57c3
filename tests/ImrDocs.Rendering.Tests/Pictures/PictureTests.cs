// Which picture files letters can carry, and their size on paper.
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Rendering.Pictures;
using static ImrDocs.Rendering.Tests.Pictures.PictureFiles;

namespace ImrDocs.Rendering.Tests.Pictures;

public sealed class PictureTests
{
    private const int Inch = 914_400;

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
        var picture = Read(Jpeg(600, 100));
        Assert.Equal((PictureFormat.Jpeg, 600, 100), (picture.Format, picture.PixelWidth, picture.PixelHeight));
        Assert.InRange(picture.Width, (2 * Inch) - 100, (2 * Inch) + 100);
    }

    [Fact]
    public void What_ends_too_soon_is_no_picture() => Assert.All(
        [Png(10, 10), Jpeg(600, 100)],
        file => Assert.All(
            Enumerable.Range(0, file.Length - 1).Where(length => file[0] == 0xFF || length < file.Length - 4),
            length => Assert.NotEqual(PictureProblem.None, Problem(file[..length]))));

    [Theory]
    [InlineData(0, 10, PictureProblem.Damaged)]
    [InlineData(10, 0, PictureProblem.Damaged)]
    [InlineData(-1, 10, PictureProblem.Damaged)]
    [InlineData(10, 11, PictureProblem.None)]
    [InlineData(5_100, 1, PictureProblem.None)]
    [InlineData(5_101, 1, PictureProblem.TooLarge)]
    [InlineData(1, 5_101, PictureProblem.TooLarge)]
    [InlineData(int.MaxValue, int.MaxValue, PictureProblem.TooLarge)]
    public void A_picture_has_a_size_that_letters_can_carry(int width, int height, PictureProblem problem) =>
        Assert.Equal(problem, Problem(Png(width, height)));

    [Fact]
    public void A_picture_larger_than_any_paper_is_refused() => Assert.Equal(PictureProblem.TooLarge, Problem(Png(5_000, 10, pixelsPerMetre: 1)));

    [Fact]
    public void A_file_has_at_most_a_megabyte() => Assert.Equal(
        PictureProblem.TooLarge, Problem([.. Png(10, 10), .. new byte[1024 * 1024]]));

    [Theory]
    [InlineData(1, 0xC0, PictureProblem.None)]
    [InlineData(3, 0xC0, PictureProblem.None)]
    [InlineData(3, 0xC2, PictureProblem.None)]
    [InlineData(4, 0xC0, PictureProblem.UnsupportedColours)]
    [InlineData(2, 0xC0, PictureProblem.UnsupportedColours)]
    [InlineData(3, 0xC3, PictureProblem.UnsupportedColours)]
    [InlineData(3, 0xC9, PictureProblem.UnsupportedColours)]
    public void A_JPEG_is_grey_or_RGB_with_Huffman_codes(byte components, byte frame, PictureProblem problem) =>
        Assert.Equal(problem, Problem(Jpeg(20, 10, components, frame)));

    /// <summary>Header of one pixel by one: depth, colour type; then further chunks and the rows.</summary>
    [Theory]
    [InlineData(8, 0, "", new byte[] { 0, 7 }, PictureProblem.None)]
    [InlineData(3, 0, "", new byte[] { 0, 7 }, PictureProblem.Damaged)]
    [InlineData(8, 1, "", new byte[] { 0, 7 }, PictureProblem.Damaged)]
    [InlineData(8, 0, "", new byte[] { 5, 7 }, PictureProblem.Damaged)]
    [InlineData(8, 0, "", new byte[] { 0 }, PictureProblem.Damaged)]
    [InlineData(8, 3, "", new byte[] { 0, 0 }, PictureProblem.Damaged)]
    [InlineData(8, 3, "PLTE", new byte[] { 0, 0 }, PictureProblem.None)]
    [InlineData(8, 3, "PLTE", new byte[] { 0, 1 }, PictureProblem.Damaged)]
    [InlineData(8, 0, "tRNS", new byte[] { 0, 7 }, PictureProblem.Damaged)]
    public void The_parts_of_a_PNG_fit_each_other(byte depth, byte colour, string chunk, byte[] rows, PictureProblem problem)
    {
        byte[] chunks = chunk.Length == 0 ? [] : Chunk(System.Text.Encoding.ASCII.GetBytes(chunk), [1, 2, 3]);
        Assert.Equal(problem, Problem(Png([0, 0, 0, 1, 0, 0, 0, 1, depth, colour, 0, 0, 0], chunks, Compress(rows))));
    }

    [Fact]
    public void A_changed_pixel_is_damage()
    {
        var pixels = Compress(0, 1, 2, 3);
        pixels[^1]++;
        Assert.Equal(PictureProblem.Damaged, Problem(Png([0, 0, 0, 3, 0, 0, 0, 1, 8, 0, 0, 0, 0], [], pixels)));
    }

    [Fact]
    public void Text_is_no_picture() => Assert.Equal(PictureProblem.UnknownFormat, Problem("GIF89a"u8.ToArray()));

    [Fact]
    public void Arbitrary_bytes_never_throw() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        Problem([.. Png(1, 1)[..8], .. bytes]);
        Problem([0xFF, 0xD8, 0xFF, .. bytes]);
    }).Check(Config.QuickThrowOnFailure.WithReplay(20131120, 7));

    [Theory]
    [InlineData(3 * Inch, 3 * Inch, 2 * Inch, Inch)]
    [InlineData(Inch, 3 * Inch, Inch, Inch / 2)]
    [InlineData(3 * Inch, Inch / 4, Inch / 2, Inch / 4)]
    [InlineData(Inch, Inch / 4, Inch / 2, Inch / 4)]
    public void A_picture_becomes_smaller_in_proportion_never_larger(int roomWidth, int roomHeight, int width, int height) =>
        Assert.Equal((width, height), Read(Png(192, 96)).FitInto(roomWidth, roomHeight));

    private static PictureProblem Problem(byte[] file) => Picture.Read(file, out _);
}
