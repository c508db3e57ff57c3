// The frame of a PDF file: objects, streams, cross references, trailer.
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ImrDocs.Rendering.Pdf.Syntax;

/// <summary>
/// Puts objects into a file. Streams stand by themselves; all other objects go into compressed object streams (ISO
/// 32000-1, 7.5.7), which makes a tagged letter a third smaller: one a letter. Kept and cleared between letters.
/// </summary>
internal sealed class PdfFile
{
    private const int EntryLength = 7;
    private readonly PdfBuffer _file = new();
    private readonly PdfBuffer _objects = new();
    private readonly PdfBuffer _scratch = new();
    private readonly PdfBuffer _body = new();
    private readonly PdfBuffer _entries = new();
    private readonly List<(int Number, int Offset)> _compressed = [];
    private long[] _places = new long[256];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int _hashed;
    private long _start;
    private int _count;

    /// <summary>Starts an empty file.</summary>
    public void Begin()
    {
        _file.Clear();
        _objects.Clear();
        _compressed.Clear();
        (_start, _hashed) = (0, 0);
        _count = 1; // Object 0 heads the free list.
        _file.Write("%PDF-1.7\n%"u8).Write([0xE2, 0xE3, 0xCF, 0xD3]).Write("\n"u8); // ISO 19005-2, 6.1.2
    }

    /// <summary>Takes object numbers.</summary>
    /// <returns>The first of them; the others follow.</returns>
    public int Reserve(int count = 1)
    {
        var first = _count;
        _count += count;
        if (_count > _places.Length)
        {
            Array.Resize(ref _places, Math.Max(_count, _places.Length * 2));
        }

        Array.Clear(_places, first, count);

        return first;
    }

    /// <summary>Starts an object that is no stream; the caller writes its value into the returned buffer.</summary>
    public PdfBuffer BeginObject(int number)
    {
        if (_compressed.Count > 0)
        {
            _objects.Write((byte)'\n');
        }

        _compressed.Add((number, _objects.Length));
        return _objects;
    }

    /// <summary>Writes a stream as it is.</summary>
    /// <param name="number">Its object number.</param>
    /// <param name="entries">Entries of its dictionary without <c>Length</c>, starting with a name.</param>
    /// <param name="data">Its bytes, encoded as the entries say.</param>
    public void WriteStream(int number, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data)
    {
        BeginStream(number, entries, data.Length);
        _file.Write(data).Write("\nendstream\nendobj\n"u8);
    }

    /// <summary>Writes a stream that many files have.</summary>
    public void WriteStream(int number, SharedStream stream)
    {
        BeginStream(number, stream.Entries, stream.Data.Length);
        HashWritten();
        _hash.AppendData(stream.Digest);
        _file.Write(stream.Data);
        _hashed = _file.Length;
        _file.Write("\nendstream\nendobj\n"u8);
    }

    /// <summary>The line ends around obj, stream and endstream are required by ISO 19005-2, 6.1.7.1 and 6.1.9.</summary>
    private void BeginStream(int number, ReadOnlySpan<byte> entries, int length)
    {
        _places[number] = _start + _file.Length;
        _file.WriteInteger(number).Write(" 0 obj\n<<"u8).Write(entries).Write("/Length "u8).WriteInteger(length)
            .Write(">>\nstream\n"u8);
    }

    /// <summary>Compresses bytes and writes them as a stream.</summary>
    /// <param name="number">Its object number.</param>
    /// <param name="entries">Entries of its dictionary without <c>Length</c> and <c>Filter</c>; may be empty.</param>
    /// <param name="data">Its bytes.</param>
    public void WriteCompressed(int number, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data)
    {
        _scratch.Clear();
        _scratch.Write(entries).Write("/Filter/FlateDecode"u8);
        var dictionaryLength = _scratch.Length;
        Deflate.Append(_scratch, data);
        WriteStream(number, _scratch.Written[..dictionaryLength], _scratch.Written[dictionaryLength..]);
    }

    /// <summary>Writes the object stream, the cross-reference stream and the end of the file.</summary>
    /// <returns>The whole file.</returns>
    public byte[] Finish(int catalog, int information)
    {
        End(catalog, information);
        return _file.ToArray();
    }

