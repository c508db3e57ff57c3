// The catalogue of everything built in.
using System.Collections.Immutable;
using ImrDocs.Scriban.Functions;

namespace ImrDocs.Scriban.Builtins;

/// <summary>The built-in namespaces; help, the reference page and the evaluator read this list.</summary>
public static class BuiltinFunctions
{
    /// <summary>The namespaces in alphabetical order.</summary>
    public static ImmutableArray<FunctionNamespace> Namespaces { get; } = [StringFunctions.Namespace];
}
