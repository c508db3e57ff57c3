// Page items as marked content.
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf.Structure;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Content;

/// <summary>
/// Writes the content stream of pages (ISO 32000-1, 7.8.2). Consecutive items with the same tag are one marked-content
/// sequence: either content of a structure element or an artifact (14.6 and 14.8.2.2), never untagged.
/// </summary>
internal sealed class ContentWriter(
    StructureTree structure,
    LinkAnnotations links,
    LetterFonts fonts,
    LetterPictures pictures)
{
    private readonly PdfBuffer _output = new();
    private readonly TextWriter _text = new(fonts);

    /// <summary>Writes the content of a page and tells the structure tree what belongs to which element.</summary>
    /// <returns>The content stream, valid until the next page.</returns>
    public ReadOnlySpan<byte> WritePage(Page page)
    {
        _output.Clear();
        _text.BeginPage(_output, page);
        ContentTag? current = null;
        foreach (var item in page.Items)
        {
            if (item.Tag != current)
            {
                EndMark(current);
                BeginMark(item.Tag);
                current = item.Tag;
            }

            WriteItem(page, item);
        }

        EndMark(current);
        return _output.Written;
    }

    private void BeginMark(ContentTag tag)
    {
        if (tag.Element is { } element)
        {
            _output.Write(StructureNames.Of(element.Type)).Write("<</MCID "u8)
                .WriteInteger(structure.AddContent(element)).Write(">>BDC\n"u8);
            return;
        }

        _output.Write("/Artifact"u8);
        _output.Write(tag.Artifact switch
        {
            ArtifactKind.Header => "<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n"u8,
            ArtifactKind.Footer => "<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n"u8,
            ArtifactKind.Watermark => "<</Type/Pagination/Subtype/Watermark>>BDC\n.85 g\n"u8,
            ArtifactKind.Guide => "<</Type/Page>>BDC\n.9 0 .6 rg\n"u8,
            ArtifactKind.ProductionAid => "<</Type/Page>>BDC\n"u8,
            _ => "<</Type/Layout>>BDC\n"u8,
        });
    }

    private void EndMark(ContentTag? tag)
    {
        if (tag is not { } ended)
        {
            return;
        }

        _text.End();
        _output.Write(ended.Artifact is ArtifactKind.Watermark or ArtifactKind.Guide ? "0 g\nEMC\n"u8 : "EMC\n"u8);
    }

    private void WriteItem(Page page, PageItem item)
    {
        switch (item)
        {
            case GlyphRun run:
                _text.Write(run);
                if (run is { LinkTarget: not null, Tag.Element: { } link })
                {
                    links.Add(page, run, link);
                }

                break;
            case Rule rule:
                _text.End();
                WriteRule(PdfBox.Of(page, rule.X, rule.Y, rule.Width, rule.Height));
                break;
            case PlacedImage image:
                _text.End();
                WriteImage(PdfBox.Of(page, image.X, image.Y, image.Width, image.Height), image);
                break;
            default:
                throw new InvalidOperationException("Unknown page item: " + item.GetType().Name);
        }
    }

    private void WriteRule(PdfBox box) =>
        _output.WriteThousandths(box.Left).Write((byte)' ').WriteThousandths(box.Bottom).Write((byte)' ')
            .WriteThousandths(box.Right - box.Left).Write((byte)' ').WriteThousandths(box.Top - box.Bottom)
            .Write(" re f\n"u8);

    private void WriteImage(PdfBox box, PlacedImage image)
    {
        if (image.Tag.Element is { } figure)
        {
            structure.SetBox(figure, box);
        }

        _output.Write("q "u8).WriteThousandths(box.Right - box.Left).Write(" 0 0 "u8)
            .WriteThousandths(box.Top - box.Bottom).Write((byte)' ').WriteThousandths(box.Left).Write((byte)' ')
            .WriteThousandths(box.Bottom).Write(" cm /P"u8).WriteInteger(pictures.Use(image.ImageName))
            .Write(" Do Q\n"u8);
    }
}
