// How much is in a queue.
namespace ImrDocs.Storage.Queues;

/// <summary>About how much is in a queue: other processes send and receive while it is measured.</summary>
/// <param name="Messages">All messages: waiting, held and delayed.</param>
/// <param name="Held">Those of them that cannot be received now, being leased or delayed; null where the queue does not tell (Azure, while more can be received than it shows).</param>
/// <param name="OldestEnqueued">When the oldest message was sent that could be received now; null when there is none.</param>
public sealed record QueueDepth(long Messages, long? Held, DateTimeOffset? OldestEnqueued);
