// Pictures as other programs write them, read into grey pixels.
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ImrDocs.Web.Tests.Pictures;

/// <summary>A picture in grey: 0 is black, 255 white.</summary>
internal sealed record GreyPicture(int Width, int Height, byte[] Pixels)
{
    /// <summary>Reads a binary PGM, as <c>pdftoppm -gray</c> writes it: <c>P5 width height 255</c>, then a byte a pixel.</summary>
    public static GreyPicture ReadPgm(byte[] file)
    {
        var header = new List<string>();
        var at = 0;
        while (header.Count < 4)
        {
            var end = Array.FindIndex(file, at, value => value <= ' ');
            header.Add(Encoding.ASCII.GetString(file, at, end - at));
            at = end + 1;
        }

        Assert.Equal(("P5", "255"), (header[0], header[3]));
        return new GreyPicture(int.Parse(header[1], null), int.Parse(header[2], null), file[at..]);
    }

    /// <summary>Reads a PNG as browsers write screenshots: eight bits a channel, RGB or RGBA, not interlaced.</summary>
    public static GreyPicture ReadPng(byte[] file)
    {
        using var data = new MemoryStream();
        var (width, height, channels) = (0, 0, 0);
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var body = file.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(body), BinaryPrimitives.ReadInt32BigEndian(body[4..]));
                    channels = body[9] == 6 ? 4 : 3;
                    Assert.Equal((8, 0), (body[8], body[12]));
                    break;
                case "IDAT":
                    data.Write(body);
                    break;
            }

            at += length + 12;
        }

        data.Position = 0;
        using var rows = new ZLibStream(data, CompressionMode.Decompress);
        return new GreyPicture(width, height, ReadRows(rows, width, height, channels));
    }

    /// <summary>The same picture with a pixel for each square of pixels.</summary>
    /// <param name="side">Pixels on a side of a square.</param>
    public GreyPicture Shrink(int side)
    {
        var (width, height) = (Width / side, Height / side);
        var sums = new int[width * height];
        for (var y = 0; y < height * side; y++)
        {
            for (var x = 0; x < width * side; x++)
            {
                sums[(y / side * width) + (x / side)] += Pixels[(y * Width) + x];
            }
        }

        return new GreyPicture(width, height, Array.ConvertAll(sums, sum => (byte)(sum / (side * side))));
    }

    private static byte[] ReadRows(ZLibStream rows, int width, int height, int channels)
    {
        var pixels = new byte[width * height];
        var above = new byte[width * channels];
        var row = new byte[width * channels];
        for (var y = 0; y < height; y++)
        {
            var filter = rows.ReadByte();
            rows.ReadExactly(row);
            Unfilter(filter, row, above, channels);
            for (var x = 0; x < width; x++)
            {
                var pixel = row.AsSpan(x * channels);
                pixels[(y * width) + x] = (byte)(((pixel[0] * 299) + (pixel[1] * 587) + (pixel[2] * 114) + 500) / 1000);
            }

            (row, above) = (above, row);
        }

        return pixels;
    }

    /// <summary>PNG, third edition, 9.2: each byte was written as its difference from what its neighbours foretell.</summary>
    private static void Unfilter(int filter, byte[] row, byte[] above, int channels)
    {
        for (var i = 0; i < row.Length; i++)
        {
            int left = i < channels ? 0 : row[i - channels];
            int corner = i < channels ? 0 : above[i - channels];
            row[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                4 => Paeth(left, above[i], corner),
                _ => throw new InvalidDataException("Unknown filter"),
            });
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
