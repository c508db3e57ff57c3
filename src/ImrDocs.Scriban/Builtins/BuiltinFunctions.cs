// The catalogue of everything built in.
using System.Collections.Immutable;
using ImrDocs.Scriban.Builtins.Arrays;
using ImrDocs.Scriban.Builtins.Dates;
using ImrDocs.Scriban.Builtins.Numbers;
using ImrDocs.Scriban.Builtins.Objects;
using ImrDocs.Scriban.Builtins.Patterns;
using ImrDocs.Scriban.Builtins.Strings;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Functions;

namespace ImrDocs.Scriban.Builtins;

/// <summary>The built-in namespaces; help, the reference page and the evaluator read this list.</summary>
public static class BuiltinFunctions
{
    /// <summary>The namespaces in alphabetical order.</summary>
    public static ImmutableArray<FunctionNamespace> Namespaces { get; } =
    [
        ArrayNamespace.Create(), DateNamespace.Create(), HtmlNamespace.Create(), MathNamespace.Create(), ObjectNamespace.Create(),
        RegexNamespace.Create(), StringNamespace.Create(), TimeSpanNamespace.Create(),
    ];

    /// <summary>The functions that belong to no namespace.</summary>
    public static ImmutableArray<FunctionDeclaration> Globals => IncludeFunctions.All;
}
