// imrdocs template test: the examples of the templates against what is expected of them.
using System.CommandLine;
using System.Text;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Letters.Examples;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>template test [--letter KIND] [--templates DIR] [--accept] [--json]</c>.</summary>
internal static class TemplateTestVerb
{
    public static Command Create()
    {
        var options = new TemplateOptions();
        var accept = new Option<bool>("--accept") { Description = "Write what came over what was expected. Read the difference first." };
        var json = new Option<bool>("--json") { Description = "Print the files that differ as JSON." };
        var command = new Command("test", "Makes the letters of all examples and shows what differs from what is expected.") { accept, json };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var (templates, run) = options.Load(parsed);
            IEnumerable<Diagnostic> problems = [.. templates.Diagnostics, .. run?.Diagnostics ?? []];
            if (DiagnosticReport.Write(problems) || run is null)
            {
                return ExitCode.Refused;
            }

            var results = run.Examples.Where(example => options.Wants(parsed, example.Kind)).Select(run.Run).ToList();
            if (parsed.GetValue(accept))
            {
                Accept(options.Folder(parsed), results);
            }

            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(ExampleJson.From(results), OutputJsonContext.Readable.IReadOnlyListExampleJson));
            }
            else
            {
                ExampleReport.Write(results, parsed.GetValue(accept));
            }

            return parsed.GetValue(accept) || results.TrueForAll(result => result.IsAsExpected) ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static void Accept(string folder, List<ExampleResult> results)
    {
        foreach (var file in results.SelectMany(result => result.Files).Where(file => !file.IsAsExpected))
        {
            var path = Path.Combine(folder, file.Path);
            if (file.Actual is null)
            {
                File.Delete(path);
            }
            else
            {
                File.WriteAllText(path, file.Actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
        }
    }
}
