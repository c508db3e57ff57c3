// A text that the console library does not break into lines.
using Spectre.Console.Rendering;

namespace ImrDocs.Cli.Output;

/// <summary>
/// A text that leaves breaking its lines to the terminal, so that a diagnostic can be copied whole and its place
/// clicked.
/// </summary>
internal sealed class UnbrokenText(string text) : Renderable
{
    /// <inheritdoc/>
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in text.Split('\n'))
        {
            yield return new Segment(line);
            yield return Segment.LineBreak;
        }
    }
}
