// Measures how fast a template is evaluated.
using System.Diagnostics;
using System.Globalization;
using ImrDocs.Scriban;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Cli.Verbs;

/// <summary>Measures how fast a template is evaluated.</summary>
internal static class RepeatedEvaluation
{
    private const int WarmUps = 2000;

    /// <summary>Evaluates a number of times after a warm-up; answers rate, time and allocation of one.</summary>
    public static string Measure(Template template, ScribanObject model, EvaluationOptions options, int count)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            Evaluator.Evaluate(template, model, options);
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            Evaluator.Evaluate(template, model, options);
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{count / seconds:F0} renders/s, {seconds * 1e6 / count:F1} us, {bytes / count} bytes");
    }
}
