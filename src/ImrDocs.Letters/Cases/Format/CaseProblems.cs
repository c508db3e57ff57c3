// Collects the problems of one case file.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>The problems of one case file, each with its place in the bytes.</summary>
/// <param name="utf8">The file without its byte order mark.</param>
/// <param name="file">The name diagnostics print.</param>
internal sealed class CaseProblems(ReadOnlyMemory<byte> utf8, string file)
{
    private const int MostErrors = 100;
    private const int MostWarnings = 100;

    private readonly List<(int Offset, Diagnostic Diagnostic)> _found = [];
    private int _errors;
    private int _warnings;

    /// <summary>How many problems refuse the case.</summary>
    public int Errors => _errors;

    /// <summary>Whether a problem refuses the case.</summary>
    public bool HasErrors => _errors > 0;

    /// <summary>Whether there are more errors than anyone reads; nothing is gained by looking for others.</summary>
    public bool IsFull => _errors > MostErrors;

    /// <summary>Where the walk over the file is.</summary>
    public JsonPath Path { get; } = new();

    /// <summary>Adds a problem at a byte of the file, unless there are too many.</summary>
    /// <param name="descriptor">The kind of problem.</param>
    /// <param name="offset">The byte it begins with.</param>
    /// <param name="message">What is wrong; holds no text of the file.</param>
    /// <param name="hint">How to mend it; null for the kind's own hint.</param>
    /// <param name="field">The field of the present object it is about; null when it is about the present value.</param>
    public void Add(DiagnosticDescriptor descriptor, int offset, string message, string? hint = null, string? field = null)
    {
        var isTooMany = descriptor.Severity == Severity.Error ? ++_errors > MostErrors : ++_warnings > MostWarnings;
        if (isTooMany)
        {
            return;
        }

        var diagnostic = new Diagnostic(descriptor, message)
        {
            File = file,
            Position = Utf8Text.PositionOf(utf8.Span, offset),
            DataPath = Path.ToString(field),
            Hint = hint ?? descriptor.Hint,
        };
        _found.Add((offset, diagnostic));
    }

    /// <summary>Adds a problem of the file as a whole.</summary>
    public void AddToFile(DiagnosticDescriptor descriptor, string message, string? hint = null)
    {
        _errors++;
        _found.Add((0, new Diagnostic(descriptor, message) { File = file, Hint = hint ?? descriptor.Hint }));
    }

    /// <summary>Whether a problem of this kind has been found.</summary>
    public bool Has(DiagnosticDescriptor descriptor) => _found.Exists(found => found.Diagnostic.Descriptor == descriptor);

    /// <summary>All problems in the order of the file; the last tells if there are more.</summary>
    public ImmutableArray<Diagnostic> ToDiagnostics()
    {
        if (_found.Count == 0)
        {
            return [];
        }

        var ordered = _found.OrderBy(found => found.Offset).Select(found => found.Diagnostic);
        if (IsFull)
        {
            ordered = ordered.Append(new Diagnostic(CaseDiagnostics.TooManyProblems, "There are more problems than these") { File = file });
        }

        return [.. ordered];
    }
}
