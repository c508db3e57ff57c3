// A group of built-in functions under one global name.
using System.Collections.Immutable;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Functions;

/// <summary>A group of built-in functions under one global name, such as <c>string</c>.</summary>
public sealed class FunctionNamespace
{
    /// <summary>Gathers the functions of a namespace.</summary>
    /// <param name="name">The global name.</param>
    /// <param name="summary">What its functions are about, in one sentence.</param>
    /// <param name="functions">The functions.</param>
    /// <param name="constants">Members that are values, such as <c>timespan.zero</c>.</param>
    /// <param name="caller">The member that runs when the namespace itself is called (<c>date</c> is <c>date.parse</c>).</param>
    public FunctionNamespace(
        string name,
        string summary,
        ImmutableArray<FunctionDeclaration> functions,
        ImmutableArray<KeyValuePair<string, Value>> constants = default,
        string? caller = null)
    {
        Name = name;
        Summary = summary;
        Functions = functions;
        Members = new ScribanObject(functions.Length, path: null, isReadOnly: true) { Namespace = this };
        foreach (var function in functions)
        {
            function.Namespace = name;
            Members.Set(function.MemberName, Value.From(function));
        }

        foreach (var (constant, value) in constants.IsDefault ? [] : constants)
        {
            Members.Set(constant, value);
        }

        Caller = caller is null ? null : functions.First(f => string.Equals(f.MemberName, caller, StringComparison.Ordinal));
    }

    /// <summary>The global name.</summary>
    public string Name { get; }

    /// <summary>What its functions are about.</summary>
    public string Summary { get; }

    /// <summary>The functions in the order of the reference page.</summary>
    public ImmutableArray<FunctionDeclaration> Functions { get; }

    /// <summary>The function that runs when the namespace itself is called; null when it cannot be.</summary>
    public FunctionDeclaration? Caller { get; }

    /// <summary>The namespace as templates see it.</summary>
    internal ScribanObject Members { get; }
}
