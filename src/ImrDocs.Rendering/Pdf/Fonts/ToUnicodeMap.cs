// From glyphs back to characters.
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Fonts;

/// <summary>
/// Writes the ToUnicode CMap (ISO 32000-1, 9.10.3) that makes text searchable, readable aloud and archival (ISO
/// 14289-1, 7.21.7; ISO 19005-2, 6.2.11.7.2). Every glyph has exactly one character.
/// </summary>
internal static class ToUnicodeMap
{
    /// <summary>A bfrange section holds at most 100 ranges (Adobe Technical Note 5014).</summary>
    private const int MostInSection = 100;

    /// <summary>Writes the map of some CIDs of a font.</summary>
    public static byte[] Write(CidNumbering numbering, CidSet cids)
    {
        var ranges = FindRanges(numbering, cids);
        var output = new PdfBuffer();
        output.Write("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8)
            .Write("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"u8)
            .Write("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"u8)
            .Write("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);
        for (var start = 0; start < ranges.Count; start += MostInSection)
        {
            var end = Math.Min(start + MostInSection, ranges.Count);
            output.WriteInteger(end - start).Write(" beginbfrange\n"u8);
            for (var i = start; i < end; i++)
            {
                WriteRange(output, ranges[i]);
            }

            output.Write("endbfrange\n"u8);
        }

        return output.Write("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"u8).ToArray();
    }

    /// <summary>Runs of CIDs for consecutive characters; only the last byte of either may count up within one.</summary>
    private static List<Range> FindRanges(CidNumbering numbering, CidSet cids)
    {
        var ranges = new List<Range>();
        for (var cid = 1; cid < numbering.Count; cid++)
        {
            var character = cids.Contains(cid) ? numbering.Face.CodePoint(numbering.Glyph(cid)) : 0;
            if (character == 0)
            {
                continue; // Not in the subset, or only a component of other glyphs.
            }

            if (ranges.Count > 0 && ranges[^1] is var last && cid == last.LastCid + 1 && (cid & 0xFF) != 0
                && character == last.Character + cid - last.FirstCid && (character & 0xFF) != 0)
            {
                ranges[^1] = last with { LastCid = cid };
            }
            else
            {
                ranges.Add(new Range(cid, cid, character));
            }
        }

        return ranges;
    }

    private static void WriteRange(PdfBuffer output, Range range)
    {
        output.Write((byte)'<').WriteHex(range.FirstCid).Write("><"u8).WriteHex(range.LastCid).Write("><"u8);
        if (range.Character > 0xFFFF)
        {
            var beyond = range.Character - 0x10000;
            output.WriteHex(0xD800 + (beyond >> 10)).WriteHex(0xDC00 + (beyond & 0x3FF));
        }
        else
        {
            output.WriteHex(range.Character);
        }

        output.Write(">\n"u8);
    }

    private readonly record struct Range(int FirstCid, int LastCid, int Character);
}
