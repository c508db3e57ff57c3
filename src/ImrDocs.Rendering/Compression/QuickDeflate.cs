// Compresses the streams of a letter in microseconds.
using System.Numerics;
using static System.Buffers.Binary.BinaryPrimitives;

namespace ImrDocs.Rendering.Compression;

/// <summary>
/// A DEFLATE compressor (RFC 1951) for streams of some kilobytes that are made for one letter: strings that came before
/// are found by their first four bytes, and written in one block of the fixed Huffman code. zlib's quickest level makes
/// streams of the same size in nearly twice the time: setting up its tables costs more than a small stream. The bytes
/// do not depend on the runtime's version of zlib. Stateless.
/// </summary>
internal static class QuickDeflate
{
    private const int HashBits = 12;
    private const int Shortest = 4;

    /// <summary>The last bytes are written as they are, so that eight can be read anywhere before.</summary>
    private const int Tail = 8;

    /// <summary>Room that the compressed form of some bytes may need: nine bits a byte at most, and what is written too far.</summary>
    public static int Room(int length) => length + (length / 8) + 16;

    /// <summary>Compresses bytes.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="target">At least <see cref="Room"/> bytes.</param>
    /// <returns>How many bytes of the target are the compressed form.</returns>
    public static int Compress(ReadOnlySpan<byte> source, Span<byte> target)
    {
        Span<int> heads = stackalloc int[1 << HashBits]; // Where each hash occurred last, from 1; 0 for nowhere.
        heads.Clear();
        var output = new BitWriter(target);
        output.Write(FixedHuffmanCode.OnlyBlock);
        var at = 0;
        while (at < source.Length - Tail)
        {
            var bytes = ReadUInt32LittleEndian(source[at..]);
            ref var head = ref heads[(int)((bytes * 2_654_435_761) >> (32 - HashBits))];
            var before = head - 1;
            head = at + 1;
            if (before >= 0 && at - before <= FixedHuffmanCode.Farthest && ReadUInt32LittleEndian(source[before..]) == bytes)
            {
                var length = MatchLength(source, before, at);
                output.Write(FixedHuffmanCode.Lengths[length]);
                output.Write(FixedHuffmanCode.Distance(at - before));
                at += length;
            }
            else
            {
                output.Write(FixedHuffmanCode.Literals[(byte)bytes]);
                at++;
            }

            output.Flush();
        }

        for (; at < source.Length; at++)
        {
            output.Write(FixedHuffmanCode.Literals[source[at]]);
            output.Flush();
        }

        output.Write(FixedHuffmanCode.EndOfBlock);
        return output.Finish();
    }

    /// <summary>How long two strings that share their first four bytes are the same.</summary>
    private static int MatchLength(ReadOnlySpan<byte> source, int before, int at)
    {
        var longest = Math.Min(FixedHuffmanCode.Longest, source.Length - at);
        var length = Shortest;
        for (; length <= longest - sizeof(ulong); length += sizeof(ulong))
        {
            var difference = ReadUInt64LittleEndian(source[(at + length)..]) ^ ReadUInt64LittleEndian(source[(before + length)..]);
            if (difference != 0)
            {
                return length + (BitOperations.TrailingZeroCount(difference) / 8);
            }
        }

        while (length < longest && source[at + length] == source[before + length])
        {
            length++;
        }

        return length;
    }
}
