// A case file to a case, with one kind of answer whatever is wrong with it.
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Cases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Input;

/// <summary>Reads the case of a file as a letter needs it.</summary>
internal static class CaseLoader
{
    /// <summary>The case, or the diagnostics that say why there is none.</summary>
    public static CaseReadResult Load(CaseFile file, LetterRequest request) => file.Error is null
        ? CaseReader.Read(file.Bytes, file.Name, request.Draft ? CaseReaderOptions.Draft : CaseReaderOptions.Default)
        : new CaseReadResult(null, [Unreadable(file, file.Error)]);

    /// <summary>What is said of a file that could not be read.</summary>
    public static Diagnostic Unreadable(CaseFile file, string error)
    {
        var diagnostic = new Diagnostic(LetterDiagnostics.CaseFileUnreadable, error) { File = file.Name };
        return file.Hint is null ? diagnostic : diagnostic with { Hint = file.Hint };
    }

    /// <summary>What is said of the second of two cases of one run with the same number.</summary>
    public static Diagnostic NumberTwice(string caseNumber, CaseFile file) => Named(
        [new Diagnostic(LetterDiagnostics.CaseNumberTwice, $"Another case of this run already has the number {caseNumber}") { DataPath = "caseNumber" }],
        file).Single();

    /// <summary>
    /// Diagnostics of a letter; those about the case itself name its file and the place in it, those at a place of a
    /// template name the case too.
    /// </summary>
    public static IEnumerable<Diagnostic> Named(IEnumerable<Diagnostic> diagnostics, CaseFile file) =>
        diagnostics.Select(diagnostic => LetterProblems.About(diagnostic, file.Name, file.Bytes.Span));
}
