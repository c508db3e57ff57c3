// Reads Word documents back with other people's code.
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace ImrDocs.Rendering.Tests.Docx;

/// <summary>What tests want to know of a document's bytes, read with the framework's ZIP and XML readers.</summary>
internal sealed class DocxReader : IDisposable
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly ZipArchive _archive;

    public DocxReader(byte[] bytes) => _archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);

    public IEnumerable<ZipArchiveEntry> Entries => _archive.Entries;

    public XDocument Xml(string part)
    {
        using var stream = _archive.GetEntry(part)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    /// <summary>
    /// The text of each paragraph that has any, in reading order: Word's own bullets are put before it, a tab or a line
    /// break is a space.
    /// </summary>
    public IEnumerable<string> Paragraphs(string part = "word/document.xml") => Xml(part)
        .Descendants(W + "p")
        .Select(paragraph => paragraph.Descendants().Aggregate(new StringBuilder(HasBullet(paragraph) ? "• " : ""), AppendText).ToString())
        .Where(text => text.Length > 0);

    public void Dispose() => _archive.Dispose();

    private static bool HasBullet(XElement paragraph) =>
        paragraph.Element(W + "pPr") is { } properties
        && (properties.Element(W + "numPr") is not null || properties.Element(W + "pStyle")?.Attribute(W + "val")?.Value == "ListBullet");

    private static StringBuilder AppendText(StringBuilder text, XElement element) =>
        element.Name == W + "t" ? text.Append(element.Value)
        : element.Name == W + "tab" || element.Name == W + "br" ? text.Append(' ')
        : text;
}
