// Lengths in SVG.
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Xml;

namespace ImrDocs.Rendering.Svg;

/// <summary>Lengths in SVG: points, in hundredths at most.</summary>
internal static class SvgLengths
{
    /// <summary>Writes a length in EMU as points: <c>72</c>, <c>72.5</c>, <c>-0.25</c>.</summary>
    public static void WritePoints(this XmlBuffer xml, int emu)
    {
        var hundredths = PageLengths.Hundredths(emu);
        if (hundredths < 0)
        {
            xml.Write("-"u8);
        }

        var (points, rest) = Math.DivRem(Math.Abs(hundredths), 100);
        xml.WriteNumber(points);
        if (rest > 0)
        {
            xml.Write(rest < 10 ? ".0"u8 : "."u8);
            xml.WriteNumber(rest % 10 == 0 ? rest / 10 : rest);
        }
    }

    /// <summary>Writes a length in EMU as points between two pieces of markup.</summary>
    public static void WritePoints(this XmlBuffer xml, ReadOnlySpan<byte> before, int emu, ReadOnlySpan<byte> after)
    {
        xml.Write(before);
        xml.WritePoints(emu);
        xml.Write(after);
    }
}
