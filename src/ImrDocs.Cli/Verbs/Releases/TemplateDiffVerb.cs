// imrdocs template diff: what two releases say differently.
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Templates;

namespace ImrDocs.Cli.Verbs.Releases;

/// <summary><c>template diff FROM TO [--store STORE] [--json]</c>.</summary>
internal static class TemplateDiffVerb
{
    public static Command Create()
    {
        var from = new Argument<string>("FROM") { Description = "A release, the hash of an archived template set, or a folder." };
        var to = new Argument<string>("TO") { Description = "What to compare it with." };
        var store = new StoreOption();
        var json = new Option<bool>("--json") { Description = "Print the differences as JSON." };
        var command = new Command("diff", "Shows word by word what two releases say differently.") { from, to, json };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var references = new TemplateReference(() => store.OpenExistingAsync(parsed, cancellation));
            var before = await references.ReadAsync(parsed.GetRequiredValue(from), cancellation);
            var differences = FileDifference.Between(before, await references.ReadAsync(parsed.GetRequiredValue(to), cancellation));
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize([.. differences.Select(FileDifferenceJson.From)], OutputJsonContext.Readable.IReadOnlyListFileDifferenceJson));
                return ExitCode.Done;
            }

            foreach (var difference in differences)
            {
                Console.WriteLine($"{difference.Path}: {difference.Change.ToString().ToLowerInvariant()}");
                foreach (var line in difference.Lines)
                {
                    Console.WriteLine($"{difference.Path}:{line.Number}: {line}");
                }
            }

            return ExitCode.Done;
        });
        return command;
    }
}
