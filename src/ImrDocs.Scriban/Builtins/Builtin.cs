// Declares built-in functions: each kind treats null in the same way.
using System.Collections.Immutable;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins;

/// <summary>
/// The kinds of built-in functions. Where mistakes are errors, every kind refuses null for a required text or function
/// behind the first argument. Reading arguments and returning results is paid for by the call dispatcher; a function
/// pays itself for a result that can be longer than all it reads.
/// </summary>
internal static class Builtin
{
    /// <summary>A function that knows what to do with null as its first argument.</summary>
    public static FunctionDeclaration Function(
        string name, string summary, string example, string? output, ImmutableArray<FunctionParameter> parameters, FunctionBody body) =>
        new(name, summary, example, output, parameters, (call, arguments) =>
        {
            CheckNulls(call, arguments, parameters);
            return body(call, arguments);
        });

    /// <summary>A function that yields null when its first argument is null.</summary>
    public static FunctionDeclaration OfValue(
        string name, string summary, string example, string? output, ImmutableArray<FunctionParameter> parameters, FunctionBody body) =>
        Function(name, summary, example, output, parameters, (call, arguments) => arguments[0].IsNull ? Value.Null : body(call, arguments));

    /// <summary>A function of one text and nothing else; null yields null.</summary>
    public static FunctionDeclaration OfText(string name, string summary, string example, string output, Func<string, Value> body) =>
        OfValue(name, summary, example, output, [Parameter.Text("text")], (_, arguments) => body(arguments[0].AsString));

    private static void CheckNulls(CallContext call, ReadOnlySpan<Value> arguments, ImmutableArray<FunctionParameter> parameters)
    {
        if (!call.IsStrict)
        {
            return;
        }

        for (var i = 1; i < arguments.Length && i < parameters.Length; i++)
        {
            if (arguments[i].IsNull && parameters[i] is { IsOptional: false, Type: ParameterType.Text or ParameterType.Function } parameter)
            {
                throw call.InvalidArgument($"The argument '{parameter.Name}' is null");
            }
        }
    }
}
