// Reads case files, strictly.
namespace ImrDocs.Letters.Cases;

/// <summary>Reads case files: one JSON object a case, UTF-8.</summary>
public static class CaseReader
{
    /// <summary>Reads and checks one case; never throws for what the file holds.</summary>
    /// <param name="utf8">The bytes of the file, with or without a byte order mark.</param>
    /// <param name="name">The name diagnostics print for the file.</param>
    /// <param name="options">How to read; the defaults when null.</param>
    public static CaseReadResult Read(ReadOnlyMemory<byte> utf8, string name, CaseReaderOptions? options = null) =>
        throw new NotSupportedException("Reading follows with the format's declaration");
}
