// The store failed: a broken environment, not a broken letter.
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Blobs;

/// <summary>
/// The store cannot be reached, read or written, or what it holds cannot be understood. Hosts print
/// <see cref="Diagnostic"/> and end with exit code 3, or try again later.
/// </summary>
/// <param name="diagnostic">What failed.</param>
/// <param name="inner">The failure as the system reported it.</param>
public sealed class StoreException(Diagnostic diagnostic, Exception? inner = null)
    : Exception(diagnostic.ToString(), inner)
{
    /// <summary>What failed, in words that may be printed and logged.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
