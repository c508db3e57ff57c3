// Takes runs apart by where they come from.
namespace ImrDocs.Rendering.Pages;

/// <summary>
/// Takes the runs of one letter apart by where they come from. Boilerplate is told line by line, so the runs are asked
/// for in reading order, from the first page on.
/// </summary>
public sealed class RunPieces
{
    private readonly LiteralPlaces _places = new();

    /// <summary>The pieces of the next run, in order; together they are its text.</summary>
    public IEnumerable<RunPiece> Of(GlyphRun run)
    {
        if (run.Parts.IsEmpty)
        {
            yield return Exact(run, new RunPiece(0, run.Characters.Length, run.Origin, run.IsValue));
            yield break;
        }

        for (var i = 0; i < run.Parts.Length; i++)
        {
            var part = run.Parts[i];
            var end = i + 1 < run.Parts.Length ? run.Parts[i + 1].Start : run.Characters.Length;
            yield return Exact(run, new RunPiece(part.Start, end, part.Origin, part.IsValue));
        }
    }

    private RunPiece Exact(GlyphRun run, RunPiece piece) => piece.IsValue
        ? piece
        : piece with { Origin = piece.Origin with { Span = _places.Take(piece.Origin.Span, run.Characters[piece.Start..piece.End].ToString()) } };
}
