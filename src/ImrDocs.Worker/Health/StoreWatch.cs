// Looks at store and queue now and then.
using System.Diagnostics.Metrics;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Worker.Configuration;
using ImrDocs.Worker.Jobs;
using Microsoft.Extensions.Hosting;

namespace ImrDocs.Worker.Health;

/// <summary>
/// Measures the queue and asks the store something, so that readiness is known while there is nothing to do, and sends
/// again what lost its message. It tells how long the queue is and how old its oldest message.
/// </summary>
internal sealed class StoreWatch : BackgroundService
{
    /// <summary>The name of the meter, to subscribe to.</summary>
    public const string MeterName = "ImrDocs.Queue";

    /// <summary>Looking for lost jobs lists all jobs, so it is not done each time.</summary>
    private static readonly TimeSpan BetweenSearches = TimeSpan.FromMinutes(10);

    private static readonly BlobName AnyName = new("jobs/none");

    private readonly IBlobStore _store;
    private readonly IJobQueue _queue;
    private readonly StoreHealth _health;
    private readonly WorkerOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<StoreWatch> _log;
    private readonly Meter _meter = new(MeterName);
    private QueueDepth? _depth;
    private long? _searched;

    public StoreWatch(
        IBlobStore store, IJobQueue queue, StoreHealth health, WorkerOptions options, TimeProvider clock, ILogger<StoreWatch> log)
    {
        _store = store;
        _queue = queue;
        _health = health;
        _options = options;
        _clock = clock;
        _log = log;
        _meter.CreateObservableGauge("imrdocs.queue.messages", () => Measured(depth => depth.Messages), "{message}", "Messages waiting or held");
        _meter.CreateObservableGauge("imrdocs.queue.age", () => Measured(AgeOf), "s", "Age of the oldest message that waits");
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (StoreException failure)
            {
                _depth = null;
                if (_health.Failed(failure.Diagnostic))
                {
                    _log.StoreFailed(failure.Diagnostic.ToString());
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(_options.WatchSeconds), _clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        _depth = await _queue.MeasureAsync(stop);
        await _store.ExistsAsync(AnyName, stop);
        if (_health.Worked())
        {
            _log.StoreWorks();
        }

        if (_depth.Messages == 0 && (_searched is not { } last || _clock.GetElapsedTime(last) >= BetweenSearches))
        {
            var sent = await new LostJobs(_store, _queue, _clock).ResendAsync(stop);
            _searched = _clock.GetTimestamp();
            if (sent > 0)
            {
                _log.Resent(sent);
            }
        }
    }

    private double AgeOf(QueueDepth depth) =>
        depth.OldestEnqueued is { } oldest ? Math.Max(0, (_clock.GetUtcNow() - oldest).TotalSeconds) : 0;

    /// <summary>Nothing while the queue cannot be measured: a zero would look as if all were well.</summary>
    private IEnumerable<Measurement<double>> Measured(Func<QueueDepth, double> value) =>
        _depth is { } depth ? [new Measurement<double>(value(depth))] : [];
}
