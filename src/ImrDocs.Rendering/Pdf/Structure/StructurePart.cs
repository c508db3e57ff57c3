// Where the structure of a letter hangs in the tree of a file that holds many.
namespace ImrDocs.Rendering.Pdf.Structure;

/// <summary>Where the structure of a letter hangs in a larger tree.</summary>
internal readonly ref struct StructurePart(int parent, int leaf, int firstKey, ReadOnlySpan<byte> entries)
{
    /// <summary>Object number of the element around all letters.</summary>
    public int Parent { get; } = parent;

    /// <summary>Object number of the leaf of the parent tree that leads to its elements.</summary>
    public int Leaf { get; } = leaf;

    /// <summary>Its first key in the parent tree; those of its pages come first.</summary>
    public int FirstKey { get; } = firstKey;

    /// <summary>Entries of its element besides those that all elements have.</summary>
    public ReadOnlySpan<byte> Entries { get; } = entries;
}
