// The text that pages show, and what readers make of it.
using System.Text;
using System.Text.RegularExpressions;
using ImrDocs.Rendering.Pages;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Pdf;

internal static class RunText
{
    /// <summary>The text of all runs in painting order, a line a base line.</summary>
    public static string Of(PagedDocument document)
    {
        var text = new StringBuilder();
        var baseline = 0;
        foreach (var run in document.Pages.SelectMany(page => page.Items).OfType<GlyphRun>())
        {
            text.Append(run.Baseline == baseline ? "" : "\n").Append(run.Text);
            baseline = run.Baseline;
        }

        return text.ToString();
    }

    /// <summary>The structure tree of a PDF file with its text, without object numbers.</summary>
    public static string StructureOf(string path) =>
        Regex.Replace(Tool.Run("pdfinfo", ["-struct-text", path]).Output, @"Object \d+ \d+", "(annotation)");

    /// <summary>The words, one space between them.</summary>
    public static string Words(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text without any space.</summary>
    public static string Visible(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
