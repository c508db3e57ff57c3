// The one declaration of a function written in C#.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Functions;

/// <summary>
/// A function written in C#: built in or registered by a host. Arity checks, <c>imrdocs template functions</c>, the
/// reference page, name suggestions and the editor's hover all read this one declaration.
/// </summary>
/// <param name="name">The member name inside its namespace, or the global name: <c>upcase</c>.</param>
/// <param name="summary">What it does, in one sentence with a full stop.</param>
/// <param name="example">A template that shows it: <c>{{ "test" | string.upcase }}</c>.</param>
/// <param name="output">What the example prints; null when that depends on the host (clock, seed).</param>
/// <param name="parameters">The parameters in order.</param>
/// <param name="body">What it does.</param>
public sealed class FunctionDeclaration(
    string name,
    string summary,
    string example,
    string? output,
    ImmutableArray<FunctionParameter> parameters,
    FunctionBody body) : ScribanFunction
{
    private readonly string _memberName = name;

    /// <summary>The namespace it belongs to; null for a global function.</summary>
    public string? Namespace { get; internal set; }

    /// <summary>The name inside its namespace: <c>upcase</c>.</summary>
    public string MemberName => _memberName;

    /// <summary>The full name as templates write it: <c>string.upcase</c>.</summary>
    public override string Name => Namespace is null ? _memberName : $"{Namespace}.{_memberName}";

    /// <inheritdoc/>
    public override ImmutableArray<FunctionParameter> Parameters { get; } = parameters;

    /// <summary>What it does, in one sentence.</summary>
    public string Summary { get; } = summary;

    /// <summary>A template that shows it.</summary>
    public string Example { get; } = example;

    /// <summary>What <see cref="Example"/> prints; null when that depends on the host.</summary>
    public string? Output { get; } = output;

    /// <summary>The least number of arguments.</summary>
    public int RequiredCount { get; } = parameters.Count(p => !p.IsOptional);

    /// <summary>Whether the last parameter takes all remaining arguments.</summary>
    public bool TakesRest { get; } = parameters.Length > 0 && parameters[^1].IsRest;

    /// <summary>What it does.</summary>
    internal FunctionBody Body { get; } = body;

    /// <summary>What it does instead, with the arguments as they are written; null for all but the includes.</summary>
    internal RawFunctionBody? RawBody { get; init; }

    /// <summary>The signature as help shows it: <c>string.truncate &lt;text&gt; &lt;length&gt; [ellipsis]</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Name);
        foreach (var parameter in Parameters)
        {
            var shown = parameter.IsRest ? parameter.Name + "..." : parameter.Name;
            text.Append(parameter.IsOptional ? $" [{shown}]" : $" <{shown}>");
        }

        return text.ToString();
    }
}
