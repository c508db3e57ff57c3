// Reads bars. Shares nothing with the encoder: it finds characters by counting and the number in plain arithmetic.
using System.Globalization;
using System.Numerics;

namespace ImrDocs.Rendering.Tests.Barcodes;

internal static class IntelligentMailDecoder
{
    /// <summary>The bits of characters A to J, lowest first, as the numbers of the bars that show them: below 0 the lower half of bar −n − 1, else the upper half of bar n.</summary>
    private static readonly int[][] Bits = Table();

    private static readonly int[] Words = CharactersInOrder();

    /// <summary>Tracking and routing code with a space between; null when the check finds a fault.</summary>
    public static string? Decode(string bars)
    {
        var check = 0;
        var words = new int[10];
        for (var character = 0; character < 10; character++)
        {
            var value = 0;
            for (var bit = 0; bit < 13; bit++)
            {
                var place = Bits[character][bit];
                var isLong = place < 0 ? bars[-place - 1] is 'D' or 'F' : bars[place] is 'A' or 'F';
                value += isLong ? 1 << bit : 0;
            }

            var count = BitOperations.PopCount((uint)value);
            if (count is 8 or 11)
            {
                check |= 1 << character;
                value = 0x1FFF - value;
            }

            words[character] = Array.IndexOf(Words, value);
            if (words[character] < 0)
            {
                return null;
            }
        }

        if (words[0] >= 659)
        {
            check |= 1 << 10;
            words[0] -= 659;
        }

        if (words[9] % 2 != 0 || words[0] >= 659)
        {
            return null;
        }

        var number = words.Take(9).Aggregate(BigInteger.Zero, (sum, word) => (sum * 1365) + word);
        number = (number * 636) + (words[9] / 2);
        return Check(number) == check ? Digits(number) : null;
    }

    private static string Digits(BigInteger number)
    {
        var tracking = "";
        for (var place = 19; place >= 0; place--)
        {
            number = BigInteger.DivRem(number, place == 1 ? 5 : 10, out var digit);
            tracking = digit + tracking;
        }

        foreach (var (length, first) in new[] { (11, 1_000_100_001L), (9, 100_001L), (5, 1L) })
        {
            if (number >= first)
            {
                return $"{tracking} {(number - first).ToString(CultureInfo.InvariantCulture).PadLeft(length, '0')}";
            }
        }

        return tracking + " ";
    }

    /// <summary>The remainder of a division of polynomials over GF(2), written as such.</summary>
    private static int Check(BigInteger number)
    {
        // Starting with all bits set is adding ones to the first eleven bits.
        var rest = (number ^ (new BigInteger(0x7FF) << 91)) << 11;
        for (var bit = 112; bit >= 11; bit--)
        {
            if (!((rest >> bit) & 1).IsZero)
            {
                rest ^= new BigInteger(0xF35) << (bit - 11);
            }
        }

        return (int)rest;
    }

    private static int[] CharactersInOrder()
    {
        var characters = new List<int>();
        foreach (var weight in new[] { 5, 2 })
        {
            var all = Enumerable.Range(0, 8192).Where(value => BitOperations.PopCount((uint)value) == weight).ToList();
            characters.AddRange(all.Where(value => value < Reversed(value)).SelectMany(value => new[] { value, Reversed(value) }));
            characters.AddRange(all.Where(value => value == Reversed(value)).OrderDescending());
        }

        return [.. characters];
    }

    private static int Reversed(int value) => Convert.ToInt32(string.Concat(Convert.ToString(value, 2).PadLeft(13, '0').Reverse()), 2);

    /// <summary>The table of the specification read the other way round: from characters to bars.</summary>
    private static int[][] Table() =>
    [
        [1, -6, 12, -16, 20, 29, -34, -40, -45, 47, 51, 55, -62],
        [21, -18, 38, -41, 10, -57, 53, 49, 6, 31, -2, 61, -26],
        [39, -35, 56, -52, 48, -7, -24, 16, 2, -63, 28, -44, 11],
        [46, 4, 34, -39, -30, 41, -15, 59, 19, -10, -65, -54, 22],
        [-20, 40, -46, 0, -8, 50, -29, -61, 33, 14, 24, -37, 57],
        [-51, -25, 18, 63, -56, -4, 43, 30, -28, -36, -47, -11, 5],
        [-33, 36, -21, -9, -17, -49, 58, 13, -64, 25, -42, 3, -53],
        [-60, -14, -1, -27, 37, 60, 9, 23, -50, 54, -19, -32, 44],
        [26, 45, 64, -59, -31, -12, 15, -43, -55, -5, 8, -22, 35],
        [62, -58, 52, -48, 42, -38, 32, 27, -23, 17, -13, 7, -3],
    ];
}
