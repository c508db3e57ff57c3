// Gathers the warnings that letters get by a change.
using System.Collections.Immutable;
using ImrDocs.Letters.Impact.Passages;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Impact;

/// <summary>Gathers the warnings that letters get by a change: each once, with all letters that have it.</summary>
internal sealed class ImpactWarnings
{
    private readonly Dictionary<(string, string, string), (Diagnostic Problem, List<ImpactLetter> Letters)> _found = [];

    /// <summary>The warnings that stand against a letter after the change and did not before, each once.</summary>
    public static ImmutableArray<Diagnostic> Between(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after)
    {
        var known = before.Select(Key).ToHashSet();
        return [.. after.Where(problem => problem.Severity == Severity.Warning && known.Add(Key(problem)))];
    }

    /// <summary>Adds the warnings that a letter gets.</summary>
    public void Add(ImpactLetter letter, ImmutableArray<Diagnostic> warnings)
    {
        foreach (var warning in warnings)
        {
            if (!_found.TryGetValue(Key(warning), out var same))
            {
                same = (warning, []);
                _found.Add(Key(warning), same);
            }

            same.Letters.Add(letter);
        }
    }

    /// <summary>The warnings, those of most letters first.</summary>
    public ImmutableArray<ImpactWarning> ToWarnings() =>
    [
        .. _found.Values
            .OrderByDescending(same => same.Letters.Count)
            .ThenBy(same => same.Problem.Id, StringComparer.Ordinal)
            .ThenBy(same => same.Problem.Message, StringComparer.Ordinal)
            .Select(same => new ImpactWarning(same.Problem, [.. same.Letters])),
    ];

    // Lines move, and which element of a list it is tells two letters apart and not two warnings.
    private static (string, string, string) Key(Diagnostic problem) =>
        (problem.Id, problem.Message, problem.DataPath is { } path ? PassagePiece.WithoutIndexes(path) : "");
}
