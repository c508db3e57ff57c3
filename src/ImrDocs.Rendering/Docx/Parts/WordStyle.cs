// A paragraph style as Word knows it.
using ImrDocs.Documents.Styles;

namespace ImrDocs.Rendering.Docx.Parts;

/// <summary>A paragraph style of the document: how the tree's style is called in Word, and what it looks like.</summary>
/// <param name="Id">The identifier paragraphs refer to.</param>
/// <param name="Name">The name Word's style pane shows.</param>
/// <param name="Look">Its look.</param>
internal sealed record WordStyle(string Id, string Name, ParagraphStyle Look)
{
    /// <summary>Outline level from 1 when it is a heading style; else 0.</summary>
    public int OutlineLevel { get; init; }

    /// <summary>Left indent in EMU: the look's, except in lists, whose depth decides.</summary>
    public int IndentLeft { get; init; } = Look.IndentLeft;

    /// <summary>How far the first line stands out to the left of the others, in EMU.</summary>
    public int Hanging { get; init; }
}
