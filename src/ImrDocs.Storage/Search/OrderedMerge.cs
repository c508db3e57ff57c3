// Walks through two ordered sequences side by side.
using System.Runtime.CompilerServices;

namespace ImrDocs.Storage.Search;

/// <summary>Finds what one ordered sequence has and another lacks, holding one element of each in memory.</summary>
internal static class OrderedMerge
{
    /// <summary>Pairs of what has the same key; where a sequence lacks a key, its half of the pair is null.</summary>
    /// <param name="left">A sequence in ordinal order of its keys, each once.</param>
    /// <param name="right">Another.</param>
    /// <param name="keyOfLeft">The key of an element of the one.</param>
    /// <param name="keyOfRight">The key of an element of the other.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async IAsyncEnumerable<(TLeft? Left, TRight? Right)> RunAsync<TLeft, TRight>(
        IAsyncEnumerable<TLeft> left,
        IAsyncEnumerable<TRight> right,
        Func<TLeft, string> keyOfLeft,
        Func<TRight, string> keyOfRight,
        [EnumeratorCancellation] CancellationToken cancellation)
        where TLeft : class
        where TRight : class
    {
        await using var lefts = left.GetAsyncEnumerator(cancellation);
        await using var rights = right.GetAsyncEnumerator(cancellation);
        var hasLeft = await lefts.MoveNextAsync().ConfigureAwait(false);
        var hasRight = await rights.MoveNextAsync().ConfigureAwait(false);
        while (hasLeft || hasRight)
        {
            var order = !hasLeft ? 1 : !hasRight ? -1 : string.CompareOrdinal(keyOfLeft(lefts.Current), keyOfRight(rights.Current));
            yield return (order <= 0 ? lefts.Current : null, order >= 0 ? rights.Current : null);
            if (order <= 0)
            {
                hasLeft = await lefts.MoveNextAsync().ConfigureAwait(false);
            }

            if (order >= 0)
            {
                hasRight = await rights.MoveNextAsync().ConfigureAwait(false);
            }
        }
    }
}
