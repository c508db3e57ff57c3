// Holds the arguments of running calls without an array for each.
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>
/// Holds the arguments of running calls. When it grows, spans given out before stay valid: the old block lives as long
/// as they do.
/// </summary>
internal sealed class ArgumentStack
{
    private Value[] _block = new Value[32];
    private int _top;

    /// <summary>Reserves places on top and answers where they start.</summary>
    public int Reserve(int count)
    {
        var start = _top;
        _top += count;
        if (_top > _block.Length)
        {
            var larger = new Value[Math.Max(_top, _block.Length * 2)];
            _block.AsSpan(0, start).CopyTo(larger);
            _block = larger;
        }

        return start;
    }

    /// <summary>Puts a value on top.</summary>
    public void Push(Value value)
    {
        var place = Reserve(1);
        _block[place] = value;
    }

    /// <summary>Reserved places.</summary>
    public Span<Value> Slice(int start, int count) => _block.AsSpan(start, count);

    /// <summary>The places from <paramref name="start"/> to the top.</summary>
    public ReadOnlySpan<Value> From(int start) => _block.AsSpan(start, _top - start);

    /// <summary>Gives up everything from <paramref name="start"/> on.</summary>
    public void Release(int start)
    {
        _block.AsSpan(start, Math.Max(0, Math.Min(_top, _block.Length) - start)).Clear();
        _top = start;
    }
}
