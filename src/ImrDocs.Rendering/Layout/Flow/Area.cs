// The room that a block may use from left to right.
namespace ImrDocs.Rendering.Layout.Flow;

/// <summary>A strip of the page, in EMU from the paper's left edge.</summary>
internal readonly record struct Area(int X, int Width)
{
    /// <summary>The strip without its leftmost part.</summary>
    public Area Indented(int indent) => new(X + indent, Width - indent);

    /// <summary>
    /// Edges of columns of relative widths: left edges and, last, the right edge. Without gaps and without rounding
    /// left over.
    /// </summary>
    public int[] Split(ReadOnlySpan<int> shares)
    {
        long all = 0;
        foreach (var share in shares)
        {
            all += Math.Max(1, share);
        }

        var edges = new int[shares.Length + 1];
        edges[0] = X;
        long sum = 0;
        for (var i = 0; i < shares.Length; i++)
        {
            sum += Math.Max(1, shares[i]);
            edges[i + 1] = X + (int)(Width * sum / all);
        }

        return edges;
    }
}
