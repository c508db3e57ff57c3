// imrdocs list: the archived letters of a case.
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Archive;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>list CASE [--json]</c>.</summary>
internal static class ListVerb
{
    public static Command Create()
    {
        var store = new StoreOption();
        var caseNumber = new Argument<string>("CASE") { Description = "The number of a case." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a letter." };
        var command = new Command("list", "Lists the archived letters of a case, the newest of each last.") { caseNumber, json };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var number = CaseNumbers.Require(parsed.GetRequiredValue(caseNumber));
            var archive = new LetterArchive(await store.OpenExistingAsync(parsed, cancellation), TimeProvider.System);
            var manifests = await archive.ReadAllAsync(number, cancellation);
            if (manifests.Count == 0)
            {
                DiagnosticReport.Write([NotArchived(number)]);
                return ExitCode.Refused;
            }

            foreach (var manifest in manifests)
            {
                var letter = LetterJson.From(manifest, manifests);
                Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(letter, OutputJsonContext.Readable.LetterJson) : Line(letter));
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>What is said of a case without letters: its number may be mistyped.</summary>
    public static Diagnostic NotArchived(string number) => new(StoreDiagnostics.NotArchived, $"The archive has no letter about {number}");

    private static string Line(LetterJson letter)
    {
        string[] parts =
        [
            $"{letter.Kind}.{letter.Edition}{(letter.Recipient is null ? "" : "." + letter.Recipient)}",
            letter.Pages.ToString(CultureInfo.InvariantCulture) + " pages",
            letter.ArchivedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            "engine " + letter.Engine,
            letter.Key,
            letter.IsSuperseded ? "superseded" : letter.Supersedes is null ? "" : "correction",
        ];
        return string.Join("  ", parts.Where(part => part.Length > 0));
    }
}
