// A function for machines.
using ImrDocs.Scriban.Functions;

namespace ImrDocs.Cli.Output;

/// <summary>A function that templates can call, as <c>--json</c> prints it.</summary>
/// <param name="Name">The full name: <c>string.upcase</c>.</param>
/// <param name="Signature">The name with its parameters: <c>string.truncate &lt;text&gt; &lt;length&gt; [ellipsis]</c>.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Parameters">The parameters in order.</param>
/// <param name="Example">A template that shows it.</param>
/// <param name="Output">What the example prints; null when that depends on the host.</param>
internal sealed record FunctionJson(
    string Name, string Signature, string Summary, IReadOnlyList<ParameterJson> Parameters, string Example, string? Output)
{
    /// <summary>The parts of a declaration.</summary>
    public static FunctionJson From(FunctionDeclaration function) => new(
        function.Name,
        function.ToString(),
        function.Summary,
        [.. function.Parameters.Select(parameter => new ParameterJson(
            parameter.Name,
            char.ToLowerInvariant(parameter.Type.ToString()[0]) + parameter.Type.ToString()[1..],
            parameter.IsOptional,
            parameter.IsRest))],
        function.Example,
        function.Output);
}

/// <summary>A parameter of a function, as <c>--json</c> prints it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">What it takes: <c>text</c>, <c>int</c>, <c>list</c>.</param>
/// <param name="IsOptional">Whether a call may leave it out.</param>
/// <param name="IsRest">Whether it takes all remaining arguments.</param>
internal sealed record ParameterJson(string Name, string Type, bool IsOptional, bool IsRest);
