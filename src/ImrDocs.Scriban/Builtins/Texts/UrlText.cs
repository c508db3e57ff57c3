// Percent-encodes text for URLs.
using System.Buffers;
using System.Text;

namespace ImrDocs.Scriban.Builtins.Texts;

/// <summary>Percent-encoding (RFC 3986, 2.1) of the UTF-8 bytes of a text.</summary>
internal static class UrlText
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    private static readonly SearchValues<char> KeptInPart = SearchValues.Create(Unreserved);

    // RFC 3986, 2.2: the delimiters of a URL's parts.
    private static readonly SearchValues<char> KeptInUrl = SearchValues.Create(Unreserved + ":/?#[]@!$&'()*+,;=");

    /// <summary>A text as a part of a URL: only unreserved characters stay.</summary>
    public static string Encode(string text) => Encode(text, KeptInPart);

    /// <summary>A text as a whole URL: the delimiters stay too.</summary>
    public static string Escape(string text) => Encode(text, KeptInUrl);

    private static string Encode(string text, SearchValues<char> kept)
    {
        if (!text.AsSpan().ContainsAnyExcept(kept))
        {
            return text;
        }

        var output = new StringBuilder(text.Length * 2);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && kept.Contains((char)rune.Value))
            {
                output.Append((char)rune.Value);
                continue;
            }

            foreach (var unit in bytes[..rune.EncodeToUtf8(bytes)])
            {
                output.Append('%').Append(Convert.ToHexString([unit]));
            }
        }

        return output.ToString();
    }
}
