// The pages of a letter to the list of its printed runs.
using System.Collections.Immutable;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Letters.Tracing;

/// <summary>Lists what a letter prints: the texts of the runs, one after another, are the text of the PDF.</summary>
public static class LetterTrace
{
    /// <summary>The printed runs of all pages in reading order: header, body, footer of each page.</summary>
    public static ImmutableArray<TraceRun> Of(PagedDocument pages)
    {
        var pieces = new RunPieces();
        return [.. from page in pages.Pages
                   from run in page.Items.OfType<GlyphRun>()
                   from piece in pieces.Of(run)
                   select new TraceRun(page.Number, run.Baseline, run.Tag, KindOf(piece), run.Characters[piece.Start..piece.End].ToString(), piece.Origin)];
    }

    private static TraceKind KindOf(RunPiece piece) =>
        !piece.IsValue ? TraceKind.Boilerplate : piece.Origin.Data is null ? TraceKind.Computed : TraceKind.Data;
}
