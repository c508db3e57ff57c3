// Notes what of templates is evaluated.
using ImrDocs.Scriban.Syntax;

namespace ImrDocs.Scriban.Coverage;

/// <summary>
/// Notes which statements of templates are evaluated, and which ways are taken where templates decide. For one
/// evaluation at a time: <see cref="Evaluation.EvaluationOptions.Coverage"/>.
/// </summary>
public sealed class CoverageRecorder
{
    private readonly HashSet<object> _reached = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds what another one has noted.</summary>
    public void Add(CoverageRecorder other) => _reached.UnionWith(other._reached);

    /// <summary>Forgets everything.</summary>
    public void Clear() => _reached.Clear();

    internal void Reach(Statement statement) => _reached.Add(statement);

    internal void Take(Arm arm) => _reached.Add(arm);

    internal bool Has(object reached) => _reached.Contains(reached);
}
