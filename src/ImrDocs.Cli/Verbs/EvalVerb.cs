// imrdocs eval: evaluates one template.
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ImrDocs.Cli.Output;
using ImrDocs.Scriban;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Parsing;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>eval TEMPLATE [--data FILE] [--name NAME] [--compat] [--repeat N]</c>.</summary>
internal static class EvalVerb
{
    private const string StandardInput = "-";

    public static Command Create()
    {
        var template = new Argument<string>("TEMPLATE") { Description = "Template file, or - for standard input; includes are found beside it, or in the folder one is in." };
        var data = new Option<string?>("--data") { Description = "JSON object whose members are the template's global names.", HelpName = "FILE" };
        var name = new Option<string?>("--name") { Description = "Name that diagnostics show instead of the file's.", HelpName = "NAME" };
        var compat = new Option<bool>("--compat") { Description = "Follow Scriban's lenient rules instead of the strict ones of letters." };
        var repeat = new Option<int>("--repeat") { Description = "Evaluate so often after a warm-up and report the speed.", HelpName = "N" };
        var command = new Command("eval", "Evaluates one Scriban template to standard output.") { template, data, name, compat, repeat };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(template), parsed.GetValue(data), parsed.GetValue(name), parsed.GetValue(compat), parsed.GetValue(repeat)));
        return command;
    }

    private static int Run(string file, string? dataFile, string? name, bool compat, int repeat)
    {
        var parsing = compat ? ParserOptions.Lenient : ParserOptions.Strict;
        var template = Template.Parse(new SourceText(name ?? (file == StandardInput ? "stdin" : file), ReadTemplate(file)), parsing);
        var options = new EvaluationOptions
        {
            IsStrict = !compat,
            Limits = compat ? EvaluationLimits.Upstream : EvaluationLimits.Letter,
            Loader = new SiblingTemplates(Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetExtension(file), parsing).Find,
            Clock = compat ? TimeProvider.System : null,
            Seed = compat ? Environment.TickCount : null,
        };
        if (ReadModel(dataFile, isReadOnly: !compat) is not { } model)
        {
            return ExitCode.Refused;
        }

        var result = Evaluator.Evaluate(template, model, options);
        if (result.HasErrors)
        {
            Report(result, compat);
            return ExitCode.Refused;
        }

        Console.Out.Write(result.ToText());
        Console.Out.Flush();
        if (repeat > 0)
        {
            Console.Error.WriteLine(RepeatedEvaluation.Measure(template, model, options, repeat));
        }

        return ExitCode.Done;
    }

    private static string ReadTemplate(string file)
    {
        if (file != StandardInput)
        {
            return ReadText(file);
        }

        using var input = new StreamReader(Console.OpenStandardInput());
        return input.ReadToEnd();
    }

    private static string ReadText(string file) =>
        File.Exists(file) ? File.ReadAllText(file) : throw new UsageException($"there is no file {file}");

    private static ScribanObject? ReadModel(string? dataFile, bool isReadOnly)
    {
        if (dataFile is null)
        {
            return ScribanObject.Model(isReadOnly);
        }

        try
        {
            using var data = JsonDocument.Parse(ReadText(dataFile));
            if (data.RootElement.ValueKind == JsonValueKind.Object)
            {
                return JsonModel.Read(data.RootElement, isReadOnly);
            }

            Console.Error.WriteLine($"{dataFile}(1,1): error: The data is not a JSON object");
        }
        catch (JsonException failure)
        {
            Console.Error.WriteLine($"{dataFile}({failure.LineNumber + 1},{failure.BytePositionInLine + 1}): error: The data is not valid JSON");
        }

        return null;
    }

    private static void Report(EvaluationResult result, bool compat)
    {
        if (!compat)
        {
            DiagnosticReport.Write(result.Diagnostics);
            return;
        }

        foreach (var diagnostic in result.Diagnostics)
        {
            var position = diagnostic.Position ?? new LinePosition(1, 1);
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{diagnostic.File}({position.Line},{position.Column}) : error : {diagnostic.Message}"));
        }
    }
}
