// What a document says about itself.
namespace ImrDocs.Documents.Tree;

/// <summary>Metadata of a document, written to PDF information and XMP and to the DOCX core properties.</summary>
public sealed record DocumentProperties
{
    /// <summary>The title that viewers show instead of a file name.</summary>
    public required string Title { get; init; }

    /// <summary>BCP 47 language of the text, such as <c>en-US</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The organisation that issues the letter; empty when unknown.</summary>
    public string Author { get; init; } = "";

    /// <summary>The letter's own date, the only date its metadata carries; null when it has none.</summary>
    public DateOnly? Date { get; init; }
}
