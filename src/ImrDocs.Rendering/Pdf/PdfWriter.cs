// Writes positioned pages as an accessible, archival PDF.
using System.Collections.Concurrent;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf.Fonts;
using ImrDocs.Rendering.Pdf.Pictures;
using ImrDocs.Rendering.Pictures;

namespace ImrDocs.Rendering.Pdf;

/// <summary>
/// Writes a <see cref="PagedDocument"/> as PDF 1.7 (ISO 32000-1) that is at once PDF/UA-1 (ISO 14289-1) and PDF/A-2a
/// (ISO 19005-2). Same pages, same bytes. Make one and keep it: font subsets, pictures and buffers are used again from
/// letter to letter. Thread-safe.
/// </summary>
public sealed class PdfWriter
{
    private readonly ConcurrentBag<LetterWriter> _writers = [];
    private readonly SubsetCache _subsets = new();
    private readonly PictureCache _pictures = new();

    /// <summary>Writes a letter.</summary>
    /// <param name="document">The letter on its pages; its structure's root is a <see cref="StructureType.Document"/>.</param>
    /// <param name="pictures">The pictures of the pages by <see cref="PlacedImage.ImageName"/>.</param>
    /// <returns>The bytes of the <c>.pdf</c> file.</returns>
    /// <exception cref="KeyNotFoundException">A page shows a picture that is not there.</exception>
    /// <exception cref="InvalidDataException">A picture is damaged, or of a kind that cannot be archived.</exception>
    public byte[] Write(PagedDocument document, IReadOnlyDictionary<string, Picture> pictures)
    {
        var writer = _writers.TryTake(out var used) ? used : new LetterWriter(_subsets, _pictures);
        var file = writer.Write(document, pictures);
        _writers.Add(writer); // One that threw is dropped: its buffers may hold half a letter.
        return file;
    }

    /// <summary>Begins a file of many letters; they are added one by one.</summary>
    /// <param name="properties">What the file says of itself.</param>
    /// <param name="output">Takes the bytes as they come; it is written to and neither flushed nor closed.</param>
    public JoinedPdf Join(DocumentProperties properties, Stream output) => new(_subsets, _pictures, properties, output);
}
