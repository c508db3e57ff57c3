// Anything that can be counted and indexed: arrays and ranges.
using System.Collections;

namespace ImrDocs.Scriban.Values;

/// <summary>A list of values: a <see cref="ScribanArray"/> or a <see cref="ScribanRange"/>.</summary>
public abstract class ScribanList : IReadOnlyList<Value>
{
    private protected ScribanList()
    {
    }

    /// <summary>The number of elements.</summary>
    public abstract int Count { get; }

    /// <summary>Whether it was made by a range or by a filter, not written as an array (<c>object.typeof</c>: iterator).</summary>
    public abstract bool IsSequence { get; }

    /// <summary>The element at a position from 0.</summary>
    public abstract Value this[int index] { get; }

    /// <inheritdoc/>
    public IEnumerator<Value> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
