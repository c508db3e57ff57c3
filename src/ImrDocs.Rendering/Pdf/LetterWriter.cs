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
    private static readonly Lazy<byte[]> ColourProfile = new(() => Deflate.Compress(SrgbProfile.Make()));

    private readonly PdfFile _file = new();
    private readonly StructureTree _structure = new();
    private readonly LinkAnnotations _links = new();
    private readonly PdfBuffer _metadata = new();
    private readonly PdfBuffer _resources = new();
    private readonly LetterFonts _fonts;
    private readonly LetterPictures _pictures;
    private readonly ContentWriter _content;

    /// <summary>Makes a writer.</summary>
    /// <param name="subsets">Font subsets shared by all letters.</param>
    /// <param name="pictures">Pictures shared by all letters.</param>
    public LetterWriter(SubsetCache subsets, PictureCache pictures)
    {
        _fonts = new LetterFonts(subsets);
        _pictures = new LetterPictures(pictures);
        _content = new ContentWriter(_structure, _links, _fonts, _pictures);
    }

    /// <summary>Writes a letter.</summary>
    public byte[] Write(PagedDocument document, IReadOnlyDictionary<string, Picture> pictures)
    {
        var pages = document.Pages;
        _file.Begin();
        _fonts.Begin();
        _pictures.Begin(pictures);
        var numbers = ObjectNumbers.Reserve(_file, pages.Length);
        _structure.Begin(document.Structure, numbers.FirstPage, _file);
        for (var i = 0; i < pages.Length; i++)
        {
            WritePage(numbers, pages[i], i, pages.Length);
        }

        WritePageTree(numbers, pages.Length);
        WriteResources(numbers);
        _structure.Write(_file, numbers.Structure);
        WriteMetadata(numbers, document);
        WriteCatalog(numbers, document);
        return _file.Finish(numbers.Catalog, numbers.Information);
    }

    private void WritePage(ObjectNumbers numbers, Page page, int index, int pageCount)
    {
        var content = numbers.FirstContent + index;
        _structure.BeginPage();
        _links.BeginPage();
        _file.WriteCompressed(content, default, _content.WritePage(page));
        _links.EndPage(_file, _structure, pageCount);

        // Tabs: the keyboard follows the structure (ISO 14289-1, 7.18.3). Resources stand in the page itself
        // (ISO 19005-2, 6.2.2).
        var output = _file.BeginObject(numbers.FirstPage + index);
        output.Write("<</Type/Page/Parent "u8).WriteReference(numbers.Pages).Write("/MediaBox[0 0 "u8)
            .WritePoints(page.Width).Write((byte)' ').WritePoints(page.Height).Write("]/Resources "u8)
            .WriteReference(numbers.Resources).Write("/Contents "u8).WriteReference(content)
            .Write("/StructParents "u8).WriteInteger(index).Write("/Tabs/S"u8);
        if (!_links.Numbers.IsEmpty)
        {
            output.Write("/Annots["u8);
            foreach (var annotation in _links.Numbers)
            {
                output.WriteReference(annotation).Write((byte)' ');
            }

            output.Write((byte)']');
        }

        output.Write(">>"u8);
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

    private void WriteMetadata(ObjectNumbers numbers, PagedDocument document)
    {
        _metadata.Clear();
        XmpPacket.Write(_metadata, document.Properties);

        // Readable without decompression (ISO 19005-2, 6.6.2.1).
        _file.WriteStream(numbers.Metadata, "/Type/Metadata/Subtype/XML"u8, _metadata.Written);
        _file.WriteStream(numbers.ColourProfile, "/N 3/Filter/FlateDecode"u8, ColourProfile.Value);
        DocumentInformation.Write(_file.BeginObject(numbers.Information), document.Properties);
    }

    private void WriteCatalog(ObjectNumbers numbers, PagedDocument document)
    {
        var outline = document.Outline.IsEmpty
            ? 0
            : OutlineTree.Write(_file, document.Outline, document.Pages, numbers.FirstPage);
        var output = _file.BeginObject(numbers.Catalog);
        output.Write("<</Type/Catalog/Pages "u8).WriteReference(numbers.Pages)
            .Write("/StructTreeRoot "u8).WriteReference(numbers.Structure)
            .Write("/MarkInfo<</Marked true>>/Lang"u8).WriteTextString(document.Properties.Language)
            .Write("/ViewerPreferences<</DisplayDocTitle true>>/Metadata "u8).WriteReference(numbers.Metadata)
            .Write("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"u8)
            .Write("/Info(sRGB IEC61966-2.1)/DestOutputProfile "u8).WriteReference(numbers.ColourProfile).Write(">>]"u8);
        if (outline != 0)
        {
            output.Write("/Outlines "u8).WriteReference(outline);
        }

        output.Write(">>"u8);
    }
}
