// A file inside a ZIP archive, ready to be copied into it.
using System.Buffers;
using System.IO.Compression;
using System.Text;
using ImrDocs.Rendering.Compression;

namespace ImrDocs.Rendering.Docx.Zip;

/// <summary>
/// A named file as it stands in an archive: already compressed, its checksum known. An entry that many letters share
/// is made once. Immutable and thread-safe.
/// </summary>
internal sealed class ZipEntry
{
    private ZipEntry(string name, uint crc, int length, bool deflated, ReadOnlyMemory<byte> data)
    {
        Name = Encoding.UTF8.GetBytes(name);
        Crc = crc;
        Length = length;
        IsDeflated = deflated;
        Data = data;
    }

    /// <summary>The name in UTF-8.</summary>
    public ReadOnlyMemory<byte> Name { get; }

    /// <summary>CRC-32 of the uncompressed bytes.</summary>
    public uint Crc { get; }

    /// <summary>Number of uncompressed bytes.</summary>
    public int Length { get; }

    /// <summary>Whether <see cref="Data"/> is a DEFLATE stream (RFC 1951); else it is the file as it is.</summary>
    public bool IsDeflated { get; }

    /// <summary>The bytes in the archive.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>A file stored as it is, which suits what is compressed already. The bytes are not copied.</summary>
    public static ZipEntry Store(string name, ReadOnlyMemory<byte> content) =>
        new(name, Crc32.Of(content.Span), content.Length, deflated: false, content);

    /// <summary>A file compressed as well as can be, for what many letters share.</summary>
    public static ZipEntry Deflate(string name, ReadOnlySpan<byte> content)
    {
        var output = new MemoryStream(content.Length / 3);
        using (var deflate = new DeflateStream(output, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return new ZipEntry(
            name, Crc32.Of(content), content.Length, deflated: true, output.GetBuffer().AsMemory(0, (int)output.Length));
    }

    /// <summary>A file compressed quickly, for what one letter has.</summary>
    public static ZipEntry DeflateQuickly(string name, ReadOnlySpan<byte> content)
    {
        var room = ArrayPool<byte>.Shared.Rent(QuickDeflate.Room(content.Length));
        var data = room.AsSpan(0, QuickDeflate.Compress(content, room)).ToArray();
        ArrayPool<byte>.Shared.Return(room);
        return new ZipEntry(name, Crc32.Of(content), content.Length, deflated: true, data);
    }

    /// <summary>The same file under another name.</summary>
    public ZipEntry Named(string name) => new(name, Crc, Length, IsDeflated, Data);
}
