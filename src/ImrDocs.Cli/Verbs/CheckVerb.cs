// imrdocs check: every diagnostic of cases and their letters, nothing written.
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Letters.Generation;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>check CASE… [--json]</c>.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var options = new LetterOptions();
        var json = new Option<bool>("--json") { Description = "Print the diagnostics as JSON on standard output." };
        var command = new Command("check", "Reports every problem of cases and their letters; writes nothing.") { json };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var diagnostics = Check(options, parsed).ToList();
            var refused = diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(
                    diagnostics.ConvertAll(DiagnosticJson.From), OutputJsonContext.Readable.IReadOnlyListDiagnosticJson));
            }
            else
            {
                DiagnosticReport.Write(diagnostics);
            }

            return refused ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<Diagnostic> Check(LetterOptions options, ParseResult parsed)
    {
        var request = options.Request(parsed);
        var templates = Templates.Load(options.TemplatesFolder(parsed));
        foreach (var diagnostic in templates.Diagnostics)
        {
            yield return diagnostic;
        }

        var generator = templates.Set is null ? null : new LetterGenerator(templates.Set);
        foreach (var file in options.Cases(parsed))
        {
            var read = CaseLoader.Load(file, request);
            foreach (var diagnostic in read.Diagnostics)
            {
                yield return diagnostic;
            }

            if (read.Case is not null && generator is not null)
            {
                // What several copies have in common is said once.
                var copies = generator.Copies(read.Case, request).SelectMany(copy => generator.Generate(read.Case, copy, []).Diagnostics);
                foreach (var diagnostic in CaseLoader.Named(copies.DistinctBy(diagnostic => diagnostic.ToString(), StringComparer.Ordinal), file))
                {
                    yield return diagnostic;
                }
            }
        }
    }
}
