// Carries a content error from where it is found to the evaluator's entry.
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>
/// Ends the statement in which a content error was found. It never leaves the evaluator, which returns the diagnostic
/// as a value.
/// </summary>
public sealed class EvaluationException : Exception
{
    internal EvaluationException(Diagnostic diagnostic)
        : base(diagnostic.Message) => Diagnostic = diagnostic;

    /// <summary>The problem.</summary>
    public Diagnostic Diagnostic { get; }
}
