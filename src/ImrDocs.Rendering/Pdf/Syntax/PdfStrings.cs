// The strings of PDF.

namespace ImrDocs.Rendering.Pdf.Syntax;

/// <summary>Writes string objects (ISO 32000-1, 7.3.4.2 and 7.9.2).</summary>
internal static class PdfStrings
{
    /// <summary>Appends a byte of a literal string, escaped where it must be.</summary>
    public static void WriteStringByte(this PdfBuffer buffer, byte value)
    {
        if (value is (byte)'(' or (byte)')' or (byte)'\\')
        {
            buffer.Write((byte)'\\').Write(value);
        }
        else if (value == (byte)'\r')
        {
            buffer.Write("\\r"u8); // A bare carriage return would be read as a line feed.
        }
        else
        {
            buffer.Write(value);
        }
    }

    /// <summary>Appends a text string: its ASCII characters, or UTF-16BE with a byte order mark (7.9.2.2).</summary>
    public static PdfBuffer WriteTextString(this PdfBuffer buffer, ReadOnlySpan<char> text)
    {
        buffer.Write((byte)'(');
        if (text.ContainsAnyExceptInRange(' ', '~'))
        {
            buffer.Write([0xFE, 0xFF]);
            foreach (var unit in text)
            {
                buffer.WriteStringByte((byte)(unit >> 8));
                buffer.WriteStringByte((byte)unit);
            }
        }
        else
        {
            foreach (var unit in text)
            {
                buffer.WriteStringByte((byte)unit);
            }
        }

        return buffer.Write((byte)')');
    }

    /// <summary>Appends a URI as the ASCII string that 12.6.4.7 wants; other characters are percent-encoded UTF-8.</summary>
    public static PdfBuffer WriteUri(this PdfBuffer buffer, string uri)
    {
        buffer.Write((byte)'(');
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in uri.EnumerateRunes())
        {
            if (rune.Value is > ' ' and <= '~')
            {
                buffer.WriteStringByte((byte)rune.Value);
                continue;
            }

            foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
            {
                buffer.Write((byte)'%').Write(HexDigit(octet >> 4)).Write(HexDigit(octet & 15));
            }
        }

        return buffer.Write((byte)')');
    }

    /// <summary>Appends a UTF-16 code unit in four hexadecimal digits.</summary>
    public static PdfBuffer WriteHex(this PdfBuffer buffer, int codeUnit) =>
        buffer.Write(HexDigit((codeUnit >> 12) & 15)).Write(HexDigit((codeUnit >> 8) & 15))
            .Write(HexDigit((codeUnit >> 4) & 15)).Write(HexDigit(codeUnit & 15));

    private static byte HexDigit(int value) => (byte)"0123456789ABCDEF"[value];
}
