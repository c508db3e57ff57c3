// A clock that a test moves.
namespace ImrDocs.Storage.Tests;

internal sealed class TestClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2014, 9, 8, 17, 30, 0, TimeSpan.Zero).UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Volatile.Read(ref _ticks);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
