// How the archive names content: SHA-256 in lower-case hexadecimal.
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ImrDocs.Storage.Archive;

/// <summary>SHA-256 (FIPS 180-4), written as 64 lower-case hexadecimal digits.</summary>
public static class ContentHash
{
    private const int Digits = 64;

    /// <summary>The hash of some bytes.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The hash of some texts. Each is preceded by its length, so that no two lists of parts read alike.</summary>
    internal static string OfParts(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Whether a text is such a hash.</summary>
    public static bool IsValid(string text) => text.Length == Digits && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The text itself, if it is such a hash.</summary>
    /// <exception cref="ArgumentException">It is none. The message does not repeat it.</exception>
    internal static string Require(string text, string parameter) =>
        IsValid(text) ? text : throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal", parameter);
}
