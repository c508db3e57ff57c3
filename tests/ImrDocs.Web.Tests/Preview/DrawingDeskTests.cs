using ImrDocs.Web.Preview;

namespace ImrDocs.Web.Tests.Preview;

public sealed class DrawingDeskTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task No_more_letters_are_drawn_at_once_than_there_is_room()
    {
        using var desk = new DrawingDesk(2, Long);
        var (underWay, most) = (0, 0);
        var gate = new Lock();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => desk.DoAsync<string>(
            async () =>
            {
                lock (gate)
                {
                    most = Math.Max(most, ++underWay);
                }

                await Task.Yield();
                lock (gate)
                {
                    underWay--;
                }

                return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            },
            CancellationToken.None)));
        Assert.InRange(most, 1, 2);
        Assert.Equal(Enumerable.Range(0, 20).Select(number => (DrawingOutcome.Drawn, (string?)$"{number}")), answers);
    }

    [Fact]
    public async Task What_takes_too_long_is_answered_without_it_and_keeps_its_room()
    {
        using var desk = new DrawingDesk(1, TimeSpan.FromMilliseconds(50));
        var ends = new TaskCompletionSource();
        Assert.Equal(DrawingOutcome.TooLong, (await desk.DoAsync<string>(() => WaitAsync(ends.Task), CancellationToken.None)).Outcome);
        Assert.Equal(DrawingOutcome.Busy, (await desk.DoAsync<string>(() => Task.FromResult<string?>(""), CancellationToken.None)).Outcome);
        ends.SetResult();
        Assert.Equal((DrawingOutcome.Drawn, "next"), await RetryAsync(desk));
    }

    [Fact]
    public async Task A_crowd_is_told_at_once_that_there_is_no_room()
    {
        using var desk = new DrawingDesk(1, Long);
        var ends = new TaskCompletionSource();
        var crowd = Enumerable.Range(0, DrawingDesk.MostWaiting + 1).Select(_ => desk.DoAsync<string>(() => WaitAsync(ends.Task), CancellationToken.None)).ToList();
        Assert.Equal(DrawingOutcome.Busy, (await desk.DoAsync<string>(() => Task.FromResult<string?>(""), CancellationToken.None)).Outcome);
        ends.SetResult();
        Assert.All(await Task.WhenAll(crowd), answer => Assert.Equal(DrawingOutcome.Drawn, answer.Outcome));
    }

    [Fact]
    public async Task Whoever_stops_waiting_takes_no_room()
    {
        using var desk = new DrawingDesk(1, Long);
        var ends = new TaskCompletionSource();
        var first = desk.DoAsync<string>(() => WaitAsync(ends.Task), CancellationToken.None);
        using var gone = new CancellationTokenSource();
        var second = desk.DoAsync<string>(() => Task.FromResult<string?>("never"), gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        ends.SetResult();
        await first;
        Assert.Equal((DrawingOutcome.Drawn, "next"), await RetryAsync(desk));
    }

    private static async Task<string?> WaitAsync(Task end)
    {
        await end;
        return "";
    }

    /// <summary>Room is given back a moment after the work has ended.</summary>
    private static async Task<(DrawingOutcome Outcome, string? Answer)> RetryAsync(DrawingDesk desk)
    {
        while (true)
        {
            var answer = await desk.DoAsync(() => Task.FromResult<string?>("next"), CancellationToken.None);
            if (answer.Outcome == DrawingOutcome.Drawn)
            {
                return answer;
            }
        }
    }
}
