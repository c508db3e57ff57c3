// What the verbs have in common that print one view of each letter on standard output.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Letters.Generation;

namespace ImrDocs.Cli.Verbs;

/// <summary>A verb that prints one view of each letter on standard output.</summary>
internal static class LetterTextVerb
{
    /// <summary>Makes the command.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="description">Its line of help.</param>
    /// <param name="view">The text to print for a letter.</param>
    public static Command Create(string name, string description, Func<Letter, string> view)
    {
        var options = new LetterOptions();
        var command = new Command(name, description);
        options.AddTo(command);
        command.SetAction(parsed => Show(parsed, options, letter => Console.Out.Write(view(letter))));
        return command;
    }

    /// <summary>Makes each letter that the command line asks for and shows it; gives the exit code.</summary>
    public static int Show(ParseResult parsed, LetterOptions options, Action<Letter> show)
    {
        var (templates, request) = options.Load(parsed);
        if (DiagnosticReport.Write(templates.Diagnostics))
        {
            return ExitCode.Refused;
        }

        var generator = new LetterGenerator(templates.Set!);
        var diagnostics = new RunDiagnostics(Console.Error.WriteLine);
        var exitCode = ExitCode.Done;
        foreach (var file in options.Cases(parsed))
        {
            var read = CaseLoader.Load(file, request);
            if (diagnostics.Add(read.Diagnostics) || read.Case is null)
            {
                exitCode = ExitCode.Refused;
                continue;
            }

            foreach (var copy in generator.Copies(read.Case, request))
            {
                var result = generator.Generate(read.Case, copy, []);
                diagnostics.Add(CaseLoader.Named(result.Diagnostics, file));
                if (result.Letter is { } letter)
                {
                    show(letter);
                }
                else
                {
                    exitCode = ExitCode.Refused;
                }
            }
        }

        diagnostics.Finish();
        return exitCode;
    }
}
