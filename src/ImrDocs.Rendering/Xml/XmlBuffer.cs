// UTF-8 XML under construction.
using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace ImrDocs.Rendering.Xml;

/// <summary>
/// XML being written, as UTF-8 in a pooled array. The constant parts of what is written are markup; whatever stands in
/// the holes of an interpolated string is data and is escaped, so no escaping can be forgotten. Not thread-safe.
/// </summary>
internal sealed class XmlBuffer : IDisposable
{
    /// <summary>Characters that cannot stand for themselves in text or in an attribute value.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        ['&', '<', '>', '"', '\uFFFE', '\uFFFF', .. Enumerable.Range(0, 0x20).Select(code => (char)code)]);

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int _length;

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Writes constant markup.</summary>
    public void Write(ReadOnlySpan<byte> markup)
    {
        markup.CopyTo(Reserve(markup.Length));
        _length += markup.Length;
    }

    /// <summary>Writes markup with data in its holes: strings, which are escaped, and whole numbers.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] XmlInterpolation content) =>
        Debug.Assert(content.Buffer == this, "The pieces are written while the string is built.");

    /// <summary>Writes character data, escaped for text and attribute values alike.</summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var plain = text.IndexOfAny(Special);
            WriteUtf8(plain < 0 ? text : text[..plain]);
            if (plain < 0)
            {
                return;
            }

            Write(Escape(text[plain]));
            text = text[(plain + 1)..];
        }
    }

    /// <summary>Writes a whole number.</summary>
    public void WriteNumber(long number)
    {
        const int LongestNumber = 20;
        Utf8Formatter.TryFormat(number, Reserve(LongestNumber), out var written);
        _length += written;
    }

    /// <summary>Writes characters as they are; an unpaired surrogate becomes U+FFFD.</summary>
    internal void WriteUtf8(ReadOnlySpan<char> characters) =>
        _length += Encoding.UTF8.GetBytes(characters, Reserve(characters.Length * 3));

    /// <summary>Forgets what has been written, to begin another part.</summary>
    public void Clear() => _length = 0;

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    /// <summary>
    /// White space is written as references, or a reader would normalise it; what XML 1.0 (2.2) cannot express becomes
    /// U+FFFD. The markup reader refuses such characters, so this only keeps the file well-formed whatever happens.
    /// </summary>
    private static ReadOnlySpan<byte> Escape(char character) => character switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\t' => "&#9;"u8,
        '\n' => "&#10;"u8,
        '\r' => "&#13;"u8,
        _ => "\uFFFD"u8,
    };

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(_bytes.Length * 2, _length + count)));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsSpan(_length);
    }
}
