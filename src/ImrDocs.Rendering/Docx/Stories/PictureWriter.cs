// Writes pictures.
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Docx.Parts;
using ImrDocs.Rendering.Xml;

namespace ImrDocs.Rendering.Docx.Stories;

/// <summary>Writes pictures that stand in a line (DrawingML, ECMA-376 part 1, 20.4.2.8) with their alternative text.</summary>
internal sealed class PictureWriter(XmlBuffer xml, PartRelationships relationships, MediaParts media, int availableHeight)
{
    /// <summary>Writes the run of a picture, made smaller where the place, in EMU, or the page does not hold it.</summary>
    public void Write(Figure figure, int availableWidth)
    {
        var (width, height) = media[figure.ImageName].FitInto(availableWidth, availableHeight);
        var id = media.NextDrawingId();
        var relationship = relationships.Picture(media.PartName(figure.ImageName));
        xml.Write($"""
            <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{id}" name="Picture {id}" descr="{figure.AlternativeText}"/>
            """);
        xml.Write("""<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>"""u8);
        xml.Write("""<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>"""u8);
        xml.Write($"""<pic:nvPicPr><pic:cNvPr id="{id}" name="Picture {id}"/><pic:cNvPicPr/></pic:nvPicPr>""");
        xml.Write($"""<pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>""");
        xml.Write($"""<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>""");
        xml.Write("""<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"""u8);
    }
}
