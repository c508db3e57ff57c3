// Writes a page: its content, its links and the page itself.
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf.Content;
using ImrDocs.Rendering.Pdf.Structure;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf;

/// <summary>Writes the pages of a file, one after the other (ISO 32000-1, 7.7.3.3).</summary>
internal sealed class PageWriter
{
    private readonly LinkAnnotations _links = new();
    private readonly StructureTree _structure;
    private readonly ContentWriter _content;

    /// <summary>Makes a writer of pages that belong to a structure tree and share fonts and pictures.</summary>
    public PageWriter(StructureTree structure, LetterFonts fonts, LetterPictures pictures)
    {
        _structure = structure;
        _content = new ContentWriter(structure, _links, fonts, pictures);
    }

    /// <summary>Writes a page.</summary>
    public void Write(PdfFile file, Page page, in PagePlace place)
    {
        _structure.BeginPage();
        _links.BeginPage();
        file.WriteCompressed(place.Content, default, _content.WritePage(page));
        _links.EndPage(file, _structure, place.FirstAnnotationKey);

        // Tabs: the keyboard follows the structure (ISO 14289-1, 7.18.3). Resources stand in the page itself
        // (ISO 19005-2, 6.2.2).
        var output = file.BeginObject(place.Page);
        output.Write("<</Type/Page/Parent "u8).WriteReference(place.Parent).Write("/MediaBox[0 0 "u8)
            .WritePoints(page.Width).Write((byte)' ').WritePoints(page.Height).Write("]/Resources "u8)
            .WriteReference(place.Resources).Write("/Contents "u8).WriteReference(place.Content)
            .Write("/StructParents "u8).WriteInteger(place.Key).Write("/Tabs/S"u8);
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
}
