// The file names of a queue: they carry all the state there is.
using System.Globalization;

namespace ImrDocs.Storage.Queues;

/// <summary>
/// A message waits under its id, <c>time-number-sender</c>, and is held under <c>due.receipt.deliveries.id</c>. Times are UTC
/// ticks of 19 digits, so that names sort by time.
/// </summary>
internal static class MessageName
{
    private const int TimeLength = 19;

    public static string Time(DateTimeOffset time) => time.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    public static string Held(DateTimeOffset due, string receipt, int deliveries, string id) =>
        string.Create(CultureInfo.InvariantCulture, $"{Time(due)}.{receipt}.{deliveries}.{id}");

    /// <summary>The time a name begins with; null when the file is not one of the queue's.</summary>
    public static DateTimeOffset? TimeOf(ReadOnlySpan<char> name) =>
        name.Length > TimeLength && long.TryParse(name[..TimeLength], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.UtcTicks
                ? new DateTimeOffset(ticks, TimeSpan.Zero)
                : null;

    /// <summary>How often the message of that name has been received; 0 while it waits for the first time.</summary>
    public static int DeliveriesOf(string name) =>
        name.Split('.') is [_, _, var deliveries, _] && int.TryParse(deliveries, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    /// <summary>The id in the name of a message that is held or waiting.</summary>
    public static string IdOf(string name) => name[(name.LastIndexOf('.') + 1)..];
}
