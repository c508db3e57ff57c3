// A printed run of a letter with everything that is known of where it comes from.
using ImrDocs.Rendering.Pages;
using ImrDocs.Text;

namespace ImrDocs.Letters.Tracing;

/// <summary>A piece of printed text that has one origin and stands on one line.</summary>
/// <param name="Page">The page it stands on, from 1.</param>
/// <param name="Baseline">The base line of its line, in EMU from the paper's top.</param>
/// <param name="Tag">The structure element it is content of, or the kind of page furniture it is part of.</param>
/// <param name="Kind">Boilerplate, data, or neither.</param>
/// <param name="Text">The characters, as they stand in the PDF.</param>
/// <param name="Origin">
/// Where it comes from. The span of boilerplate is just the characters that this run prints; that of a value is the
/// expression that printed it.
/// </param>
public sealed record TraceRun(int Page, int Baseline, ContentTag Tag, TraceKind Kind, string Text, Origin Origin)
{
    /// <summary>The data that went into it, as paths: <c>issues[0].service</c>.</summary>
    public IEnumerable<string> DataPaths => Origin.Data?.Paths.Select(path => path.ToString()) ?? [];
}
