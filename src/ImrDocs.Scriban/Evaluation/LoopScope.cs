// A running loop.
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>The kind of a loop.</summary>
internal enum LoopKind : byte
{
    /// <summary><c>for</c></summary>
    For,

    /// <summary><c>while</c></summary>
    While,

    /// <summary><c>tablerow</c></summary>
    TableRow,
}

/// <summary>A running loop: its variable, which vanishes with it, and what it tells about itself.</summary>
internal sealed class LoopScope(LoopKind kind, string? variable, int count, LoopScope? parent, Frame? outerFrame)
{
    public LoopKind Kind { get; } = kind;

    /// <summary>The loop variable; null when the loop assigns a local or a member.</summary>
    public string? Variable { get; } = variable;

    public int Count { get; } = count;

    public LoopScope? Parent { get; } = parent;

    public Frame? OuterFrame { get; } = outerFrame;

    public int Index { get; set; }

    public int Column { get; set; }

    public Value Value { get; set; }

    public Value Previous { get; private set; }

    /// <summary>Takes the element of the next iteration.</summary>
    public void SetValue(Value value)
    {
        Previous = Value;
        Value = value;
    }
}
