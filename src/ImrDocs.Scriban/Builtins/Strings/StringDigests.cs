// string.sha256, string.base64_encode and the like.
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using ImrDocs.Scriban.Functions;

namespace ImrDocs.Scriban.Builtins.Strings;

/// <summary>Base64 (RFC 4648, 4) and digests of the UTF-8 bytes of a text; digests are lower-case hexadecimal.</summary>
[SuppressMessage("Security", "CA5350:Do not use weak cryptographic algorithms", Justification = "The language has them; nothing here relies on them.")]
[SuppressMessage("Security", "CA5351:Do not use broken cryptographic algorithms", Justification = "The language has them; nothing here relies on them.")]
internal static class StringDigests
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ImmutableArray<FunctionDeclaration> Functions =>
    [
        Builtin.OfText(
            "base64_encode",
            "Writes the UTF-8 bytes of the text in Base64.",
            """{{ "case" | string.base64_encode }}""",
            "Y2FzZQ==",
            text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
        Builtin.OfValue(
            "base64_decode",
            "Reads Base64 as the UTF-8 bytes of a text.",
            """{{ "Y2FzZQ==" | string.base64_decode }}""",
            "case",
            [Parameter.Text("text")],
            (call, arguments) => Decode(call, arguments[0].AsString)),
        Digest("md5", "MD5", "d41d8cd98f00b204e9800998ecf8427e", MD5.HashData),
        Digest("sha1", "SHA-1", "da39a3ee5e6b4b0d3255bfef95601890afd80709", SHA1.HashData),
        Digest("sha256", "SHA-256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", SHA256.HashData),
        Digest(
            "sha512",
            "SHA-512",
            "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e",
            SHA512.HashData),
        Code("hmac_sha1", "SHA-1", "fbdb1d1b18aa6c08324b7d64b71fb76370690e1d", HMACSHA1.HashData),
        Code("hmac_sha256", "SHA-256", "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad", HMACSHA256.HashData),
        Code(
            "hmac_sha512",
            "SHA-512",
            "b936cee86c9f87aa5d3c6f2e84cb5a4239a5fe50480a6ec66b70ab5b1f4ac6730c6c515421b327ec1d69402e53dfb49ad7381eb067b338fd7b0cb22247225d47",
            HMACSHA512.HashData),
    ];

    private static FunctionDeclaration Digest(string name, string algorithm, string ofNothing, Func<byte[], byte[]> digest) => Builtin.OfText(
        name,
        $"The {algorithm} digest of the text.",
        $$$"""{{ "" | string.{{{name}}} }}""",
        ofNothing,
        text => Convert.ToHexStringLower(digest(Encoding.UTF8.GetBytes(text))));

    private static FunctionDeclaration Code(string name, string algorithm, string ofNothing, Func<byte[], byte[], byte[]> code) => Builtin.OfValue(
        name,
        $"The message authentication code (HMAC) of the text with {algorithm} and a secret key.",
        $$$"""{{ "" | string.{{{name}}} "" }}""",
        ofNothing,
        [Parameter.Text("text"), Parameter.Text("secretKey")],
        (_, arguments) => Convert.ToHexStringLower(code(Encoding.UTF8.GetBytes(arguments.Text(1)), Encoding.UTF8.GetBytes(arguments[0].AsString))));

    private static string Decode(CallContext call, string text)
    {
        try
        {
            return StrictUtf8.GetString(Convert.FromBase64String(text));
        }
        catch (Exception failure) when (failure is FormatException or DecoderFallbackException)
        {
            throw call.InvalidArgument("The text is not Base64 of a UTF-8 text");
        }
    }
}
