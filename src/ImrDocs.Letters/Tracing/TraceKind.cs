// What kind of thing a printed run is.
namespace ImrDocs.Letters.Tracing;

/// <summary>What kind of thing a printed run is.</summary>
public enum TraceKind
{
    /// <summary>The template's own words.</summary>
    Boilerplate,

    /// <summary>A value made from data: of the case, or of <c>letter.json</c>.</summary>
    Data,

    /// <summary>Made by the template without data: words that an expression chose, a page number.</summary>
    Computed,
}
