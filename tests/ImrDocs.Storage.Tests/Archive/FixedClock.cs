// A clock that stands still.
namespace ImrDocs.Storage.Tests.Archive;

internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2014, 9, 8, 17, 30, 0, 250, TimeSpan.Zero);
}