    /// <summary>Writes what <see cref="Finish"/> writes and hands over what is left of a file that is too large to be held.</summary>
    public void FinishTo(Stream output, int catalog, int information)
    {
        End(catalog, information);
        output.Write(_file.Written);
    }

    /// <summary>
    /// Hands over what is written so far, so that a large file never stands in memory whole; only the places of its
    /// objects are kept, 8 bytes each.
    /// </summary>
    public void FlushTo(Stream output)
    {
        WriteObjectStream();
        output.Write(_file.Written);
        HashWritten();
        _hashed = 0;
        _start += _file.Length;
        _file.Clear();
    }

    private void End(int catalog, int information)
    {
        WriteObjectStream();
        var crossReference = Reserve();
        var start = _start + _file.Length;
        _places[crossReference] = start;
        WriteCrossReferences(crossReference, catalog, information);
        _file.Write("startxref\n"u8).WriteInteger(start).Write("\n%%EOF\n"u8);
    }

    private void WriteObjectStream()
    {
        if (_compressed.Count == 0)
        {
            return;
        }

        var number = Reserve();
        _body.Clear();
        for (var i = 0; i < _compressed.Count; i++)
        {
            var (contained, offset) = _compressed[i];
            _body.WriteInteger(contained).Write((byte)' ').WriteInteger(offset).Write((byte)' ');
            _places[contained] = InObjectStream(number, i);
        }

        _entries.Clear();
        _entries.Write("/Type/ObjStm/N "u8).WriteInteger(_compressed.Count)
            .Write("/First "u8).WriteInteger(_body.Length);
        _body.Write(_objects.Written);
        WriteCompressed(number, _entries.Written, _body.Written);
        _objects.Clear();
        _compressed.Clear();
    }

    private static long InObjectStream(int stream, int index) => -(((long)stream << 32) | (uint)index);

    /// <summary>Rows of seven bytes under PNG prediction, in which neighbours differ little (ISO 32000-1, 7.5.8).</summary>
    private void WriteCrossReferences(int number, int catalog, int information)
    {
        const byte up = 2;
        Span<byte> previous = stackalloc byte[EntryLength];
        Span<byte> entry = stackalloc byte[EntryLength];
        previous.Clear();
        _body.Clear();
        _places[0] = 0;
        for (var i = 0; i < _count; i++)
        {
            FormatEntry(entry, i);
            _body.Write(up);
            for (var column = 0; column < EntryLength; column++)
            {
                _body.Write((byte)(entry[column] - previous[column]));
            }

            entry.CopyTo(previous);
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        HashWritten();
        _hash.GetHashAndReset(digest);
        _entries.Clear();
        _entries.Write("/Type/XRef/Size "u8).WriteInteger(_count)
            .Write("/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Root "u8).WriteReference(catalog)
            .Write("/Info "u8).WriteReference(information).Write("/ID["u8);
        WriteIdentifier(_entries, digest[..16]);
        WriteIdentifier(_entries, digest[..16]);
        WriteCompressed(number, _entries.Write("]"u8).Written, _body.Written);
    }

    /// <summary>Takes what is written and not hashed yet into the hash.</summary>
    private void HashWritten()
    {
        _hash.AppendData(_file.Written[_hashed..]);
        _hashed = _file.Length;
    }

    private void FormatEntry(Span<byte> entry, int number)
    {
        var place = _places[number];
        if (place == 0 && number != 0)
        {
            throw new InvalidOperationException("An object number was reserved and never used.");
        }

        entry[0] = (byte)(number == 0 ? 0 : place < 0 ? 2 : 1);
        var value = place < 0 ? (int)(-place >> 32) : (int)place;
        var extra = number == 0 ? 0xFFFF : place < 0 ? (int)-place : 0;
        BinaryPrimitives.WriteInt32BigEndian(entry[1..], value);
        BinaryPrimitives.WriteUInt16BigEndian(entry[5..], (ushort)extra);
    }

    private static void WriteIdentifier(PdfBuffer buffer, ReadOnlySpan<byte> identifier)
    {
        buffer.Write((byte)'<');
        for (var i = 0; i < identifier.Length; i += 2)
        {
            buffer.WriteHex((identifier[i] << 8) | identifier[i + 1]);
        }

        buffer.Write((byte)'>');
    }
}
