// What became of one letter of a run.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary>What became of one letter of a run.</summary>
/// <param name="CaseFile">Name of the case file.</param>
/// <param name="Letter">Name of the letter without extension; null when it was refused.</param>
/// <param name="Recipient">Whose copy it is, as <c>employee-attorney</c>; null for a letter without a recipient and a case that was not read.</param>
/// <param name="Pages">Number of pages.</param>
/// <param name="Files">The files that were written.</param>
/// <param name="Milliseconds">Time for making and writing the letter.</param>
/// <param name="Diagnostics">All problems.</param>
internal sealed record RenderedCase(
    string CaseFile,
    string? Letter,
    string? Recipient,
    int Pages,
    ImmutableArray<RenderedFile> Files,
    double Milliseconds,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>A case whose letter was not made.</summary>
    public static RenderedCase Refused(string caseFile, ImmutableArray<Diagnostic> diagnostics, string? recipient = null) =>
        new(caseFile, null, recipient, 0, [], 0, diagnostics);
}

/// <summary>A file that was written.</summary>
/// <param name="Format">Its extension.</param>
/// <param name="Bytes">Its size in bytes.</param>
internal sealed record RenderedFile(string Format, long Bytes);
