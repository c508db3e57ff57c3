// Writes watermarks.
using ImrDocs.Rendering.Docx.Parts;
using ImrDocs.Rendering.Xml;

namespace ImrDocs.Rendering.Docx.Stories;

/// <summary>
/// Writes the word behind the text of every page as Word itself does: WordArt in the header (VML, ECMA-376 part 4,
/// 19.1.2.19 and 19.1.2.23), pale, rising, centred between the margins, and on a line of next to no height.
/// </summary>
internal static class Watermark
{
    private const int PointsPerLetter = 85;
    private const int PointsHigh = 130;

    /// <summary>Writes the paragraph that holds it; the first of a header.</summary>
    public static void Write(XmlBuffer xml, string word, WordStyles styles)
    {
        xml.Write("<w:p>"u8);
        new ParagraphProperties(styles.TableSeparator).Write(xml, pageBreakBefore: false);
        xml.Write("""<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">"""u8);
        xml.Write("""<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">"""u8);
        xml.Write("""<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>"""u8);
        xml.Write("""<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>"""u8);
        xml.Write("""<v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/>"""u8);
        xml.Write("""<v:textpath on="t" fitshape="t"/></v:shapetype>"""u8);
        xml.Write("""<v:shape id="PowerPlusWaterMarkObject" o:spid="_x0000_s2049" type="#_x0000_t136" alt="" style="position:absolute;"""u8);
        xml.Write($"""margin-left:0;margin-top:0;width:{word.Length * PointsPerLetter}pt;height:{PointsHigh}pt;rotation:315;z-index:-251658752;""");
        xml.Write("""mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;"""u8);
        xml.Write("""mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#d9d9d9" stroked="f">"""u8);
        xml.Write($"""<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt;font-weight:bold" string="{word}"/></v:shape></w:pict></w:r></w:p>""");
    }
}
