// Prints the runs of a letter as text that people can read and compare.
using System.Globalization;
using System.Text;
using ImrDocs.Text;

namespace ImrDocs.Letters.Tracing;

/// <summary>
/// The runs of a letter as text: a line a run with template place, kind, data paths and text. Runs that were let in
/// together stand below the includes, calls, conditions and loops that let them in, outermost first.
/// </summary>
public static class TraceText
{
    /// <summary>Prints the runs.</summary>
    public static string Write(IEnumerable<TraceRun> runs)
    {
        var text = new StringBuilder();
        TraceRun? previous = null;
        foreach (var run in runs)
        {
            var isOtherPage = previous?.Page != run.Page;
            var isOtherPlace = isOtherPage || previous!.Tag.Artifact != run.Tag.Artifact;
            if (isOtherPlace)
            {
                text.Append(isOtherPage && previous is not null ? "\n" : "");
                text.Append(CultureInfo.InvariantCulture, $"page {run.Page} {TraceNames.Of(run.Tag.Artifact)}\n");
            }

            if (isOtherPlace || !ReferenceEquals(previous!.Origin.Frame, run.Origin.Frame))
            {
                AppendChain(text, run.Origin.Frame);
            }

            Append(text, run);
            previous = run;
        }

        return text.ToString();
    }

    private static void AppendChain(StringBuilder text, Frame? innermost)
    {
        var chain = TraceChain.Of(innermost);
        foreach (var frame in chain)
        {
            text.Append("  > ").Append(frame.Span).Append(": ").Append(TraceChain.SourceOf(frame)).Append('\n');
        }

        text.Append(chain.IsEmpty ? "  > the first template\n" : "");
    }

    private static void Append(StringBuilder text, TraceRun run)
    {
        text.Append("    ").Append(run.Origin.Span).Append(": ").Append(TraceNames.Of(run.Kind));
        if (run.Kind == TraceKind.Data)
        {
            text.Append(" [").AppendJoin(", ", run.DataPaths).Append(']');
        }

        text.Append(" \"").Append(run.Text).Append("\"\n");
    }
}
