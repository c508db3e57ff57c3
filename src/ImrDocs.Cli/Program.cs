// The imrdocs command: carries bytes in and out; no rule of a letter is here.
using System.CommandLine;
using System.Text;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Cli.Verbs;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli;

/// <summary>Entry point.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = new RootCommand("Merges case files into letter templates and renders the letters as PDF and DOCX.");
        foreach (var verb in AllVerbs.For(args))
        {
            root.Add(verb);
        }

        if (args.Length == 0)
        {
            await Console.Error.WriteLineAsync("imrdocs: error: name a verb\n\n" + VerbList.Of(root.Subcommands));
            return ExitCode.Usage;
        }

        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var mistakes = CommandLineMistakes.Of(parsed);
        if (mistakes.Length > 0)
        {
            foreach (var mistake in mistakes)
            {
                await Console.Error.WriteLineAsync("imrdocs: error: " + mistake);
            }

            await Console.Error.WriteLineAsync("Run 'imrdocs --help', or a verb with --help, for what is understood.");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException error)
        {
            await Console.Error.WriteLineAsync("imrdocs: error: " + error.Message);
            return ExitCode.Usage;
        }
        catch (StoreException error)
        {
            await Console.Error.WriteLineAsync(error.Diagnostic.ToString());
            return ExitCode.Environment;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync("imrdocs: error: " + error.Message);
            return ExitCode.Environment;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("imrdocs: stopped; letters already listed are complete, the others were not begun");
            return ExitCode.Environment;
        }
        catch (Exception error)
        {
            await Console.Error.WriteLineAsync("imrdocs: error: A defect of the program: " + Defect.Describe(error));
            return ExitCode.Environment;
        }
    }
}
