// Bytes of a template file to text.
using System.Text;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Templates;

/// <summary>Decodes template files, strictly.</summary>
internal static class TemplateDecoder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a UTF-8 file, a byte order mark aside and with line feeds as line ends; null and a diagnostic when it is none.</summary>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics)
    {
        try
        {
            var content = Strict.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
            return new SourceText(path, content.ReplaceLineEndings("\n"));
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Add(new Diagnostic(LetterDiagnostics.TemplateNotText, "The file is not valid UTF-8") { File = path });
            return null;
        }
    }
}
