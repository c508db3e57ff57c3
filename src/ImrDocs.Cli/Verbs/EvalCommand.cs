// The verb eval: evaluates one template to standard output.
using System.Globalization;
using System.Text.Json;
using ImrDocs.Scriban;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Parsing;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary>The verb <c>eval TEMPLATE [--data FILE] [--name NAME] [--compat] [--repeat N]</c>.</summary>
internal static class EvalCommand
{
    /// <summary>Evaluates a template; answers the exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        if (EvalArguments.Parse(arguments) is not { } parsed)
        {
            errors.WriteLine("usage: imrdocs eval TEMPLATE [--data FILE] [--name NAME] [--compat] [--repeat N]");
            return ExitCode.Usage;
        }

        try
        {
            return Run(parsed, output, errors);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"imrdocs: {failure.Message}");
            return ExitCode.Environment;
        }
        catch (JsonException failure)
        {
            errors.WriteLine($"{parsed.Data}({failure.LineNumber + 1},{failure.BytePositionInLine + 1}): error: the data is not valid JSON");
            return ExitCode.Refused;
        }
    }

    private static int Run(EvalArguments arguments, TextWriter output, TextWriter errors)
    {
        var parsing = arguments.IsCompatible ? ParserOptions.Lenient : ParserOptions.Strict;
        var template = Template.Parse(new SourceText(arguments.Name ?? arguments.Template, File.ReadAllText(arguments.Template)), parsing);
        var options = new EvaluationOptions
        {
            IsStrict = !arguments.IsCompatible,
            Limits = arguments.IsCompatible ? EvaluationLimits.Upstream : EvaluationLimits.Letter,
            Loader = new SiblingTemplates(Path.GetDirectoryName(Path.GetFullPath(arguments.Template))!, Path.GetExtension(arguments.Template), parsing).Find,
            Clock = arguments.IsCompatible ? TimeProvider.System : null,
            Seed = arguments.IsCompatible ? Environment.TickCount : null,
        };
        var model = ReadModel(arguments);
        var result = Evaluator.Evaluate(template, model, options);
        if (result.HasErrors)
        {
            foreach (var diagnostic in result.Diagnostics)
            {
                errors.WriteLine(arguments.IsCompatible ? InUpstreamForm(diagnostic) : diagnostic.ToString());
            }

            return ExitCode.Refused;
        }

        output.Write(result.ToText());
        output.Flush();
        if (arguments.Repeat > 0)
        {
            errors.WriteLine(RepeatedEvaluation.Measure(template, model, options, arguments.Repeat));
        }

        return ExitCode.Done;
    }

    private static ScribanObject ReadModel(EvalArguments arguments)
    {
        if (arguments.Data is null)
        {
            return ScribanObject.Model(isReadOnly: !arguments.IsCompatible);
        }

        using var data = JsonDocument.Parse(File.ReadAllBytes(arguments.Data));
        return data.RootElement.ValueKind == JsonValueKind.Object
            ? JsonModel.Read(data.RootElement, isReadOnly: !arguments.IsCompatible)
            : throw new JsonException("The data is not an object", path: null, lineNumber: 0, bytePositionInLine: 0);
    }

    private static string InUpstreamForm(Diagnostic diagnostic)
    {
        var position = diagnostic.Position ?? new LinePosition(1, 1);
        return string.Create(
            CultureInfo.InvariantCulture, $"{diagnostic.File}({position.Line},{position.Column}) : error : {diagnostic.Message}");
    }
}
