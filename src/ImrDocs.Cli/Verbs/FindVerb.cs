// imrdocs find: archived letters by what operations know of them.
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Search;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>find [NUMBER] [--decided-from D] … [--json]</c>.</summary>
internal static class FindVerb
{
    public static Command Create()
    {
        var store = new StoreOption();
        var search = new SearchOptions();
        var json = new Option<bool>("--json") { Description = "Print one JSON object a letter." };
        var command = new Command("find", "Searches the archived letters of all cases, archived last first. Makes or updates the search index of the store on the way.");
        search.AddTo(command);
        command.Add(json);
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var query = search.Read(parsed);
            using var index = new LetterIndex(store.IndexFile(parsed), await store.OpenExistingAsync(parsed, cancellation), TimeProvider.System);
            var update = await index.UpdateAsync(cancellation);
            var hasUnreadable = DiagnosticReport.Write(update.Unreadable);
            var found = await index.SearchAsync(query, cancellation);
            foreach (var letter in found.Letters.Select(FoundLetterJson.From))
            {
                Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(letter, OutputJsonContext.Readable.FoundLetterJson) : letter.ToLine());
            }

            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{found.Letters.Length:#,0} of {found.Total:#,0} letters"));
            return hasUnreadable ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }
}
