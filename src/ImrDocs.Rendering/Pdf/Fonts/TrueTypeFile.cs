// Tables put together to a TrueType file.
using static System.Buffers.Binary.BinaryPrimitives;

namespace ImrDocs.Rendering.Pdf.Fonts;

/// <summary>Assembles a TrueType file (OpenType 1.9, "Organization of an OpenType font").</summary>
internal static class TrueTypeFile
{
    private const int RecordLength = 16;
    private const int HeaderLength = 12;

    /// <summary>Joins tables, with their check sums and that of the file.</summary>
    /// <param name="tables">The tables in the order of their tags; one is <c>head</c>, its check sum 0.</param>
    public static byte[] Assemble(ReadOnlySpan<(string Tag, byte[] Bytes)> tables)
    {
        var start = HeaderLength + (RecordLength * tables.Length);
        var length = start;
        foreach (var (_, bytes) in tables)
        {
            length += Padded(bytes.Length);
        }

        var file = new byte[length];
        WriteHeader(file, tables.Length);
        var head = 0;
        for (var i = 0; i < tables.Length; i++)
        {
            var (tag, bytes) = tables[i];
            bytes.CopyTo(file.AsSpan(start));
            var record = file.AsSpan(HeaderLength + (RecordLength * i), RecordLength);
            System.Text.Encoding.ASCII.GetBytes(tag, record);
            WriteUInt32BigEndian(record[4..], CheckSum(file.AsSpan(start, Padded(bytes.Length))));
            WriteInt32BigEndian(record[8..], start);
            WriteInt32BigEndian(record[12..], bytes.Length);
            head = string.Equals(tag, "head", StringComparison.Ordinal) ? start : head;
            start += Padded(bytes.Length);
        }

        const uint magic = 0xB1B0AFBA;
        WriteUInt32BigEndian(file.AsSpan(head + 8), unchecked(magic - CheckSum(file)));
        return file;
    }

    private static void WriteHeader(Span<byte> file, int tableCount)
    {
        var power = 31 - System.Numerics.BitOperations.LeadingZeroCount((uint)tableCount);
        var searchRange = RecordLength << power;
        WriteInt32BigEndian(file, 0x00010000);
        WriteInt16BigEndian(file[4..], (short)tableCount);
        WriteInt16BigEndian(file[6..], (short)searchRange);
        WriteInt16BigEndian(file[8..], (short)power);
        WriteInt16BigEndian(file[10..], (short)((RecordLength * tableCount) - searchRange));
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint CheckSum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            sum = unchecked(sum + ReadUInt32BigEndian(bytes[i..]));
        }

        return sum;
    }
}
