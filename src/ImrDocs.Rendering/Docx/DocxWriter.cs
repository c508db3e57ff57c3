// Writes a document tree as a Word document.
using System.Runtime.CompilerServices;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Docx.Parts;
using ImrDocs.Rendering.Docx.Zip;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pictures;

namespace ImrDocs.Rendering.Docx;

/// <summary>
/// Writes a <see cref="Document"/> as an Office Open XML document (ECMA-376, transitional). Same tree, same bytes.
/// Make one and keep it: what a style sheet fixes is built and compressed once. Thread-safe.
/// </summary>
/// <param name="fonts">The fonts of the letter's pages: their widths say how much room the markers of lists need.</param>
public sealed class DocxWriter(FontSet fonts)
{
    private readonly Lock _making = new();
    private readonly ConditionalWeakTable<StyleSheet, FixedParts> _fixedParts = [];
    private readonly ConditionalWeakTable<Picture, ZipEntry> _pictureEntries = [];

    /// <summary>Writes a document.</summary>
    /// <param name="document">The letter.</param>
    /// <param name="pictures">The pictures of its figures by <see cref="Figure.ImageName"/>.</param>
    /// <returns>The bytes of the <c>.docx</c> file.</returns>
    /// <exception cref="KeyNotFoundException">A figure names a picture that is not there, or a block a style.</exception>
    public byte[] Write(Document document, IReadOnlyDictionary<string, Picture> pictures)
    {
        using var package = new DocxPackage(document, FixedPartsOf(document.Styles, document.Properties.Language), new MediaParts(pictures, _pictureEntries), fonts);
        return package.Write();
    }

    /// <summary>The parts made for this style sheet, or new ones where none were made or the language is another.</summary>
    private FixedParts FixedPartsOf(StyleSheet styles, string language)
    {
        if (Find() is { } known)
        {
            return known;
        }

        lock (_making)
        {
            if (Find() is { } made)
            {
                return made;
            }

            var parts = new FixedParts(styles, language);
            _fixedParts.AddOrUpdate(styles, parts);
            return parts;
        }

        FixedParts? Find() => _fixedParts.TryGetValue(styles, out var parts) && parts.Language == language ? parts : null;
    }
}
