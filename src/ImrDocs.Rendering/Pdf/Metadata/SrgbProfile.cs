// The colour profile of the output intent.
using System.Numerics;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Metadata;

/// <summary>
/// A minimal sRGB display profile (ICC.1:2001-04, version 2.4), made from the primaries and the transfer curve of
/// IEC 61966-2-1. All arithmetic is in integers and decimals, so the bytes are the same on every machine.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private const int TagEntryLength = 12;
    private const int CurvePoints = 64;

    /// <summary>Makes the profile.</summary>
    public static byte[] Make()
    {
        (string Signature, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB")),
            ("cprt", [.. "text\0\0\0\0"u8, .. "No copyright, use freely\0"u8]),
            ("wtpt", Colour(SrgbColorants.WhitePoint)),
            ("rXYZ", Colour(SrgbColorants.Red)),
            ("gXYZ", Colour(SrgbColorants.Green)),
            ("bXYZ", Colour(SrgbColorants.Blue)),
            ("rTRC", TransferCurve()),
            ("gTRC", []),
            ("bTRC", []),
        ];
        var table = new PdfBuffer();
        var body = new PdfBuffer();
        var start = HeaderLength + 4 + (TagEntryLength * tags.Length);
        var (offset, length) = (0, 0);
        WriteInt32(table, tags.Length);
        foreach (var (signature, data) in tags)
        {
            if (data.Length > 0)
            {
                (offset, length) = (start + body.Length, data.Length);
                body.Write(data).Write("\0\0\0"u8[..(-data.Length & 3)]);
            }

            // The three channels share one curve.
            table.Write(System.Text.Encoding.ASCII.GetBytes(signature));
            WriteInt32(table, offset);
            WriteInt32(table, length);
        }

        return [.. Header(start + body.Length), .. table.Written, .. body.Written];
    }

    /// <summary>Section 6.1: the profile header.</summary>
    private static byte[] Header(int size)
    {
        const int version = 0x02400000;
        var header = new PdfBuffer();
        WriteInt32(header, size);
        WriteInt32(header, 0);
        WriteInt32(header, version);
        header.Write("mntrRGB XYZ "u8)
            .Write([0x07, 0xCF, 0, 10, 0, 18, 0, 0, 0, 0, 0, 0]) // 18 October 1999: the date of the standard
            .Write("acsp"u8).Write(stackalloc byte[28]);
        foreach (var value in SrgbColorants.WhitePoint)
        {
            WriteInt32(header, Fixed(value));
        }

        return header.Write(stackalloc byte[HeaderLength - header.Length]).ToArray();
    }

    /// <summary>Section 6.5.17: a text in ASCII, without its Unicode and Macintosh forms.</summary>
    private static byte[] Description(string text)
    {
        const int macintoshText = 67;
        var output = new PdfBuffer();
        output.Write("desc\0\0\0\0"u8);
        WriteInt32(output, text.Length + 1);
        output.Write(System.Text.Encoding.ASCII.GetBytes(text)).Write(0);
        return output.Write(stackalloc byte[8 + 3 + macintoshText]).ToArray();
    }

    private static byte[] Colour(ReadOnlySpan<decimal> xyz)
    {
        var output = new PdfBuffer();
        output.Write("XYZ \0\0\0\0"u8);
        foreach (var value in xyz)
        {
            WriteInt32(output, Fixed(value));
        }

        return output.ToArray();
    }

    /// <summary>
    /// The curve at 64 points, between which readers interpolate: linear light 0 to 65,535. Above the linear part it is
    /// ((v + 0.055) / 1.055)^2.4; the fifth power of that is a twelfth power of integers, compared exactly.
    /// </summary>
    private static byte[] TransferCurve()
    {
        const int greatest = 65_535;
        const int last = CurvePoints - 1;
        const int lastLinear = 2; // 2/63 is below 0.04045, 3/63 is above.
        var output = new PdfBuffer();
        output.Write("curv\0\0\0\0"u8);
        WriteInt32(output, CurvePoints);
        var divisor = BigInteger.Pow(1_055 * last, 12);
        var light = 0;
        for (var value = 0; value < CurvePoints; value++)
        {
            if (value <= lastLinear)
            {
                light = (int)Math.Round(value * greatest / (last * 12.92m), MidpointRounding.AwayFromZero);
            }
            else
            {
                var power = BigInteger.Pow((value * 1_000) + (55 * last), 12) * BigInteger.Pow(2 * greatest, 5);
                light = NearestFifthRoot(power, divisor, light, greatest);
            }

            output.Write((byte)(light >> 8)).Write((byte)light);
        }

        return output.ToArray();
    }

    /// <summary>The n between two bounds that is nearest to half the fifth root of a quotient.</summary>
    private static int NearestFifthRoot(BigInteger dividend, BigInteger divisor, int low, int high)
    {
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (BigInteger.Pow((2 * middle) - 1, 5) * divisor <= dividend)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private static int Fixed(decimal value) => (int)Math.Round(value * 65_536, MidpointRounding.AwayFromZero);

    private static void WriteInt32(PdfBuffer output, int value) =>
        output.Write((byte)(value >> 24)).Write((byte)(value >> 16)).Write((byte)(value >> 8)).Write((byte)value);
}
