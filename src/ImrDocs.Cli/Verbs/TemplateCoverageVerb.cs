// imrdocs template coverage: what of the templates no example reaches.
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>template coverage [--letter KIND] [--templates DIR] [--json]</c>.</summary>
internal static class TemplateCoverageVerb
{
    public static Command Create()
    {
        var options = new TemplateOptions();
        var json = new Option<bool>("--json") { Description = "Print the figures of each template as JSON." };
        var command = new Command("coverage", "Reports the lines and branches of templates that no example reaches.") { json };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var (templates, run) = options.Load(parsed);
            IEnumerable<Diagnostic> problems = [.. templates.Diagnostics, .. run?.Diagnostics ?? []];
            if (DiagnosticReport.Write(problems) || run is null)
            {
                return ExitCode.Refused;
            }

            foreach (var example in run.Examples.Where(example => options.Wants(parsed, example.Kind)))
            {
                run.Run(example);
            }

            // Asked for one letter kind, the templates of the others are none of its business.
            var coverage = run.Coverage()
                .Where(template => options.Wants(parsed, template.Template.Source.Name.Split('/')[0])).Select(CoverageJson.From).ToList();
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(coverage, OutputJsonContext.Readable.IReadOnlyListCoverageJson));
            }
            else
            {
                DiagnosticReport.Write(coverage.SelectMany(template => template.Warnings));
                Console.Out.WriteLine(Total("lines", coverage.Sum(template => template.ReachedLines), coverage.Sum(template => template.Lines)));
                Console.Out.WriteLine(Total("branches", coverage.Sum(template => template.ReachedBranches), coverage.Sum(template => template.Branches)));
            }

            return coverage.TrueForAll(template => template.Warnings.IsEmpty) ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static string Total(string what, int reached, int all) =>
        string.Create(CultureInfo.InvariantCulture, $"{reached} of {all} {what} are reached by an example ({(all == 0 ? 100 : 100m * reached / all):0.#} %)");
}
