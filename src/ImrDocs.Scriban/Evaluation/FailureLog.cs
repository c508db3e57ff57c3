// The problems found during an evaluation.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>
/// The problems found during an evaluation. In strict mode a problem ends its statement only, so that all are told at
/// once; one that follows from another is not told again. In lenient mode the first problem ends the evaluation.
/// </summary>
internal sealed class FailureLog(bool goesOn)
{
    private const int MostDiagnostics = 100;
    private readonly List<Diagnostic> _diagnostics = [];
    private Dictionary<string, Diagnostic>? _causes;

    /// <summary>The problems in the order in which they were found.</summary>
    public ImmutableArray<Diagnostic> ToDiagnostics() => [.. _diagnostics];

    /// <summary>Adds a problem that is not yet told.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (!_diagnostics.Exists(known => ReferenceEquals(known, diagnostic) || IsSame(known, diagnostic)))
        {
            _diagnostics.Add(diagnostic);
        }
    }

    /// <summary>Adds problems.</summary>
    public void AddAll(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>Adds a problem; false when the evaluation cannot go on.</summary>
    public bool TryAdd(Diagnostic diagnostic)
    {
        if (!goesOn || TemplateDiagnostics.IsLimit(diagnostic.Descriptor) || _diagnostics.Count >= MostDiagnostics)
        {
            return false;
        }

        Add(diagnostic);
        return true;
    }

    /// <summary>Notes that a name has no value because of a problem.</summary>
    public void NoteCause(string name, Diagnostic cause)
    {
        if (goesOn)
        {
            (_causes ??= new Dictionary<string, Diagnostic>(StringComparer.Ordinal)).TryAdd(name, cause);
        }
    }

    /// <summary>The problem for which a name has no value.</summary>
    public Diagnostic? CauseOf(string name) => _causes?.GetValueOrDefault(name);

    private static bool IsSame(Diagnostic first, Diagnostic second) =>
        ReferenceEquals(first.Descriptor, second.Descriptor)
        && first.Position == second.Position
        && string.Equals(first.File, second.File, StringComparison.Ordinal);
}
