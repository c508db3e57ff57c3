// The words of a letter, read from its files by independent means.
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.Generation;

internal static partial class Words
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static string[] Of(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Words of a PDF as pdftotext reads them, page header and footer lines left out.</summary>
    public static string[] OfPdf(byte[] pdf)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, pdf);
            var text = Tool.Run("pdftotext", ["-raw", path, "-"]);
            Assert.Equal(0, text.ExitCode);
            var pages = text.Output.Split('\f', StringSplitOptions.RemoveEmptyEntries);
            return [.. pages.SelectMany((page, index) => Of(string.Join('\n', Body(page, index))))];
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Words of the main part of a DOCX, in document order.</summary>
    public static string[] OfDocx(byte[] docx)
    {
        using var archive = new ZipArchive(new MemoryStream(docx));
        using var stream = archive.GetEntry("word/document.xml")!.Open();
        var text = new StringBuilder();
        foreach (var element in XDocument.Load(stream).Descendants())
        {
            if (element.Name == W + "t")
            {
                text.Append(element.Value);
            }
            else if (element.Name == W + "br" || element.Name == W + "tab" || element.Name == W + "p")
            {
                text.Append('\n');
            }
        }

        return Of(text.ToString());
    }

    private static List<string> Body(string page, int index)
    {
        var lines = page.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        Assert.Matches(PageNumber(), lines[^1]);
        lines.RemoveAt(lines.Count - 1);
        if (index > 0)
        {
            Assert.StartsWith("Case Number: CM", lines[0], StringComparison.Ordinal);
            lines.RemoveAt(0);
        }

        return lines;
    }

    [GeneratedRegex(@"^Page \d+ of \d+$")]
    private static partial Regex PageNumber();
}
