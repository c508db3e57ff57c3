// The measurement of a mail run.
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ImrDocs.Storage.Mail;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Benchmarks.Mail;

/// <summary><c>mail [--envelopes 2000] [--out DIR]</c></summary>
internal static class MailCommand
{
    private const double Megabyte = 1_048_576;

    public static Task<int> RunAsync(string[] arguments)
    {
        var envelopes = new Option<int>("--envelopes") { Description = "Envelopes of the run; a case fills four", DefaultValueFactory = _ => 2_000 };
        var folder = new Option<string?>("--out") { Description = "A folder for the files of the run, which is kept; without it one that is deleted in the end" };
        var command = new RootCommand("Fills a file store with ready cases, then plans, runs and repeats the mail of a day.") { envelopes, folder };
        command.SetAction(async (parsed, cancellation) =>
        {
            var root = Directory.CreateTempSubdirectory("imrdocs-mail-").FullName;
            try
            {
                await MeasureAsync(await ReadyStore.FillAsync(Path.Combine(root, "store"), parsed.GetValue(envelopes)), parsed.GetValue(folder) ?? Path.Combine(root, "out"), cancellation);
            }
            finally
            {
                Directory.Delete(root, recursive: true);
            }
        });
        return command.Parse(arguments).InvokeAsync();
    }

    private static async Task MeasureAsync(ReadyStore store, string folder, CancellationToken cancellation)
    {
        await TimeAsync("plan", () => store.Room().LookAsync(store.Settings, store.Ready, cancellation));
        var outcome = await TimeAsync("run", () => store.Room().RunAsync(store.Settings, store.Ready, folder, cancellation));
        using var process = Process.GetCurrentProcess();
        Print($"  peak memory {process.PeakWorkingSet64 / Megabyte:F0} MB; {outcome.Stopped.Length} letters stopped");
        foreach (var batch in outcome.Batches.Select(delivered => delivered.Batch))
        {
            Print($"  {batch.Id}: {batch.Envelopes.Length} envelopes, {batch.Pages} pages, {batch.Sheets} sheets; "
                + string.Join(", ", batch.Files.Select(file => Text($"{file.Name} {file.Bytes / Megabyte:F2} MB"))));
        }

        await TimeAsync("the same run again, files kept", () => store.Room().RunAsync(store.Settings, store.Ready, folder, cancellation));
        File.Delete(Path.Combine(folder, outcome.Batches[0].Batch.Files[0].Name));
        var again = await TimeAsync("again, the files of one batch made anew", () => store.Room().RunAsync(store.Settings, store.Ready, folder, cancellation));
        if (again.Batches[0].Delivery != Delivery.MadeAgain || again.Diagnostics.Any(problem => problem.Severity == Severity.Error))
        {
            throw new InvalidOperationException("The batch did not come out the same");
        }
    }

    private static async Task<T> TimeAsync<T>(string what, Func<Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await work();
        Print($"{what,-44} {Stopwatch.GetElapsedTime(start).TotalSeconds,8:F2} s");
        return result;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Print(string line) => Console.WriteLine(line);
}
