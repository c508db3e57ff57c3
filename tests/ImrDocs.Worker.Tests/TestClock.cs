// A clock that a test can move on.
namespace ImrDocs.Worker.Tests;

/// <summary>The time of day, and what a test adds to it. Waiting takes real time.</summary>
internal sealed class TestClock : TimeProvider
{
    private long _added;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Volatile.Read(ref _added));

    public void Advance(TimeSpan time) => Interlocked.Add(ref _added, time.Ticks);
}
