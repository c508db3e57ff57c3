// A function written in a template.
using System.Collections.Immutable;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Syntax.Statements;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Syntax;

/// <summary>A function written in a template.</summary>
/// <param name="name">Its name; null for <c>do … end</c>.</param>
/// <param name="parameters">Its parameters; default for a simple function, which takes anything as <c>$</c>.</param>
/// <param name="body">What it does.</param>
/// <param name="locals">The names of its local variables, in the order of their places.</param>
internal sealed class TemplateFunction(
    string? name,
    ImmutableArray<FunctionParameter> parameters,
    BlockStatement body,
    List<string> locals) : ScribanFunction
{
    public override string Name => name ?? "do";

    public override ImmutableArray<FunctionParameter> Parameters { get; } = parameters.IsDefault ? [] : parameters;

    /// <summary>Whether the names of its callers cannot be seen inside.</summary>
    public bool IsNamed => name is not null;

    /// <summary>Whether it declares its parameters and has a scope of its own.</summary>
    public bool IsParametric { get; } = !parameters.IsDefault;

    /// <summary>The least number of arguments.</summary>
    public int RequiredCount { get; } = parameters.IsDefault ? 0 : parameters.Count(p => !p.IsOptional);

    /// <summary>Whether the last parameter takes all remaining arguments.</summary>
    public bool TakesRest { get; } = !parameters.IsDefaultOrEmpty && parameters[^1].IsRest;

    /// <summary>What it does.</summary>
    public BlockStatement Body { get; } = body;

    /// <summary>The names of its local variables, in the order of their places.</summary>
    public List<string> Locals { get; } = locals;
}
