// What of a template some evaluations reached, as files.
using System.Text;
using ImrDocs.Scriban.Coverage;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Testing;

namespace ImrDocs.Scriban.Tests;

public sealed class CoverageTests
{
    public static TheoryData<string, string> Cases => TemplateCase.All(area => area is "coverage");

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_was_not_reached_is_told(string area, string name)
    {
        var templateCase = new TemplateCase(area, name);
        var template = templateCase.Parse();
        var recorder = new CoverageRecorder();
        Evaluator.Evaluate(template, templateCase.Model(), EvaluationOptions.Default with { Coverage = recorder, Loader = templateCase.Load });
        var coverage = TemplateCoverage.Of(template, recorder, _ => true);
        var text = new StringBuilder($"lines {coverage.ReachedLines} of {coverage.Lines}, ways {coverage.ReachedArms} of {coverage.Arms}\n");
        foreach (var place in coverage.Unreached)
        {
            text.Append(place.Span).Append(' ').Append(place.Arm?.ToString() ?? "Statement").Append(": ").Append(place.Span.AsSpan().ToString().ReplaceLineEndings("⏎")).Append('\n');
        }

        Golden.Verify(text.ToString(), templateCase.GoldenPath);
    }
}
