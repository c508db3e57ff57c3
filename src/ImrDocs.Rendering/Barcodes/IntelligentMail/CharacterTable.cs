// The characters of 13 bits that stand for codewords.
using System.Collections.Immutable;
using System.Numerics;

namespace ImrDocs.Rendering.Barcodes.IntelligentMail;

/// <summary>
/// The characters with five bits set, then those with two (USPS-B-3200, appendix E). A character and its mirror image
/// stand beside each other; those that are their own mirror image come last, the greatest first.
/// </summary>
internal static class CharacterTable
{
    /// <summary>Bits of a character.</summary>
    public const int Bits = 13;

    private const int FiveOfThirteen = 1287;
    private const int TwoOfThirteen = 78;

    private static readonly ImmutableArray<ushort> Table = [.. Build(5, FiveOfThirteen), .. Build(2, TwoOfThirteen)];

    /// <summary>The character of a codeword of 0 to 1364.</summary>
    public static int Of(int codeword) => Table[codeword];

    private static ushort[] Build(int bitsSet, int size)
    {
        var table = new ushort[size];
        var (next, last) = (0, size - 1);
        for (var character = 0; character < 1 << Bits; character++)
        {
            var mirrored = Mirror(character);
            if (BitOperations.PopCount((uint)character) != bitsSet || mirrored < character)
            {
                continue;
            }

            if (mirrored == character)
            {
                table[last--] = (ushort)character;
            }
            else
            {
                table[next++] = (ushort)character;
                table[next++] = (ushort)mirrored;
            }
        }

        return table;
    }

    private static int Mirror(int character)
    {
        var mirrored = 0;
        for (var bit = 0; bit < Bits; bit++)
        {
            mirrored |= ((character >> bit) & 1) << (Bits - 1 - bit);
        }

        return mirrored;
    }
}
