// How far two pictures of one page differ.
namespace ImrDocs.Web.Tests.Pictures;

/// <summary>
/// How far two pictures of one page differ. Two programs smooth the edges of the same letters differently, so single
/// pixels tell little; the ink of small cells tells whether the same letters stand at the same places.
/// </summary>
/// <param name="Mean">Mean difference of the cells, in percent of a black cell.</param>
/// <param name="Worst">Difference of the cell that differs most, in percent of a black cell.</param>
internal sealed record PictureDifference(double Mean, double Worst)
{
    /// <summary>Side of a cell in pixels: 3 points at 192 dots an inch, a quarter of a letter's size.</summary>
    private const int Cell = 8;

    /// <summary>Compares two pictures of the same size.</summary>
    public static PictureDifference Of(GreyPicture one, GreyPicture other)
    {
        Assert.Equal((one.Width, one.Height), (other.Width, other.Height));
        var differences = new List<double>();
        for (var y = 0; y + Cell <= one.Height; y += Cell)
        {
            for (var x = 0; x + Cell <= one.Width; x += Cell)
            {
                differences.Add(Math.Abs(Ink(one, x, y) - Ink(other, x, y)));
            }
        }

        return new PictureDifference(differences.Average(), differences.Max());
    }

    private static double Ink(GreyPicture picture, int left, int top)
    {
        var sum = 0;
        for (var y = top; y < top + Cell; y++)
        {
            foreach (var pixel in picture.Pixels.AsSpan((y * picture.Width) + left, Cell))
            {
                sum += 255 - pixel;
            }
        }

        return sum * 100.0 / (255 * Cell * Cell);
    }
}
