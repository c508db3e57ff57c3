// The pages of a letter to the list of its printed runs.
using System.Collections.Immutable;
using ImrDocs.Rendering.Pages;
using ImrDocs.Text;

namespace ImrDocs.Letters.Tracing;

/// <summary>Lists what a letter prints: the texts of the runs, one after another, are the text of the PDF.</summary>
public static class LetterTrace
{
    /// <summary>The printed runs of all pages in reading order: header, body, footer of each page.</summary>
    public static ImmutableArray<TraceRun> Of(PagedDocument pages)
    {
        var runs = ImmutableArray.CreateBuilder<TraceRun>();
        var places = new LiteralPlaces();
        foreach (var page in pages.Pages)
        {
            foreach (var item in page.Items)
            {
                if (item is GlyphRun run)
                {
                    Add(runs, places, page.Number, run);
                }
            }
        }

        return runs.DrainToImmutable();
    }

    private static void Add(ImmutableArray<TraceRun>.Builder runs, LiteralPlaces places, int page, GlyphRun run)
    {
        if (run.Parts.IsEmpty)
        {
            runs.Add(Make(run.Text, run.Origin, run.IsValue));
            return;
        }

        for (var i = 0; i < run.Parts.Length; i++)
        {
            var part = run.Parts[i];
            var end = i + 1 < run.Parts.Length ? run.Parts[i + 1].Start : run.Text.Length;
            runs.Add(Make(run.Text[part.Start..end], part.Origin, part.IsValue));
        }

        TraceRun Make(string text, Origin origin, bool isValue)
        {
            var kind = !isValue ? TraceKind.Boilerplate : origin.Data is null ? TraceKind.Computed : TraceKind.Data;
            var exact = isValue ? origin : origin with { Span = places.Take(origin.Span, text) };
            return new TraceRun(page, run.Baseline, run.Tag, kind, text, exact);
        }
    }
}
