// How much an evaluation may do.
namespace ImrDocs.Scriban.Evaluation;

/// <summary>
/// How much an evaluation may do. Work is counted, never timed, so a template that passes here passes everywhere.
/// </summary>
public sealed record EvaluationLimits
{
    /// <summary>The limits of a letter.</summary>
    public static EvaluationLimits Letter { get; } = new();

    /// <summary>The limits upstream has by default, as far as they are visible in results.</summary>
    public static EvaluationLimits Upstream { get; } = new() { Iterations = 1000 };

    /// <summary>Evaluated nodes and the work of built-ins.</summary>
    public long Steps { get; init; } = 500_000;

    /// <summary>Iterations of a whole nest of loops, and the size of a range.</summary>
    public int Iterations { get; init; } = 100_000;

    /// <summary>Calls and includes inside each other.</summary>
    public int Recursion { get; init; } = 100;

    /// <summary>UTF-16 code units of the output and of any one text.</summary>
    public int TextLength { get; init; } = 1_048_576;

    /// <summary>Bytes of all texts and lists made during the evaluation.</summary>
    public long Bytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Lists and objects inside each other when one is printed or compared.</summary>
    public int ValueDepth { get; init; } = 20;
}
