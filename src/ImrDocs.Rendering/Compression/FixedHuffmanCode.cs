// The fixed code of DEFLATE, ready to be written.
using System.Numerics;

namespace ImrDocs.Rendering.Compression;

/// <summary>The fixed Huffman code (RFC 1951, 3.2.6) with the extra bits of lengths and distances (3.2.5).</summary>
internal static class FixedHuffmanCode
{
    /// <summary>The longest match.</summary>
    public const int Longest = 258;

    /// <summary>The farthest distance of a match.</summary>
    public const int Farthest = 32_768;

    private const int DistanceBits = 5;
    private const int FirstLengthSymbol = 257;
    private const int ShortestLength = 3;

    private static readonly PackedCode[] LiteralCodes = [.. Enumerable.Range(0, 256).Select(Symbol)];
    private static readonly PackedCode[] LengthCodes = MakeLengths();
    private static readonly byte[] DistanceCodes = [.. Enumerable.Range(0, 32).Select(symbol => (byte)Reversed((uint)symbol, DistanceBits))];

    /// <summary>The header of a block that is the last, in the fixed code (3.2.3).</summary>
    public static PackedCode OnlyBlock => new(0b011, 3);

    /// <summary>The end of a block.</summary>
    public static PackedCode EndOfBlock { get; } = Symbol(256);

    /// <summary>The code of each byte.</summary>
    public static ReadOnlySpan<PackedCode> Literals => LiteralCodes;

    /// <summary>The code of each length of a match, with its extra bits; those below 3 have none.</summary>
    public static ReadOnlySpan<PackedCode> Lengths => LengthCodes;

    /// <summary>
    /// The code of a distance, with its extra bits. Distances, counted from 0, have one symbol a value of their two
    /// highest bits; the bits below are extra.
    /// </summary>
    public static PackedCode Distance(int distance)
    {
        var value = (uint)distance - 1;
        var extra = Math.Max(0, BitOperations.Log2(value) - 1);
        var symbol = (value >> extra) + (2 * extra);
        var below = value & ((1u << extra) - 1);
        return new PackedCode(DistanceCodes[symbol] | (below << DistanceBits), DistanceBits + extra);
    }

    /// <summary>As distances, but with one symbol a value of the three highest bits, and one for the longest alone.</summary>
    private static PackedCode[] MakeLengths()
    {
        const int highBits = 3;
        var codes = new PackedCode[Longest + 1];
        for (var length = ShortestLength; length < Longest; length++)
        {
            var value = (uint)(length - ShortestLength);
            var extra = Math.Max(0, BitOperations.Log2(value) - (highBits - 1));
            var symbol = Symbol(FirstLengthSymbol + (int)(value >> extra) + (4 * extra));
            codes[length] = new PackedCode(symbol.Bits | ((value & ((1u << extra) - 1)) << symbol.Length), symbol.Length + extra);
        }

        codes[Longest] = Symbol(285);
        return codes;
    }

    private static PackedCode Symbol(int symbol) => symbol switch
    {
        < 144 => Code(0b0011_0000 + symbol, 8),
        < 256 => Code(0b1_1001_0000 + symbol - 144, 9),
        < 280 => Code(symbol - 256, 7),
        _ => Code(0b1100_0000 + symbol - 280, 8),
    };

    private static PackedCode Code(int code, int length) => new(Reversed((uint)code, length), length);

    /// <summary>Codes are packed with their highest bit first (3.1.1).</summary>
    private static uint Reversed(uint code, int length)
    {
        var reversed = 0u;
        for (var bit = 0; bit < length; bit++)
        {
            reversed = (reversed << 1) | ((code >> bit) & 1);
        }

        return reversed;
    }
}
