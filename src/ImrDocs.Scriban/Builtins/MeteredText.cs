// A text in the making that pays before it grows.
using System.Text;
using ImrDocs.Scriban.Functions;

namespace ImrDocs.Scriban.Builtins;

/// <summary>Collects a text piece by piece; every piece is charged before it is added, so no limit is overshot.</summary>
internal sealed class MeteredText(CallContext call)
{
    /// <summary>What a text takes beside its characters, in UTF-16 code units.</summary>
    public const int Overhead = 12;

    private readonly StringBuilder _text = new();

    /// <summary>Adds a piece.</summary>
    public void Append(ReadOnlySpan<char> piece)
    {
        var length = (long)_text.Length + piece.Length;
        call.ChargeText(length > call.Limits.TextLength ? length : piece.Length);
        _text.Append(piece);
    }

    /// <summary>Adds a character.</summary>
    public void Append(char character) => Append([character]);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
