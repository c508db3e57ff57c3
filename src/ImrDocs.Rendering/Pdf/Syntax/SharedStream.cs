// A stream that many files have.
using System.Security.Cryptography;

namespace ImrDocs.Rendering.Pdf.Syntax;

/// <summary>
/// A stream that is encoded once and written into many files, such as a font. Hashed once too: two thirds of a letter
/// are such streams, and hashing them again for the file identifier would take a tenth of the letter's time. Immutable.
/// </summary>
/// <param name="entries">Entries of its dictionary without <c>Length</c>, starting with a name.</param>
/// <param name="data">Its bytes, encoded as the entries say.</param>
internal sealed class SharedStream(byte[] entries, ReadOnlyMemory<byte> data)
{
    private readonly byte[] _digest = SHA256.HashData(data.Span);

    /// <summary>Entries of its dictionary without <c>Length</c>.</summary>
    public ReadOnlySpan<byte> Entries => entries;

    /// <summary>Its encoded bytes.</summary>
    public ReadOnlySpan<byte> Data => data.Span;

    /// <summary>What stands for <see cref="Data"/> in the hash of a file.</summary>
    public ReadOnlySpan<byte> Digest => _digest;
}
