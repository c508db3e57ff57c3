// Evaluates the lines of a case file.
using System.Text;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Parsing;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Tests.Builtins;

/// <summary>
/// A case file of built-in functions: every line is a template of its own. The golden repeats each with what it gives
/// strictly and, where that differs, leniently; line ends in a result show as ↵.
/// </summary>
internal static class BuiltinCase
{
    /// <summary>Upstream's rules.</summary>
    public static EvaluationOptions Lenient { get; } = new() { IsStrict = false, Limits = EvaluationLimits.Upstream };

    /// <summary>The rules of letters, but that whole lists print, to show what came of them.</summary>
    private static EvaluationOptions Strict { get; } = new() { PrintsStructure = true };

    /// <summary>The golden of a case file's content.</summary>
    public static string Run(string templates)
    {
        var golden = new StringBuilder();
        foreach (var template in templates.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var strict = Evaluate(template, Strict);
            var lenient = Evaluate(template, Lenient);
            golden.Append(template).Append("\n  strict: ").Append(strict).Append('\n');
            if (!string.Equals(strict, lenient, StringComparison.Ordinal))
            {
                golden.Append("  compat: ").Append(lenient).Append('\n');
            }
        }

        return golden.ToString();
    }

    /// <summary>What a template prints, or its first error.</summary>
    public static string Evaluate(string template, EvaluationOptions options)
    {
        var parsed = Template.Parse(new SourceText("line", template), options.IsStrict ? ParserOptions.Strict : ParserOptions.Lenient);
        var result = Evaluator.Evaluate(parsed, ScribanObject.Model(isReadOnly: true), options);
        return result.HasErrors
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{result.Diagnostics[0].Id} at {result.Diagnostics[0].Position?.Column}: {result.Diagnostics[0].Message}{HintOf(result.Diagnostics[0])}")
            : result.ToText().Replace("\r", "␍", StringComparison.Ordinal).Replace("\n", "↵", StringComparison.Ordinal);
    }

    /// <summary>The hint, where it is not the one of all problems of the kind.</summary>
    private static string HintOf(Diagnostic diagnostic) =>
        string.Equals(diagnostic.Hint, diagnostic.Descriptor.Hint, StringComparison.Ordinal) ? "" : $" ({diagnostic.Hint})";
}
