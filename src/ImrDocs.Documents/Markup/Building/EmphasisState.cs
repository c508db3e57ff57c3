// Which emphasis is open at a place of a block.
using ImrDocs.Documents.Markup.Syntax;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>
/// Emphasis as switches: a mark ends what a mark of the same character and strength began, else begins it. Stars and
/// underscores switch apart, so that one may stand inside the other.
/// </summary>
internal sealed class EmphasisState
{
    private const int Closed = -1;
    private const int Stars = 0;
    private const int Underscores = 2;

    // Offsets of the opening marks: italic and bold by stars, italic and bold by underscores.
    private readonly int[] _opened = [Closed, Closed, Closed, Closed];

    /// <summary>What is open.</summary>
    public Emphasis Current { get; private set; }

    /// <summary>Passes a mark; false when it can neither end nor begin anything.</summary>
    public bool Pass(EmphasisMark mark)
    {
        var italic = mark.Character == '*' ? Stars : Underscores;
        var bold = italic + 1;
        return mark.Count switch
        {
            1 => Switch(mark, italic),
            2 => Switch(mark, bold),
            3 => Switch(mark, italic) & Switch(mark, bold),
            _ => false,
        };
    }

    /// <summary>Ends the block: takes an offset of a mark that nothing ended, until there is none.</summary>
    public bool TryTakeUnpaired(out int offset)
    {
        for (var i = 0; i < _opened.Length; i++)
        {
            if (_opened[i] != Closed)
            {
                offset = _opened[i];
                _opened[i] = Closed;
                Current = Emphasis.None;
                return true;
            }
        }

        offset = Closed;
        return false;
    }

    private bool Switch(EmphasisMark mark, int kind)
    {
        var isOpen = _opened[kind] != Closed;
        if (isOpen ? !mark.MayClose : !mark.MayOpen)
        {
            return false;
        }

        _opened[kind] = isOpen ? Closed : mark.Span.Start;
        Current = (_opened[0] != Closed || _opened[Underscores] != Closed ? Emphasis.Italic : Emphasis.None)
            | (_opened[1] != Closed || _opened[Underscores + 1] != Closed ? Emphasis.Bold : Emphasis.None);
        return true;
    }
}
