// A parameter of a declared function.
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Functions;

/// <summary>A parameter of a declared function.</summary>
/// <param name="Name">The name, usable for a named argument: <c>culture: "en-US"</c>.</param>
/// <param name="Type">What it takes.</param>
public sealed record FunctionParameter(string Name, ParameterType Type)
{
    /// <summary>Whether a call may leave it out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The value when it is left out; null also lets a caller pass null.</summary>
    public Value Default { get; init; }

    /// <summary>Whether it takes all remaining arguments; only the last parameter may.</summary>
    public bool IsRest { get; init; }

    /// <summary>A parameter that every call must give.</summary>
    public static FunctionParameter Required(string name, ParameterType type) => new(name, type);

    /// <summary>A parameter that is <paramref name="value"/> when it is left out.</summary>
    public static FunctionParameter Optional(string name, ParameterType type, Value value = default) =>
        new(name, type) { IsOptional = true, Default = value };

    /// <summary>The parameter that takes all remaining arguments, each converted.</summary>
    public static FunctionParameter Rest(string name, ParameterType type = ParameterType.Any) =>
        new(name, type) { IsOptional = true, IsRest = true };
}
