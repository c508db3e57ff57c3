// A message that is held for a while.
namespace ImrDocs.Storage.Queues;

/// <summary>A message as its receiver holds it. A renewal makes a new one, and the old receipt is worth nothing then.</summary>
/// <param name="Text">What was sent.</param>
/// <param name="Enqueued">When it was sent.</param>
/// <param name="Id">Names the message in its queue, the same at every delivery.</param>
/// <param name="Deliveries">How often it has been received, this time included.</param>
/// <param name="Receipt">Proves to the queue that the lease is held.</param>
public sealed record LeasedMessage(string Text, DateTimeOffset Enqueued, string Id, int Deliveries, string Receipt)
{
    /// <summary>The most characters of a message.</summary>
    public const int MaximumLength = 1024;

    /// <summary>The longest lease or delay, that of Azure (Put Message, visibilitytimeout).</summary>
    public static readonly TimeSpan LongestLease = TimeSpan.FromDays(7);

    private static readonly TimeSpan ShortestLease = TimeSpan.FromSeconds(1);

    internal static void RequireText(string text)
    {
        if (text.Length is 0 or > MaximumLength || !text.All(c => c is >= ' ' and <= '~'))
        {
            throw new ArgumentException("Not a message of printable ASCII", nameof(text));
        }
    }

    internal static void RequireLease(TimeSpan lease)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lease, ShortestLease);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lease, LongestLease);
    }

    internal static void RequireDelay(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(delay, LongestLease);
    }
}
