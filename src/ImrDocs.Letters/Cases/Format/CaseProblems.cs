// Collects the problems of one case file.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>The problems of one case file, each with its place in the bytes.</summary>
/// <param name="utf8">The file without its byte order mark.</param>
/// <param name="file">The name diagnostics print.</param>
internal sealed class CaseProblems(ReadOnlyMemory<byte> utf8, string file)
{
    private const int MostShown = 100;

    private readonly List<(int Offset, Diagnostic Diagnostic)> _found = [];
    private int _more;

    /// <summary>Whether a problem refuses the case.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Where the walk over the file is.</summary>
    public JsonPath Path { get; } = new();

    /// <summary>Adds a problem at a byte of the file.</summary>
    /// <param name="descriptor">The kind of problem.</param>
    /// <param name="offset">The byte it begins with.</param>
    /// <param name="message">What is wrong; holds no text of the file.</param>
    /// <param name="hint">How to mend it; null for the kind's own hint.</param>
    /// <param name="field">The field of the present object it is about; null when it is about the present value.</param>
    public void Add(DiagnosticDescriptor descriptor, int offset, string message, string? hint = null, string? field = null)
    {
        HasErrors |= descriptor.Severity == Severity.Error;
        if (_found.Count == MostShown)
        {
            _more++;
            return;
        }

        var diagnostic = new Diagnostic(descriptor, message)
        {
            File = file,
            Position = PositionOf(offset),
            DataPath = Path.ToString(field),
            Hint = hint ?? descriptor.Hint,
        };
        _found.Add((offset, diagnostic));
    }

    /// <summary>Adds a problem of the file as a whole.</summary>
    public void AddToFile(DiagnosticDescriptor descriptor, string message)
    {
        HasErrors = true;
        _found.Add((0, new Diagnostic(descriptor, message) { File = file }));
    }

    /// <summary>Whether a problem of this kind has been found.</summary>
    public bool Has(DiagnosticDescriptor descriptor) => _found.Exists(found => found.Diagnostic.Descriptor == descriptor);

    /// <summary>All problems in the order of the file; behind the most that are shown, how many more there are.</summary>
    public ImmutableArray<Diagnostic> ToDiagnostics()
    {
        if (_found.Count == 0)
        {
            return [];
        }

        var ordered = _found.OrderBy(found => found.Offset).Select(found => found.Diagnostic);
        if (_more > 0)
        {
            var count = _more.ToString(CultureInfo.InvariantCulture);
            ordered = ordered.Append(new Diagnostic(CaseDiagnostics.TooManyProblems, $"{count} more problems are not shown") { File = file });
        }

        return [.. ordered];
    }

    /// <summary>Line and column of a byte; bytes that are not UTF-8 count as decoders count them.</summary>
    private LinePosition PositionOf(int offset)
    {
        var before = utf8.Span[..offset];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new LinePosition(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
