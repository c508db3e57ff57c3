// Consecutive integers, not stored one by one.
namespace ImrDocs.Scriban.Values;

/// <summary>The integers from <paramref name="first"/> on, upwards or downwards.</summary>
/// <param name="first">The first integer.</param>
/// <param name="count">How many.</param>
/// <param name="descending">Whether each is one less than the one before.</param>
public sealed class ScribanRange(long first, int count, bool descending) : ScribanList
{
    /// <inheritdoc/>
    public override int Count { get; } = count;

    /// <inheritdoc/>
    public override bool IsSequence => true;

    /// <inheritdoc/>
    public override Value this[int index] => Value.From(descending ? first - index : first + index);
}
