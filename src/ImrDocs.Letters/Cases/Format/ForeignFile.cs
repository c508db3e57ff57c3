// Files of other kinds that people take for case files.
namespace ImrDocs.Letters.Cases.Format;

/// <summary>Recognises files of other kinds by their first bytes, so that nobody is told of commas in a Word file.</summary>
internal static class ForeignFile
{
    /// <summary>What a file seems to be, as <c>a PDF file</c>; null when it may be JSON.</summary>
    /// <param name="bytes">The file, without a byte order mark.</param>
    public static string? KindOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) ? "a Word, Excel or ZIP file"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "an old Word or Excel file"
        : bytes.StartsWith("%PDF-"u8) ? "a PDF file"
        : bytes.StartsWith("{\\rtf"u8) ? "a file of a word processor (RTF)"
        : bytes.TrimStart(" \t\r\n"u8) is [(byte)'<', ..] ? "an XML or HTML file"
        : null;
}
