// Builds the logical structure of a letter while its blocks are laid out.
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Layout.Flow;

/// <summary>
/// The structure tree in the making: one <c>Document</c>, in it a <c>Sect</c> from each level 1 heading to the next
/// (ISO 32000-1, 14.8.4.2).
/// </summary>
internal sealed class StructureBuilder
{
    private int _depth;

    public StructureBuilder() => Parent = Root;

    public StructureElement Root { get; } = new(StructureType.Document);

    /// <summary>The element that the next block becomes a child of.</summary>
    public StructureElement Parent { get; private set; }

    /// <summary>Begins a section unless inside a list or columns.</summary>
    public void BeginSection()
    {
        if (_depth == 0)
        {
            Parent = Root.Add(StructureType.Sect);
        }
    }

    /// <summary>Makes an element the parent of what follows; returns the parent to go back to.</summary>
    public StructureElement Enter(StructureElement element)
    {
        _depth++;
        var around = Parent;
        Parent = element;
        return around;
    }

    /// <summary>Goes back to the element that <see cref="Enter"/> returned.</summary>
    public void Leave(StructureElement around)
    {
        _depth--;
        Parent = around;
    }
}
