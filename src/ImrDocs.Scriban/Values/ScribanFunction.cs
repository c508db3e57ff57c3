// A function as a value.
using System.Collections.Immutable;
using ImrDocs.Scriban.Functions;

namespace ImrDocs.Scriban.Values;

/// <summary>A function as a value: declared in C# (<see cref="FunctionDeclaration"/>) or written in a template.</summary>
public abstract class ScribanFunction
{
    private protected ScribanFunction()
    {
    }

    /// <summary>The name that diagnostics and signatures show.</summary>
    public abstract string Name { get; }

    /// <summary>The parameters; a simple template function has none and takes anything.</summary>
    public abstract ImmutableArray<FunctionParameter> Parameters { get; }
}
