// imrdocs template check: every problem of a template set that can be told without a case.
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Letters.Checking;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>template check [--templates DIR] [--json]</c>.</summary>
internal static class TemplateCheckVerb
{
    public static Command Create()
    {
        var folder = new Option<string?>("--templates")
        {
            Description = "Folder that holds the letter kinds' folders (default ./templates, else the set beside the program).",
            HelpName = "DIR",
        };
        var json = new Option<bool>("--json") { Description = "Print the diagnostics as JSON on standard output." };
        var command = new Command("check", "Reports mistakes of templates: syntax, unknown names, what is unused or out of reach, data left in texts, rules that no letter can keep.") { folder, json };
        command.SetAction(parsed =>
        {
            var templates = Templates.Load(parsed.GetValue(folder));
            var diagnostics = templates.Set is null ? templates.Diagnostics : [.. templates.Diagnostics, .. TemplateCheck.Check(templates.Set)];
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(
                    [.. diagnostics.Select(DiagnosticJson.From)], OutputJsonContext.Readable.IReadOnlyListDiagnosticJson));
            }
            else
            {
                DiagnosticReport.Write(diagnostics);
                if (templates.Set is { } set)
                {
                    Console.Error.WriteLine(CheckSummary.OfTemplates(set.Letters.Count, diagnostics));
                }
            }

            return diagnostics.HasErrors ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }
}
