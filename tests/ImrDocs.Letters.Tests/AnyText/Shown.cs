// What of a text a letter shows, and the texts that letters show.
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Letters.Tests.AnyText;

internal static partial class Shown
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>What of a text stands in a DOCX: composed (NFC), white space collapsed, but for U+00A0.</summary>
    public static string InDocx(string text) => Collapsed(text.Normalize(NormalizationForm.FormC));

    /// <summary>What of a text stands on a page: the same without the characters that are never painted.</summary>
    public static string InPdf(string text) => Collapsed(NeverPainted().Replace(text.Normalize(NormalizationForm.FormC), ""));

    /// <summary>The characters of a composed text that are seen, without any white space.</summary>
    public static string Visible(string text) => string.Concat(NeverPainted().Replace(text, "").Where(character => !char.IsWhiteSpace(character)));

    /// <summary>The text on the pages of a letter, without header and footer.</summary>
    public static string OnPages(ImmutableArray<Page> pages)
    {
        var text = new StringBuilder();
        StructureElement? element = null;
        foreach (var run in pages.SelectMany(page => page.Items).OfType<GlyphRun>().Where(run => run.Tag.Element is not null))
        {
            // Where another paragraph begins.
            text.Append(ReferenceEquals(run.Tag.Element, element) || run.Tag.Element!.Type == StructureType.Link ? "" : " ").Append(run.Text);
            element = run.Tag.Element;
        }

        return Space().Replace(text.ToString(), " ");
    }

    /// <summary>The text on the pages of a letter, header and footer included, without any space between runs.</summary>
    public static string AllOf(ImmutableArray<Page> pages) =>
        string.Concat(pages.SelectMany(page => page.Items).OfType<GlyphRun>().Select(run => run.Text));

    /// <summary>The text of the main part of a DOCX, without header and footer.</summary>
    public static string OfDocx(ReadOnlyMemory<byte> docx)
    {
        using var archive = new ZipArchive(new MemoryStream(docx.ToArray()));
        using var stream = archive.GetEntry("word/document.xml")!.Open();
        var text = new StringBuilder();
        foreach (var element in XDocument.Load(stream, LoadOptions.PreserveWhitespace).Descendants())
        {
            text.Append(element.Name == W + "t" ? element.Value : element.Name == W + "p" || element.Name == W + "br" || element.Name == W + "tab" ? " " : "");
        }

        return Space().Replace(text.ToString(), " ");
    }

    private static string Collapsed(string text) => Space().Replace(text, " ").Trim(' ');

    [GeneratedRegex(@"[\s\u0085-[\u00A0]]+")]
    private static partial Regex Space();

    /// <summary>Those of the texts here that have the property Default_Ignorable_Code_Point (Unicode Character Database).</summary>
    [GeneratedRegex(@"[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8]")]
    private static partial Regex NeverPainted();
}
