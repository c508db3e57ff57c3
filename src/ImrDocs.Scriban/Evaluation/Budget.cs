// Counts what an evaluation does against its limits.
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>Counts work and memory of one evaluation. Each method answers which limit was passed, or null.</summary>
internal struct Budget(EvaluationLimits limits)
{
    private const int BytesOfElement = 32;
    private long _steps = limits.Steps;
    private long _bytes = limits.Bytes;

    /// <summary>Pays for one step.</summary>
    public bool TryStep() => --_steps >= 0;

    /// <summary>Pays for several steps.</summary>
    public DiagnosticDescriptor? Steps(long count)
    {
        _steps -= count;
        return _steps < 0 ? TemplateDiagnostics.StepLimit : null;
    }

    /// <summary>Pays for a text of so many UTF-16 code units.</summary>
    public DiagnosticDescriptor? Text(long length)
    {
        if (length > limits.TextLength)
        {
            return TemplateDiagnostics.TextLimit;
        }

        _steps -= length >> 6;
        return Bytes(length * sizeof(char));
    }

    /// <summary>Pays for so many list elements.</summary>
    public DiagnosticDescriptor? Elements(long count)
    {
        if (count > limits.Bytes / BytesOfElement)
        {
            return TemplateDiagnostics.MemoryLimit;
        }

        _steps -= count >> 3;
        return Bytes(count * BytesOfElement);
    }

    /// <summary>What the message of a passed limit says.</summary>
    public readonly string Explain(DiagnosticDescriptor limit) =>
        ReferenceEquals(limit, TemplateDiagnostics.StepLimit) ? $"The evaluation takes more than {limits.Steps} steps"
        : ReferenceEquals(limit, TemplateDiagnostics.TextLimit) ? $"A text is longer than {limits.TextLength} characters"
        : $"The evaluation needs more than {limits.Bytes} bytes";

    private DiagnosticDescriptor? Bytes(long bytes)
    {
        _bytes -= bytes;
        return _bytes < 0 ? TemplateDiagnostics.MemoryLimit : _steps < 0 ? TemplateDiagnostics.StepLimit : null;
    }
}
