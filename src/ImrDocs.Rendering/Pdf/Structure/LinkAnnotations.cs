// The clickable areas of links.
using System.Runtime.InteropServices;
using System.Text;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Structure;

/// <summary>
/// Collects where links stand on a page and writes one annotation a link and page (ISO 32000-1, 12.5.6.5), with one
/// quadrilateral a line. Kept and reused between letters.
/// </summary>
internal sealed class LinkAnnotations
{
    private readonly List<Area> _areas = [];
    private readonly List<int> _numbers = [];
    private readonly StringBuilder _text = new();

    /// <summary>Object numbers of the current page's annotations.</summary>
    public ReadOnlySpan<int> Numbers => CollectionsMarshal.AsSpan(_numbers);

    /// <summary>Starts a page.</summary>
    public void BeginPage()
    {
        _areas.Clear();
        _numbers.Clear();
    }

    /// <summary>Notes a run of a link; runs that touch on one line become one area.</summary>
    public void Add(Page page, GlyphRun run, StructureElement link)
    {
        var metrics = run.Font.Metrics;
        var ascent = (int)((long)metrics.Ascent * run.Size / metrics.UnitsPerEm);
        var descent = (int)((long)-metrics.Descent * run.Size / metrics.UnitsPerEm);
        var box = PdfBox.Of(page, run.X, run.Baseline - ascent, run.Width, ascent + descent);
        if (_areas.Count > 0 && _areas[^1] is var last && last.Link == link && last.Baseline == run.Baseline)
        {
            _areas[^1] = last with { Box = last.Box.Around(box), Text = last.Text + run.Text };
        }
        else
        {
            _areas.Add(new Area(link, run.LinkTarget!, run.Baseline, box, run.Text));
        }
    }

    /// <summary>Writes the annotations of the page and ties them to their elements.</summary>
    /// <param name="file">The file.</param>
    /// <param name="structure">The structure tree.</param>
    /// <param name="firstKey">The parent tree key of the letter's first annotation.</param>
    public void EndPage(PdfFile file, StructureTree structure, int firstKey)
    {
        var areas = CollectionsMarshal.AsSpan(_areas);
        while (!areas.IsEmpty)
        {
            var count = 1;
            while (count < areas.Length && areas[count].Link == areas[0].Link)
            {
                count++;
            }

            var number = file.Reserve();
            _numbers.Add(number);
            var parent = structure.AddAnnotation(areas[0].Link, number, firstKey);
            Write(file.BeginObject(number), areas[..count], parent);
            areas = areas[count..];
        }
    }

    private void Write(PdfBuffer output, ReadOnlySpan<Area> areas, int structParent)
    {
        const int print = 4; // ISO 19005-2, 6.3.2: annotations print.
        var around = areas[0].Box;
        _text.Clear();
        foreach (var area in areas)
        {
            around = around.Around(area.Box);
            _text.Append(area.Text);
        }

        around.WriteTo(output.Write("<</Type/Annot/Subtype/Link/Rect"u8)).Write("/QuadPoints["u8);
        foreach (var area in areas)
        {
            WriteQuadrilateral(output, area.Box);
        }

        // Contents says what the link is to those who cannot see it (ISO 14289-1, 7.18.5).
        output.Write("]/Border[0 0 0]/F "u8).WriteInteger(print).Write("/StructParent "u8).WriteInteger(structParent)
            .Write("/Contents"u8).WriteTextString(_text.ToString().AsSpan().Trim())
            .Write("/A<</S/URI/URI"u8).WriteUri(areas[0].Target).Write(">>>>"u8);
    }

    /// <summary>Lower left, lower right, upper right, upper left (12.5.6.5: counterclockwise).</summary>
    private static void WriteQuadrilateral(PdfBuffer output, PdfBox box)
    {
        ReadOnlySpan<int> corners =
        [
            box.Left, box.Bottom, box.Right, box.Bottom, box.Right, box.Top, box.Left, box.Top,
        ];
        foreach (var coordinate in corners)
        {
            output.WriteThousandths(coordinate).Write((byte)' ');
        }
    }

    private readonly record struct Area(StructureElement Link, string Target, int Baseline, PdfBox Box, string Text);
}
