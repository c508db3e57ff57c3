// Writes ZIP archives whose bytes depend on their content alone.
using System.Buffers.Binary;

namespace ImrDocs.Rendering.Docx.Zip;

/// <summary>
/// Writes a ZIP archive (PKWARE APPNOTE 6.3) in one array of the right size. Every entry bears the first moment a ZIP
/// can express, 1 January 1980, since an archive that stamps the clock is never the same twice.
/// </summary>
internal static class ZipWriter
{
    private const int LocalHeaderLength = 30;
    private const int CentralHeaderLength = 46;
    private const int EndLength = 22;
    private const ushort Version20 = 20;
    private const ushort NamesAreUtf8 = 1 << 11;
    private const ushort MethodStore = 0;
    private const ushort MethodDeflate = 8;
    private const ushort FirstOfJanuary1980 = (1 << 5) | 1;

    /// <summary>The archive of these entries, in their order.</summary>
    /// <exception cref="OverflowException">It would be larger than 2 GB.</exception>
    public static byte[] Write(IReadOnlyList<ZipEntry> entries)
    {
        var archive = new byte[LengthOf(entries)];
        var offsets = new int[entries.Count];
        var position = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            offsets[i] = position;
            position += WriteLocal(archive.AsSpan(position), entries[i]);
        }

        var directory = position;
        for (var i = 0; i < entries.Count; i++)
        {
            position += WriteCentral(archive.AsSpan(position), entries[i], offsets[i]);
        }

        WriteEnd(archive.AsSpan(position), entries.Count, directory, position - directory);
        return archive;
    }

    private static int LengthOf(IReadOnlyList<ZipEntry> entries)
    {
        var length = EndLength;
        foreach (var entry in entries)
        {
            length = checked(length + LocalHeaderLength + CentralHeaderLength + (2 * entry.Name.Length) + entry.Data.Length);
        }

        return length;
    }

    private static int WriteLocal(Span<byte> target, ZipEntry entry)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target, 0x0403_4B50);
        WriteShared(target[4..], entry);
        entry.Name.Span.CopyTo(target[LocalHeaderLength..]);
        entry.Data.Span.CopyTo(target[(LocalHeaderLength + entry.Name.Length)..]);
        return LocalHeaderLength + entry.Name.Length + entry.Data.Length;
    }

    private static int WriteCentral(Span<byte> target, ZipEntry entry, int offset)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target, 0x0201_4B50);
        BinaryPrimitives.WriteUInt16LittleEndian(target[4..], Version20);
        WriteShared(target[6..], entry);
        BinaryPrimitives.WriteInt32LittleEndian(target[42..], offset);
        entry.Name.Span.CopyTo(target[CentralHeaderLength..]);
        return CentralHeaderLength + entry.Name.Length;
    }

    /// <summary>The fields that local and central headers have in common (APPNOTE 4.3.7 and 4.3.12).</summary>
    private static void WriteShared(Span<byte> target, ZipEntry entry)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(target, Version20);
        BinaryPrimitives.WriteUInt16LittleEndian(target[2..], NamesAreUtf8);
        BinaryPrimitives.WriteUInt16LittleEndian(target[4..], entry.IsDeflated ? MethodDeflate : MethodStore);
        BinaryPrimitives.WriteUInt16LittleEndian(target[8..], FirstOfJanuary1980);
        BinaryPrimitives.WriteUInt32LittleEndian(target[10..], entry.Crc);
        BinaryPrimitives.WriteInt32LittleEndian(target[14..], entry.Data.Length);
        BinaryPrimitives.WriteInt32LittleEndian(target[18..], entry.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(target[22..], (ushort)entry.Name.Length);
    }

    private static void WriteEnd(Span<byte> target, int count, int directory, int directoryLength)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target, 0x0605_4B50);
        BinaryPrimitives.WriteUInt16LittleEndian(target[8..], checked((ushort)count));
        BinaryPrimitives.WriteUInt16LittleEndian(target[10..], (ushort)count);
        BinaryPrimitives.WriteInt32LittleEndian(target[12..], directoryLength);
        BinaryPrimitives.WriteInt32LittleEndian(target[16..], directory);
    }
}
