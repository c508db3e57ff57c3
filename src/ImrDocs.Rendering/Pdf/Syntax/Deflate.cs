// Compression of streams.
using System.Buffers.Binary;
using System.IO.Compression;
using ImrDocs.Rendering.Compression;

namespace ImrDocs.Rendering.Pdf.Syntax;

/// <summary>The zlib format that FlateDecode reads (ISO 32000-1, 7.4.4; RFC 1950).</summary>
internal static class Deflate
{
    /// <summary>Appends the compressed form of what is made for one letter.</summary>
    public static void Append(PdfBuffer output, ReadOnlySpan<byte> data)
    {
        output.Write([0x78, 0x01]); // A window of 32 KB, compressed quickly.
        output.Commit(QuickDeflate.Compress(data, output.Reserve(QuickDeflate.Room(data.Length))));
        BinaryPrimitives.WriteUInt32BigEndian(output.Reserve(sizeof(uint)), Adler32.Of(data));
        output.Commit(sizeof(uint));
    }

    /// <summary>The smallest compressed form, for what is compressed once and used in many letters.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return output.ToArray();
    }
}
