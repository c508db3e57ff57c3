// How the archive names content: SHA-256 in lower-case hexadecimal.
using System.Security.Cryptography;

namespace ImrDocs.Storage.Archive;

/// <summary>SHA-256 (FIPS 180-4), written as 64 lower-case hexadecimal digits.</summary>
public static class ContentHash
{
    private const int Digits = 64;

    /// <summary>The hash of some bytes.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Whether a text is such a hash.</summary>
    public static bool IsValid(string text) => text.Length == Digits && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The text itself, if it is such a hash.</summary>
    /// <exception cref="ArgumentException">It is none. The message does not repeat it.</exception>
    internal static string Require(string text, string parameter) =>
        IsValid(text) ? text : throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal", parameter);
}
