// The checksum of ZIP entries.
using System.Buffers.Binary;

namespace ImrDocs.Rendering.Docx.Zip;

/// <summary>
/// CRC-32 with the reflected polynomial EDB88320 (PKWARE APPNOTE 4.4.7), eight bytes a step: table <c>n</c> holds the
/// remainder of each byte followed by <c>n</c> zero bytes, so the eight lookups of a step do not wait for each other.
/// </summary>
internal static class Crc32
{
    private const int Step = 8;

    private static readonly uint[][] Tables = MakeTables();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= Step; bytes = bytes[Step..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = Tables[7][(byte)low] ^ Tables[6][(byte)(low >> 8)] ^ Tables[5][(byte)(low >> 16)] ^ Tables[4][low >> 24]
                ^ Tables[3][(byte)high] ^ Tables[2][(byte)(high >> 8)] ^ Tables[1][(byte)(high >> 16)] ^ Tables[0][high >> 24];
        }

        foreach (var value in bytes)
        {
            crc = (crc >> 8) ^ Tables[0][(byte)(crc ^ value)];
        }

        return ~crc;
    }

    private static uint[][] MakeTables()
    {
        const uint Polynomial = 0xEDB8_8320;
        var tables = new uint[Step][];
        tables[0] = new uint[256];
        for (uint value = 0; value < 256; value++)
        {
            var remainder = value;
            for (var bit = 0; bit < 8; bit++)
            {
                remainder = (remainder & 1) != 0 ? (remainder >> 1) ^ Polynomial : remainder >> 1;
            }

            tables[0][value] = remainder;
        }

        for (var table = 1; table < Step; table++)
        {
            tables[table] = Array.ConvertAll(tables[table - 1], previous => (previous >> 8) ^ tables[0][(byte)previous]);
        }

        return tables;
    }
}
