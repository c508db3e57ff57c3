// The measurement of the search index.
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Search;

namespace ImrDocs.Benchmarks.Search;

/// <summary><c>search [--letters 100000] [--folder DIR]</c></summary>
internal static class SearchCommand
{
    private const int Repetitions = 20;

    public static Task<int> RunAsync(string[] arguments)
    {
        var letters = new Option<int>("--letters") { Description = "Letters in the store", DefaultValueFactory = _ => 100_000 };
        var folder = new Option<string?>("--folder") { Description = "A folder for the store, which is kept and used again; without it one that is deleted in the end" };
        var command = new RootCommand("Fills a file store with letters, makes its search index, and searches.") { letters, folder };
        command.SetAction(async (parsed, cancellation) =>
        {
            var kept = parsed.GetValue(folder);
            var root = kept ?? Directory.CreateTempSubdirectory("imrdocs-search-").FullName;
            try
            {
                Directory.CreateDirectory(root);
                var filling = new SearchStore(root);
                if (!Directory.EnumerateFileSystemEntries(root).Any())
                {
                    await filling.FillAsync(parsed.GetValue(letters));
                }

                await MeasureAsync(root, filling, parsed.GetValue(letters), cancellation);
            }
            finally
            {
                if (kept is null)
                {
                    Directory.Delete(root, recursive: true);
                }
            }
        });
        return command.Parse(arguments).InvokeAsync();
    }

    private static async Task MeasureAsync(string root, SearchStore filling, int letters, CancellationToken cancellation)
    {
        var address = StoreAddress.TryParse("file:" + root, out var parsed, out _) ? parsed : throw new InvalidOperationException("No address");
        var store = await address.OpenExistingAsync(AzureSettings.From(_ => null), cancellation);
        using var index = new LetterIndex(address.IndexFile, store, TimeProvider.System);
        await TimeAsync("index made", () => index.UpdateAsync(cancellation));
        var state = await index.StateAsync(cancellation);
        using var process = Process.GetCurrentProcess();
        Print($"  {state.Letters} letters; index file {new FileInfo(address.IndexFile).Length / 1048576.0:F1} MB; peak memory {process.PeakWorkingSet64 / 1048576.0:F0} MB");
        await TimeAsync("update, nothing new", () => index.UpdateAsync(cancellation));
        await filling.AddCaseAsync(letters);
        await TimeAsync("update of one case", () => index.UpdateCaseAsync(SearchStore.NumberOf(letters), cancellation));
        await filling.AddCaseAsync(letters + 1);
        await TimeAsync("update, one new case", () => index.UpdateAsync(cancellation));
        Print($"{"search",-44} {"found",8} {"median",10} {"slowest",10}");
        foreach (var (name, query) in Queries())
        {
            await SearchAsync(index, name, query, cancellation);
        }

        await TimeAsync("cases by the beginning of a name", () => index.CasesAsync(new PersonQuery { Name = "mar" }, 20, cancellation));
        await TimeAsync("choices", () => index.ChoicesAsync(cancellation));
    }

    private static IEnumerable<(string Name, LetterQuery Query)> Queries() =>
    [
        ("all, newest 50", new LetterQuery()),
        ("all, the last 50", new LetterQuery { Skip = 99_950 }),
        ("case number", new LetterQuery { CaseNumber = SearchStore.NumberOf(4321) }),
        ("beginning of a case number", new LetterQuery { CaseNumber = "CM17-0001" }),
        ("end of a case number", new LetterQuery { CaseNumber = "4321" }),
        ("recipient and release", new LetterQuery { Recipient = "employee", Release = "3" }),
        ("decided in one month", new LetterQuery { DecidedFrom = new(2016, 3, 1), DecidedTo = new(2016, 3, 31) }),
        ("superseded", new LetterQuery { IsSuperseded = true }),
        ("mailed edition, not in the mail", new LetterQuery { Edition = "mailed", Mail = MailStanding.NotMailed }),
        ("all conditions at once", new LetterQuery
        {
            CaseNumber = "1", Kind = "final-determination", Edition = "mailed", Recipient = "dwc", Release = "5", DecidedFrom = new(2015, 1, 1), DecidedTo = new(2020, 1, 1),
            ArchivedFrom = new(2020, 1, 1), IsSuperseded = false, Mail = MailStanding.NotMailed,
        }),
        ("nothing found", new LetterQuery { CaseNumber = "CM99" }),
        ("a name", new LetterQuery { Person = new PersonQuery { Name = "wrenfield tobias" } }),
        ("beginning of a name", new LetterQuery { Person = new PersonQuery { Name = "mar" } }),
        ("a claim number", new LetterQuery { Person = new PersonQuery { ClaimNumber = "00004321" } }),
        ("a date of injury and a name", new LetterQuery { Person = new PersonQuery { Name = "nunez", Injury = SearchStore.InjuryOf(4321) } }),
        ("a name that nobody has", new LetterQuery { Person = new PersonQuery { Name = "smith" } }),
    ];

    private static async Task SearchAsync(LetterIndex index, string name, LetterQuery query, CancellationToken cancellation)
    {
        var times = new double[Repetitions];
        var total = 0L;
        for (var i = 0; i < Repetitions; i++)
        {
            var start = Stopwatch.GetTimestamp();
            total = (await index.SearchAsync(query, cancellation)).Total;
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        Print($"{name,-44} {total,8} {times[Repetitions / 2],7:F1} ms {times[^1],7:F1} ms");
    }

    private static async Task TimeAsync(string name, Func<Task> action)
    {
        var start = Stopwatch.GetTimestamp();
        await action();
        Print($"{name,-44} {"",8} {Stopwatch.GetElapsedTime(start).TotalMilliseconds,7:F1} ms");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
