// Error correction.
namespace ImrDocs.Rendering.Barcodes.DataMatrix;

/// <summary>Reed-Solomon codes over GF(256) with the polynomial x⁸ + x⁵ + x³ + x² + 1 (ISO/IEC 16022, 5.7.1 and annex E).</summary>
internal static class ReedSolomon
{
    private const int Polynomial = 0x12D;
    private const int Order = 255;

    private static readonly byte[] Powers = MakePowers();
    private static readonly int[] Logarithms = MakeLogarithms();

    /// <summary>The codewords that correct errors of a symbol with a single block.</summary>
    public static byte[] CheckWords(ReadOnlySpan<byte> data, int count)
    {
        var generator = Generator(count);
        var rest = new byte[count];
        foreach (var word in data)
        {
            var factor = word ^ rest[0];
            for (var i = 0; i < count; i++)
            {
                rest[i] = (byte)((i + 1 < count ? rest[i + 1] : 0) ^ Multiply(factor, generator[i]));
            }
        }

        return rest;
    }

    /// <summary>The coefficients of (x − 2)(x − 2²)…(x − 2ⁿ) below the highest, which is 1; the highest comes first.</summary>
    private static int[] Generator(int count)
    {
        var coefficients = new int[count];
        for (var root = 1; root <= count; root++)
        {
            // Multiplies what there is, of degree root − 1, by x − 2^root.
            var previous = 1;
            for (var i = 0; i < root; i++)
            {
                var current = i < root - 1 ? coefficients[i] : 0;
                coefficients[i] = current ^ Multiply(previous, Powers[root]);
                previous = current;
            }
        }

        return coefficients;
    }

    private static int Multiply(int left, int right) =>
        left == 0 || right == 0 ? 0 : Powers[(Logarithms[left] + Logarithms[right]) % Order];

    private static byte[] MakePowers()
    {
        var powers = new byte[Order];
        var value = 1;
        for (var i = 0; i < Order; i++)
        {
            powers[i] = (byte)value;
            value <<= 1;
            value = value > Order ? value ^ Polynomial : value;
        }

        return powers;
    }

    private static int[] MakeLogarithms()
    {
        var logarithms = new int[Order + 1];
        for (var i = 0; i < Order; i++)
        {
            logarithms[Powers[i]] = i;
        }

        return logarithms;
    }
}
