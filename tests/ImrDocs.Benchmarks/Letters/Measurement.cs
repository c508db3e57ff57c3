// The figures of a run.
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ImrDocs.Letters.Generation;

namespace ImrDocs.Benchmarks.Letters;

/// <summary>The figures of a run; its properties are the fields of the line that is printed, in this order.</summary>
internal sealed record Measurement
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Always <c>ImrDocs</c>.</summary>
    public string Name { get; } = "ImrDocs";

    /// <summary>The files of each letter: <c>pdf</c>, <c>docx</c> or <c>both</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Version of the engine.</summary>
    public string Version { get; } = LetterGenerator.EngineVersion;

    /// <summary>What was switched on.</summary>
    public required string Note { get; init; }

    /// <summary>Letters made.</summary>
    public required int Letters { get; init; }

    /// <summary>Letters a second.</summary>
    public required double PerSecond { get; init; }

    /// <summary>Half of the letters took at most this, in milliseconds.</summary>
    public required double P50Ms { get; init; }

    /// <summary>99 of 100 letters took at most this, in milliseconds.</summary>
    public required double P99Ms { get; init; }

    /// <summary>Processor time of a letter on average, all threads of the process together, in milliseconds.</summary>
    public required double CpuMs { get; init; }

    /// <summary>Bytes of the files of a letter on average.</summary>
    public required long Bytes { get; init; }

    /// <summary>Most memory the process had, in megabytes of 1,048,576 bytes.</summary>
    public required double PeakMb { get; init; }

    /// <summary>Bytes allocated for a letter on average.</summary>
    public required long AllocatedBytes { get; init; }

    /// <summary>Microseconds for which the collection of garbage stopped a letter on average.</summary>
    public required double CollectionMicroseconds { get; init; }

    /// <summary>Pages of a letter on average.</summary>
    public required double Pages { get; init; }

    /// <summary>Microseconds a page, of one thread.</summary>
    public required double MicrosecondsAPage { get; init; }

    public static Measurement Of(
        ImmutableArray<LetterFormat> formats, LettersRun.Lane[] lanes, TimeSpan elapsed, TimeSpan cpu, TimeSpan collecting, long allocated, long peak)
    {
        var ticks = lanes.SelectMany(lane => lane.Ticks).Order().ToArray();
        var pages = lanes.Sum(lane => lane.Pages);
        return new Measurement
        {
            Kind = formats.Length > 1 ? "both" : formats[0].Extension,
            Note = string.Create(CultureInfo.InvariantCulture, $"{lanes.Length} thread(s); tags, archival PDF, checks and provenance on"),
            Letters = ticks.Length,
            PerSecond = Math.Round(ticks.Length / elapsed.TotalSeconds, 1),
            P50Ms = Milliseconds(ticks[ticks.Length / 2]),
            P99Ms = Milliseconds(ticks[ticks.Length * 99 / 100]),
            CpuMs = Math.Round(cpu.TotalMilliseconds / ticks.Length, 4),
            Bytes = lanes.Sum(lane => lane.Bytes) / ticks.Length,
            PeakMb = Math.Round(peak / 1048576.0, 1),
            AllocatedBytes = allocated / ticks.Length,
            CollectionMicroseconds = Math.Round(collecting.TotalMicroseconds / ticks.Length, 1),
            Pages = Math.Round((double)pages / ticks.Length, 2),
            MicrosecondsAPage = Math.Round(ticks.Sum() * 1e6 / Stopwatch.Frequency / pages, 1),
        };
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static double Milliseconds(long ticks) => Math.Round(ticks * 1000.0 / Stopwatch.Frequency, 4);
}
