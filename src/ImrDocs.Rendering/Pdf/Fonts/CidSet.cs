// A set of CIDs as a value.
using System.Numerics;

namespace ImrDocs.Rendering.Pdf.Fonts;

/// <summary>A set of CIDs of one font, one bit a CID; two are equal when they hold the same CIDs.</summary>
internal sealed class CidSet : IEquatable<CidSet>
{
    private readonly ulong[] _bits;

    /// <summary>A set that has room for CIDs below <paramref name="capacity"/>.</summary>
    public CidSet(int capacity) => _bits = new ulong[(capacity + 63) / 64];

    private CidSet(ulong[] bits) => _bits = bits;

    /// <summary>One bit a CID.</summary>
    public ReadOnlySpan<ulong> Bits => _bits;

    /// <summary>One more than the greatest CID of the set.</summary>
    public int End
    {
        get
        {
            var last = _bits.AsSpan().LastIndexOfAnyExcept(0UL);
            return last < 0 ? 0 : (64 * last) + 64 - BitOperations.LeadingZeroCount(_bits[last]);
        }
    }

    /// <summary>Adds a CID; only before the set is used as a value.</summary>
    public void Add(int cid) => _bits[cid >> 6] |= 1UL << (cid & 63);

    /// <summary>A copy with all CIDs below a number added.</summary>
    public CidSet WithAllBelow(int end)
    {
        var copy = new CidSet([.. _bits]);
        for (var cid = 1; cid < end; cid++)
        {
            copy.Add(cid);
        }

        return copy;
    }

    /// <summary>Whether a CID is in the set.</summary>
    public bool Contains(int cid) => ((_bits[cid >> 6] >> (cid & 63)) & 1) != 0;

    /// <inheritdoc/>
    public bool Equals(CidSet? other) => other is not null && _bits.AsSpan().SequenceEqual(other._bits);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CidSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var word in _bits)
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }
}
