// Makes letters on some threads for some time and takes the time of each.
using System.Collections.Immutable;
using System.Diagnostics;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;

namespace ImrDocs.Benchmarks.Letters;

/// <summary>
/// Makes letters from case bytes to file bytes, the whole way each time: reading, checks, templates, layout, files.
/// A case that is refused ends the run: a fast wrong letter is not measured.
/// </summary>
internal sealed class LettersRun(Workload workload, ImmutableArray<LetterFormat> formats, int threads)
{
    private static readonly LetterRequest Request = new();

    private readonly LetterGenerator _generator = new(Workload.Templates);
    private int _last;

    /// <summary>The first letter of the workload.</summary>
    public Letter First() => Make(1);

    /// <summary>Makes letters for a time.</summary>
    public Measurement Measure(TimeSpan time)
    {
        var lanes = Enumerable.Range(0, threads).Select(_ => new Lane()).ToArray();
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var collecting = GC.GetTotalPauseDuration();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        var end = start + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var others = lanes.Skip(1).Select(lane => new Thread(() => Run(lane, end))).ToArray();
        Array.ForEach(others, thread => thread.Start());
        Run(lanes[0], end);
        Array.ForEach(others, thread => thread.Join());
        var elapsed = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        return Measurement.Of(
            formats, lanes, elapsed, process.TotalProcessorTime - cpu, GC.GetTotalPauseDuration() - collecting, GC.GetTotalAllocatedBytes(precise: true) - allocated, process.PeakWorkingSet64);
    }

    private void Run(Lane lane, long end)
    {
        long now;
        do
        {
            var start = Stopwatch.GetTimestamp();
            var letter = Make(Interlocked.Increment(ref _last) % 10_000_000);
            now = Stopwatch.GetTimestamp();
            lane.Ticks.Add(now - start);
            lane.Pages += letter.Pages.Pages.Length;
            foreach (var file in letter.Files)
            {
                lane.Bytes += file.Bytes.Length;
            }
        }
        while (now < end);
    }

    private Letter Make(int index)
    {
        var read = CaseReader.Read(workload.Case(index), "case.json");
        if (read.Case is { } @case && _generator.Generate(@case, Request, formats).Letter is { } letter)
        {
            return letter;
        }

        throw new InvalidOperationException("A case of the workload was refused: run 'imrdocs check seeds/cases/seed-letter.json'");
    }

    /// <summary>What one thread made.</summary>
    internal sealed class Lane
    {
        public List<long> Ticks { get; } = new(1 << 16);

        public long Pages { get; set; }

        public long Bytes { get; set; }
    }
}
