// Codes as bits, lowest first.
using static System.Buffers.Binary.BinaryPrimitives;

namespace ImrDocs.Rendering.Compression;

/// <summary>
/// Packs codes into bytes as DEFLATE does (RFC 1951, 3.1.1). Up to 56 bits may be written between two flushes; a flush
/// writes eight bytes of which the complete ones count, so it needs no loop.
/// </summary>
/// <param name="target">Takes the bytes; has room for eight more than there will be.</param>
internal ref struct BitWriter(Span<byte> target)
{
    private readonly Span<byte> _target = target;
    private ulong _bits;
    private int _count;
    private int _length;

    /// <summary>Appends a code.</summary>
    public void Write(PackedCode code)
    {
        _bits |= (ulong)code.Bits << _count;
        _count += code.Length;
    }

    /// <summary>Hands over the complete bytes.</summary>
    public void Flush()
    {
        WriteUInt64LittleEndian(_target[_length..], _bits);
        _length += _count >> 3;
        _bits >>= _count & ~7;
        _count &= 7;
    }

    /// <summary>Hands over all bits.</summary>
    /// <returns>How many bytes there are.</returns>
    public int Finish()
    {
        WriteUInt64LittleEndian(_target[_length..], _bits);
        return _length + ((_count + 7) >> 3);
    }
}
