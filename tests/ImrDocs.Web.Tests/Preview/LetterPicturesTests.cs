using ImrDocs.Rendering.Pictures;
using ImrDocs.Testing;
using ImrDocs.Web.Preview;

namespace ImrDocs.Web.Tests.Preview;

public sealed class LetterPicturesTests
{
    private static readonly byte[] Letterhead = File.ReadAllBytes(Repository.PathOf("templates", "_shared", "letterhead.png"));

    [Fact]
    public void Pictures_that_nobody_has_looked_at_for_long_make_room()
    {
        var pictures = new LetterPictures(mostBytes: 2 * (Letterhead.Length + 3));
        var (first, second, third) = (Numbered(1), Numbered(2), Numbered(3));
        var (one, two) = (HashOf(pictures, first), HashOf(pictures, second));
        Assert.Same(first, pictures.Find(one));

        var three = HashOf(pictures, third);
        Assert.Same(first, pictures.Find(one));
        Assert.Null(pictures.Find(two));
        Assert.Same(third, pictures.Find(three));

        Assert.Equal(two, HashOf(pictures, second));
        Assert.Same(second, pictures.Find(two));
        Assert.Null(pictures.Find(one));
    }

    [Fact]
    public void The_newest_is_kept_whatever_its_size_and_one_drawn_twice_counts_once()
    {
        var pictures = new LetterPictures(mostBytes: 1);
        var first = Numbered(1);
        var hash = HashOf(pictures, first);
        Assert.Equal(hash, HashOf(pictures, Numbered(1)));
        Assert.Same(first, pictures.Find(hash));
    }

    /// <summary>The letterhead in another file: what stands behind a picture's end is passed over.</summary>
    private static Picture Numbered(byte number)
    {
        Assert.Equal(PictureProblem.None, Picture.Read((byte[])[.. Letterhead, number], out var picture));
        return picture!;
    }

    private static string HashOf(LetterPictures pictures, Picture picture) => pictures.AddressOf(picture).Split('/')[^1];
}
