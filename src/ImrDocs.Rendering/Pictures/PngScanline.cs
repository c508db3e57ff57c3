// Undoes the filters of PNG rows.
namespace ImrDocs.Rendering.Pictures;

/// <summary>Reads rows of filtered samples (ISO/IEC 15948, clause 9).</summary>
/// <param name="length">Bytes a row.</param>
/// <param name="pixelLength">Bytes a pixel, at least 1.</param>
internal sealed class PngScanline(int length, int pixelLength)
{
    private byte[] _row = new byte[length];
    private byte[] _above = new byte[length];

    /// <summary>Reads the next row.</summary>
    /// <returns>Its samples, valid until the next row.</returns>
    /// <exception cref="InvalidDataException">The pixels end too early.</exception>
    public ReadOnlySpan<byte> ReadNext(Stream pixels)
    {
        (_row, _above) = (_above, _row);
        var filter = pixels.ReadByte();
        if (filter is < 0 or > 4 || pixels.ReadAtLeast(_row, length, throwOnEndOfStream: false) < length)
        {
            throw new InvalidDataException("The pixels of the PNG file are damaged.");
        }

        for (var i = 0; i < length; i++)
        {
            var left = i < pixelLength ? 0 : _row[i - pixelLength];
            var above = _above[i];
            var aboveLeft = i < pixelLength ? 0 : _above[i - pixelLength];
            _row[i] += (byte)(filter switch
            {
                1 => left,
                2 => above,
                3 => (left + above) / 2,
                4 => Paeth(left, above, aboveLeft),
                _ => 0,
            });
        }

        return _row;
    }

    /// <summary>The neighbour nearest to left + above - above left (9.4).</summary>
    private static int Paeth(int left, int above, int aboveLeft)
    {
        var estimate = left + above - aboveLeft;
        var (toLeft, toAbove) = (Math.Abs(estimate - left), Math.Abs(estimate - above));
        var toAboveLeft = Math.Abs(estimate - aboveLeft);
        return toLeft <= toAbove && toLeft <= toAboveLeft ? left : toAbove <= toAboveLeft ? above : aboveLeft;
    }
}
