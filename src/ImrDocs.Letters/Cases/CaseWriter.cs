// Writes a case in its one canonical form.
using System.Security.Cryptography;
using ImrDocs.Letters.Cases.Fields;
using ImrDocs.Letters.Cases.Format;

namespace ImrDocs.Letters.Cases;

/// <summary>
/// Writes a case in its one canonical form: UTF-8, no white space, fields in the order of the format, nothing that
/// says no more than leaving it out. Two files that mean the same case have the same canonical form.
/// </summary>
public static class CaseWriter
{
    /// <summary>The canonical bytes; reading them gives the same case.</summary>
    public static byte[] Write(Case value) => Canonical(value).Written.ToArray();

    /// <summary>The content hash: SHA-256 (FIPS 180-4) of the canonical bytes, in 64 small hexadecimal digits.</summary>
    public static string Hash(Case value) => Convert.ToHexStringLower(SHA256.HashData(Canonical(value).Written));

    private static CanonicalJson Canonical(Case value)
    {
        var json = new CanonicalJson();
        CaseFields.Type.Write(json, value);
        return json;
    }
}
