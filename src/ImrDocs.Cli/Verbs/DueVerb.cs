// imrdocs due: cases that are due and whose letter is not ready.
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Search;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>due [--days N] [--json]</c>.</summary>
internal static class DueVerb
{
    private const int DefaultDays = 7;
    private const int MostDays = 3650;

    public static Command Create()
    {
        var store = new StoreOption();
        var days = new Option<int>("--days") { Description = "Due in at most so many days; what is late is always listed.", DefaultValueFactory = _ => DefaultDays, HelpName = "N" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a case." };
        var command = new Command("due", "Lists the cases that are due without a ready letter, the earliest first.") { days, json };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(days) is < 0 or > MostDays)
            {
                throw new UsageException("--days: write a number from 0 to 3650");
            }

            var blobs = await store.OpenExistingAsync(parsed, cancellation);
            using var index = new LetterIndex(store.IndexFile(parsed), blobs, TimeProvider.System);
            using var generators = LetterGenerators.Of(blobs, Templates.Load(null).Set is { } set ? new LetterGenerator(set) : null, TimeProvider.System);
            await index.UpdateAsync(cancellation);
            var due = await new DueCases(index, new CaseStandings(blobs, generators)).ListAsync(Dates.Today.AddDays(parsed.GetValue(days)), cancellation);
            foreach (var one in due.Select(DueCaseJson.From))
            {
                Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(one, OutputJsonContext.Readable.DueCaseJson) : one.ToLine(Dates.Today));
            }

            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{due.Length:#,0} cases"));
            return ExitCode.Done;
        });
        return command;
    }
}
