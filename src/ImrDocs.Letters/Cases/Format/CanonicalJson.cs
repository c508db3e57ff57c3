// Writes JSON in one form only.
using System.Buffers;
using System.Globalization;
using System.Text;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>
/// Writes JSON without white space, escaping only what RFC 8785, 3.2.2.2 escapes. Written by hand, since the escaping
/// of System.Text.Json follows the Unicode version of the runtime: an upgrade would change the hash of a case.
/// </summary>
internal sealed class CanonicalJson
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    private readonly ArrayBufferWriter<byte> _bytes = new(8 * 1024);
    private bool _needsComma;

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void BeginObject() => Begin((byte)'{');

    public void EndObject() => End((byte)'}');

    public void BeginArray() => Begin((byte)'[');

    public void EndArray() => End((byte)']');

    /// <summary>A field name of the format: ASCII letters and digits.</summary>
    public void Name(ReadOnlySpan<byte> name)
    {
        Separate();
        Byte((byte)'"');
        _bytes.Write(name);
        _bytes.Write("\":"u8);
        _needsComma = false;
    }

    public void Flag(bool value)
    {
        Separate();
        _bytes.Write(value ? "true"u8 : "false"u8);
        _needsComma = true;
    }

    public void Text(ReadOnlySpan<char> text)
    {
        Separate();
        Byte((byte)'"');
        for (var next = text.IndexOfAny(Escaped); next >= 0; next = text.IndexOfAny(Escaped))
        {
            Encoding.UTF8.GetBytes(text[..next], _bytes);
            Escape(text[next]);
            text = text[(next + 1)..];
        }

        Encoding.UTF8.GetBytes(text, _bytes);
        Byte((byte)'"');
        _needsComma = true;
    }

    private void Escape(char character)
    {
        var letter = character switch
        {
            '"' or '\\' => character,
            '\b' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\f' => 'f',
            '\r' => 'r',
            _ => 'u',
        };
        Byte((byte)'\\');
        Byte((byte)letter);
        if (letter == 'u')
        {
            ((int)character).TryFormat(_bytes.GetSpan(4), out var count, "x4", CultureInfo.InvariantCulture);
            _bytes.Advance(count);
        }
    }

    private void Begin(byte bracket)
    {
        Separate();
        Byte(bracket);
        _needsComma = false;
    }

    private void End(byte bracket)
    {
        Byte(bracket);
        _needsComma = true;
    }

    private void Separate()
    {
        if (_needsComma)
        {
            Byte((byte)',');
        }
    }

    private void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }
}
