// A Huffman code with its extra bits.
namespace ImrDocs.Rendering.Compression;

/// <summary>A code and the extra bits behind it, in the order in which they are written: the first is the lowest.</summary>
/// <param name="value">The bits.</param>
/// <param name="length">How many; at most 24.</param>
internal readonly struct PackedCode(uint value, int length)
{
    private readonly uint _packed = (value << 8) | (uint)length;

    /// <summary>The bits.</summary>
    public uint Bits => _packed >> 8;

    /// <summary>How many bits.</summary>
    public int Length => (byte)_packed;
}
