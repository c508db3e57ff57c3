// Evaluates templates.
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>Evaluates templates. Pure: the same template, data and options give the same segments.</summary>
public static class Evaluator
{
    /// <summary>Evaluates a template on some data; the data is not changed at its root.</summary>
    /// <param name="template">The template; one with errors yields its diagnostics and no output.</param>
    /// <param name="model">The data: its members are the template's global names.</param>
    /// <param name="options">What the host lets the evaluation use.</param>
    public static EvaluationResult Evaluate(Template template, ScribanObject model, EvaluationOptions options) => template.HasErrors
        ? new EvaluationResult([], template.Diagnostics)
        : new Interpreter(options, model, template).Run(template);
}
