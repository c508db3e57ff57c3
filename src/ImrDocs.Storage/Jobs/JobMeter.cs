// What is counted and timed while jobs are done.
using System.Diagnostics.Metrics;

namespace ImrDocs.Storage.Jobs;

/// <summary>The instruments of jobs. Their tags are words of the letter request, never anything of a case.</summary>
public static class JobMeter
{
    /// <summary>The name of the meter, to subscribe to.</summary>
    public const string Name = "ImrDocs.Jobs";

    private static readonly Meter Meter = new(Name);

    /// <summary>Letters archived, by kind and edition.</summary>
    internal static Counter<long> Letters { get; } = Meter.CreateCounter<long>("imrdocs.letters", "{letter}", "Letters archived");

    /// <summary>Jobs refused for their content.</summary>
    internal static Counter<long> Refusals { get; } = Meter.CreateCounter<long>("imrdocs.refusals", "{job}", "Jobs whose case or letter was refused");

    /// <summary>Jobs poisoned.</summary>
    internal static Counter<long> Poisons { get; } = Meter.CreateCounter<long>("imrdocs.poisons", "{job}", "Jobs given up after failures or a defect");

    /// <summary>Failed attempts.</summary>
    internal static Counter<long> Failures { get; } = Meter.CreateCounter<long>("imrdocs.failures", "{attempt}", "Attempts that failed and were counted");

    /// <summary>How long each stage of a job takes.</summary>
    private static readonly Histogram<double> StageDuration = Meter.CreateHistogram(
        "imrdocs.stage.duration",
        "s",
        "Time of one stage of a job: read, render, archive or record",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10] });

    /// <summary>Notes how long a stage took.</summary>
    /// <returns>When the next stage begins.</returns>
    internal static long Lap(string stage, long start, TimeProvider clock)
    {
        var now = clock.GetTimestamp();
        StageDuration.Record(clock.GetElapsedTime(start, now).TotalSeconds, new KeyValuePair<string, object?>("stage", stage));
        return now;
    }
}
