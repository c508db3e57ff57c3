// imrdocs template show: the release in force on a day, or one by its number.
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Folders;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;

namespace ImrDocs.Cli.Verbs.Releases;

/// <summary><c>template show [RELEASE] [--on DATE] [--out DIR] [--store STORE] [--json]</c>.</summary>
internal static class TemplateShowVerb
{
    public static Command Create()
    {
        var number = new Argument<int?>("RELEASE") { Description = "The number of a release (default the one in force).", Arity = ArgumentArity.ZeroOrOne };
        var on = new Option<string?>("--on") { Description = "The release in force for cases decided on this day (default today).", HelpName = "DATE" };
        var folder = new Option<string?>("--out") { Description = "Writes its templates into this folder, which must be new or empty.", HelpName = "DIR" };
        var store = new StoreOption();
        var json = new Option<bool>("--json") { Description = "Print the release as JSON." };
        var command = new Command("show", "Shows which words are, or were, in force.") { number, on, folder, json };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var date = parsed.GetValue(on) is { } text ? Dates.Parse("--on", text) : Dates.Today;
            if (parsed.GetValue(number) is not null && parsed.GetValue(on) is not null)
            {
                throw new UsageException("show either a release or what is in force --on a date");
            }

            var opened = await store.OpenExistingAsync(parsed, cancellation);
            var history = await new ReleaseLedger(opened).ReadAsync(cancellation);
            var release = parsed.GetValue(number) is { } wanted ? history.Find(wanted) : history.InForceOn(date);
            if (release is null)
            {
                await Console.Error.WriteLineAsync(parsed.GetValue(number) is { } missing
                    ? ReleaseProcess.Unknown(missing).ToString()
                    : string.Create(CultureInfo.InvariantCulture, $"imrdocs: error: no release is in force for cases decided on {date:yyyy-MM-dd}"));
                return ExitCode.Refused;
            }

            if (parsed.GetValue(folder) is { } target)
            {
                await WriteAsync(new TemplateArchive(opened), release, target, cancellation);
            }

            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(ReleaseView.From(release), OutputJsonContext.Readable.ReleaseView));
            }
            else
            {
                ReleaseReport.Write(release);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task WriteAsync(TemplateArchive archive, Release release, string folder, CancellationToken cancellation)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new UsageException($"--out: the folder {folder} is not empty");
        }

        var templates = await archive.ReadAsync(release.Templates, cancellation);
        foreach (var (path, bytes) in templates.AddRange(await archive.ReadExamplesAsync(release.Examples, cancellation)))
        {
            var file = Path.Combine(folder, path);
            LetterFolder.Make(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, bytes, cancellation);
        }
    }
}
