// imrdocs get: the files of an archived letter.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Folders;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>get CASE [--format F] [--out DIR]</c>.</summary>
internal static class GetVerb
{
    public static Command Create()
    {
        var store = new StoreOption();
        var caseNumber = new Argument<string>("CASE") { Description = "The number of a case." };
        var kind = new Option<string>("--letter") { Description = "Letter kind.", DefaultValueFactory = _ => LetterRequest.DefaultKind, HelpName = "KIND" };
        var edition = new Option<string>("--edition") { Description = "Edition.", DefaultValueFactory = _ => LetterRequest.PublishedEdition, HelpName = "EDITION" };
        var recipient = new Option<string?>("--recipient") { Description = "Whose copy of a mailed edition.", HelpName = "RECIPIENT" };
        var key = new Option<string?>("--key") { Description = "The letter of this key, as list prints it, instead of the newest.", HelpName = "KEY" };
        var format = new Option<string?>("--format") { Description = "Which file; needed without --out.", HelpName = "FORMAT" };
        var folder = new Option<string?>("--out") { Description = "Write into this folder instead of to standard output.", HelpName = "DIR" };
        var command = new Command("get", "Gives a letter out of the archive, the newest of its kind.") { caseNumber, kind, edition, recipient, key, format, folder };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var number = CaseNumbers.Require(parsed.GetRequiredValue(caseNumber));
            var (wanted, into) = (parsed.GetValue(format), parsed.GetValue(folder));
            if (wanted is null && into is null)
            {
                throw new UsageException("get needs --format FORMAT, or --out DIR for all files");
            }

            var archive = new LetterArchive(await store.OpenExistingAsync(parsed, cancellation), TimeProvider.System);
            var letters = (await archive.ReadAllAsync(number, cancellation)).Where(letter =>
                letter.Kind == parsed.GetValue(kind)
                && letter.Edition == parsed.GetValue(edition)
                && letter.Recipient == parsed.GetValue(recipient)
                && (parsed.GetValue(key) is not { } one || letter.LetterKey == one)
                && (wanted is null || letter.Inputs.Formats.Contains(wanted, StringComparer.Ordinal))).ToList();
            if (letters.Count == 0)
            {
                DiagnosticReport.Write([new Diagnostic(StoreDiagnostics.NotArchived, $"The archive has no such letter about {number}")]);
                return ExitCode.Refused;
            }

            await GiveAsync(archive, LetterSuccession.Newest(letters), wanted, into, cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task GiveAsync(LetterArchive archive, LetterManifest letter, string? format, string? folder, CancellationToken cancellation)
    {
        foreach (var output in letter.Outputs)
        {
            var extension = ArchivedFiles.FormatOf(output);
            if (format is not null && !string.Equals(extension, format, StringComparison.Ordinal))
            {
                continue;
            }

            var bytes = await ArchivedFiles.ReadAsync(archive, letter, output, cancellation);
            if (folder is null)
            {
                await using var stdout = Console.OpenStandardOutput();
                await stdout.WriteAsync(bytes, cancellation);
            }
            else
            {
                await new LetterFolder(folder, TimeProvider.System).WriteAsync(ArchivedFiles.NameOf(letter, output), bytes, cancellation);
            }
        }
    }
}
