// Writes one letter at a time.
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf.Content;
using ImrDocs.Rendering.Pdf.Fonts;
using ImrDocs.Rendering.Pdf.Metadata;
using ImrDocs.Rendering.Pdf.Pictures;
using ImrDocs.Rendering.Pdf.Structure;
using ImrDocs.Rendering.Pdf.Syntax;
using ImrDocs.Rendering.Pictures;

namespace ImrDocs.Rendering.Pdf;

/// <summary>Writes letters, one after the other, into buffers it keeps. Not thread-safe.</summary>
internal sealed class LetterWriter
{
    private readonly PdfFile _file = new();
    private readonly StructureTree _structure = new();
    private readonly PdfBuffer _metadata = new();
    private readonly PdfBuffer _resources = new();
    private readonly LetterFonts _fonts;
    private readonly LetterPictures _pictures;
    private readonly PageWriter _page;

    /// <summary>Makes a writer.</summary>
    /// <param name="subsets">Font subsets shared by all letters.</param>
    /// <param name="pictures">Pictures shared by all letters.</param>
    public LetterWriter(SubsetCache subsets, PictureCache pictures)
    {
        _fonts = new LetterFonts(subsets);
        _pictures = new LetterPictures(pictures);
        _page = new PageWriter(_structure, _fonts, _pictures);
    }

    /// <summary>Writes a letter.</summary>
    public byte[] Write(PagedDocument document, IReadOnlyDictionary<string, Picture> pictures)
    {
        var pages = document.Pages;
        _file.Begin();
        _fonts.Begin();
        _pictures.Begin();
        _pictures.BeginLetter(pictures);
        var numbers = ObjectNumbers.Reserve(_file, pages.Length);
        _structure.Begin(document.Structure, numbers.FirstPage, _file);
        for (var i = 0; i < pages.Length; i++)
        {
            _page.Write(_file, pages[i], new PagePlace(
                numbers.FirstPage + i, numbers.FirstContent + i, numbers.Pages, numbers.Resources, i, pages.Length));
        }

        WritePageTree(numbers, pages.Length);
        WriteResources(numbers);
        _structure.Write(_file, numbers.Structure);
        DocumentCatalog.WriteMetadata(_file, numbers, document.Properties, _metadata);
        WriteCatalog(numbers, document);
        return _file.Finish(numbers.Catalog, numbers.Information);
    }

    private void WritePageTree(ObjectNumbers numbers, int pageCount)
    {
        var output = _file.BeginObject(numbers.Pages);
        output.Write("<</Type/Pages/Count "u8).WriteInteger(pageCount).Write("/Kids["u8);
        for (var i = 0; i < pageCount; i++)
        {
            output.WriteReference(numbers.FirstPage + i).Write((byte)' ');
        }

        output.Write("]>>"u8);
    }

    private void WriteResources(ObjectNumbers numbers)
    {
        _resources.Clear();
        _fonts.Write(_file, _resources);
        _pictures.Write(_file, _resources);
        _file.BeginObject(numbers.Resources).Write("<<"u8).Write(_resources.Written).Write(">>"u8);
    }

    private void WriteCatalog(ObjectNumbers numbers, PagedDocument document)
    {
        var outline = document.Outline.IsEmpty
            ? 0
            : OutlineTree.Write(_file, document.Outline, document.Pages, numbers.FirstPage);
        var output = _file.BeginObject(numbers.Catalog);
        DocumentCatalog.Begin(output, numbers, document.Properties.Language, default);
        if (outline != 0)
        {
            output.Write("/Outlines "u8).WriteReference(outline);
        }

        output.Write(">>"u8);
    }
}
