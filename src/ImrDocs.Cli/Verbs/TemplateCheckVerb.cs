// imrdocs template check: every mistake of a template set.
using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Letters.Checking;
using ImrDocs.Letters.Examples;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Templates;
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
        var command = new Command(
            "check",
            "Reports mistakes of templates: syntax, unknown names, what is unused or out of reach, data left in texts, markup, rules that letters cannot keep.") { folder, json };
        command.SetAction(parsed =>
        {
            var files = TemplateFolder.Read(Templates.Folder(parsed.GetValue(folder)));
            var templates = TemplateSet.Parse(files);
            ImmutableArray<Diagnostic> diagnostics = templates.Set is { } complete
                ? Check(complete, files, templates.Diagnostics)
                : [.. templates.Diagnostics, .. PartialCheck.Check(files, templates.Diagnostics, Shipped())];
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

    /// <summary>The set beside the program, whose settings stand in for those that cannot be read; null when there is none.</summary>
    private static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>? Shipped() =>
        Directory.Exists(TemplateFolder.Shipped) ? TemplateFolder.Read(TemplateFolder.Shipped) : null;

    private static ImmutableArray<Diagnostic> Check(
        TemplateSet set, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, ImmutableArray<Diagnostic> parsed)
    {
        var examples = new ExampleRun(set, files);
        ImmutableArray<Diagnostic> found = [.. parsed, .. TemplateCheck.Check(set, files), .. examples.Diagnostics];
        return [.. found, .. ExampleMistakes.Of(examples.Examples.Select(examples.Run), found, set)];
    }
}
