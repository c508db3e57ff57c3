// The checksum of the zlib format.
using System.Runtime.Intrinsics;

namespace ImrDocs.Rendering.Compression;

/// <summary>Adler-32 (RFC 1950, section 8), sixteen bytes a step.</summary>
internal static class Adler32
{
    private const uint Modulus = 65_521;

    /// <summary>Steps after which a sum of 32 bits may be full: less than zlib's 5,552 bytes.</summary>
    private const int MostBytes = 5_552;

    private static readonly Vector128<ushort> FirstWeights = Vector128.Create((ushort)16, 15, 14, 13, 12, 11, 10, 9);
    private static readonly Vector128<ushort> LastWeights = Vector128.Create((ushort)8, 7, 6, 5, 4, 3, 2, 1);

    /// <summary>The checksum of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var (sum, weighted) = (1u, 0u);
        while (!bytes.IsEmpty)
        {
            var part = bytes[..Math.Min(bytes.Length, MostBytes)];
            bytes = bytes[part.Length..];
            AddVectors(part, ref sum, ref weighted);
            foreach (var value in part[(part.Length & ~15)..])
            {
                sum += value;
                weighted += sum;
            }

            sum %= Modulus;
            weighted %= Modulus;
        }

        return (weighted << 16) | sum;
    }

    /// <summary>Each byte counts in the second sum once for itself and once for each byte that follows.</summary>
    private static void AddVectors(ReadOnlySpan<byte> bytes, ref uint sum, ref uint weighted)
    {
        var (sums, before, inside) = (Vector128<uint>.Zero, Vector128<uint>.Zero, Vector128<uint>.Zero);
        var steps = bytes.Length / Vector128<byte>.Count;
        for (var step = 0; step < steps; step++)
        {
            var (first, last) = Vector128.Widen(Vector128.Create(bytes[(step * Vector128<byte>.Count)..]));
            before += sums;
            sums += Widened(first + last);
            inside += Widened((first * FirstWeights) + (last * LastWeights));
        }

        weighted += ((uint)bytes.Length & ~15u) * sum;
        weighted += (Vector128.Sum(before) * 16) + Vector128.Sum(inside);
        sum += Vector128.Sum(sums);
    }

    private static Vector128<uint> Widened(Vector128<ushort> values) => Vector128.WidenLower(values) + Vector128.WidenUpper(values);
}
