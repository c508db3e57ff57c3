// Prints pages as text that people can read and compare.
using System.Globalization;
using System.Text;

namespace ImrDocs.Rendering.Pages;

/// <summary>
/// Pages as text: one line a run, rule or picture, lengths in points with two decimals (12,700 EMU a point), from the
/// paper's top left corner. Columns: x, base line, font and size, tag, text.
/// </summary>
public static class PagesWriter
{
    /// <summary>Prints all pages and the outline.</summary>
    public static string Write(PagedDocument document)
    {
        var text = new StringBuilder();
        foreach (var page in document.Pages)
        {
            text.Append(CultureInfo.InvariantCulture, $"page {page.Number} of {document.Pages.Length}, ");
            text.Append(Points(page.Width)).Append(" x ").Append(Points(page.Height)).Append('\n');
            foreach (var item in page.Items)
            {
                Append(text, item);
            }
        }

        foreach (var entry in document.Outline)
        {
            text.Append(CultureInfo.InvariantCulture, $"outline {entry.Level}: page {entry.PageNumber} at {Points(entry.Y)} {Quote(entry.Title)}\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, PageItem item)
    {
        switch (item)
        {
            case GlyphRun run:
                Append(text, run.X, run.Baseline);
                text.Append(' ').Append(run.Font.PostScriptName).Append(' ').Append(Points(run.Size));
                text.Append(' ').Append(TagPath(run.Tag)).Append(' ').Append(Quote(run.Text));
                text.Append(run.LinkTarget is null ? "" : " -> " + run.LinkTarget);
                break;
            case Rule rule:
                Append(text, rule.X, rule.Y);
                text.Append(" rule ").Append(Points(rule.Width)).Append(" x ").Append(Points(rule.Height));
                text.Append(' ').Append(TagPath(rule.Tag));
                break;
            case PlacedImage image:
                Append(text, image.X, image.Y);
                text.Append(" image ").Append(Points(image.Width)).Append(" x ").Append(Points(image.Height));
                text.Append(' ').Append(TagPath(image.Tag)).Append(' ').Append(image.ImageName);
                break;
        }

        text.Append('\n');
    }

    private static void Append(StringBuilder text, int x, int y) =>
        text.Append(Points(x).PadLeft(8)).Append(' ').Append(Points(y).PadLeft(8));

    /// <summary>The types from below the document or section down to the element: <c>L/LI/Lbl</c>, <c>Div[es]/P</c>.</summary>
    private static string TagPath(ContentTag tag)
    {
        if (tag.Element is null)
        {
            return "(" + tag.Artifact + ")";
        }

        var path = Described(tag.Element);
        for (var parent = tag.Element.Parent; parent is { Type: not (StructureType.Document or StructureType.Sect) }; parent = parent.Parent)
        {
            path = Described(parent) + "/" + path;
        }

        return path;
    }

    private static string Described(StructureElement element) =>
        element.Language is { } language ? $"{element.Type}[{language}]" : element.Type.ToString();

    private static string Quote(string text) => "\"" + text + "\"";

    private static string Points(int emu)
    {
        var hundredths = PageLengths.Hundredths(emu);
        var (whole, rest) = Math.DivRem(Math.Abs(hundredths), 100);
        return string.Create(CultureInfo.InvariantCulture, $"{(hundredths < 0 ? "-" : "")}{whole}.{rest:00}");
    }
}
