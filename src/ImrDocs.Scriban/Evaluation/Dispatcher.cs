// Calls functions that are declared in C#.
using System.Globalization;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>
/// Calls functions that are declared in C#: matches arguments with parameters, converts them, pays for their size,
/// and gives the result the origins of all arguments.
/// </summary>
internal static class Dispatcher
{
    private const int UnpaidLength = 64;

    /// <summary>Calls a function.</summary>
    /// <param name="function">The declaration.</param>
    /// <param name="arguments">Positional and named arguments in the order of the call.</param>
    /// <param name="names">The name of each argument, null for a positional one; empty when none is named.</param>
    /// <param name="interpreter">The running evaluation.</param>
    /// <param name="span">Where errors of the call are told.</param>
    /// <param name="whole">The whole expression whose value the call is.</param>
    public static Value Invoke(
        FunctionDeclaration function,
        ReadOnlySpan<Value> arguments,
        ReadOnlySpan<string?> names,
        Interpreter interpreter,
        SourceSpan span,
        SourceSpan whole)
    {
        DataOrigin? origin = null;
        foreach (ref readonly var argument in arguments)
        {
            origin = DataOrigin.Union(origin, argument.DeepOrigin);
        }

        var call = new CallContext(interpreter, span, whole, origin);
        var parameters = function.Parameters;
        var fixedCount = function.TakesRest ? parameters.Length - 1 : parameters.Length;
        var size = Math.Max(fixedCount, function.TakesRest ? CountPositional(arguments, names) : 0);
        var start = interpreter.Arguments.Reserve(size);
        try
        {
            var converted = interpreter.Arguments.Slice(start, size);
            Bind(function, arguments, names, converted, call);
            var result = function.Body(call, converted);
            Pay(result, call);
            return result.Including(origin);
        }
        finally
        {
            interpreter.Arguments.Release(start);
        }
    }

    private static void Bind(
        FunctionDeclaration function,
        ReadOnlySpan<Value> arguments,
        ReadOnlySpan<string?> names,
        Span<Value> converted,
        CallContext call)
    {
        var parameters = function.Parameters;
        var bound = 0UL;
        var next = 0;
        for (var i = 0; i < arguments.Length; i++)
        {
            var place = names.IsEmpty || names[i] is not { } name ? next++ : PlaceOf(function, name, call);
            if (place >= converted.Length)
            {
                throw WrongCount(function, arguments.Length, call);
            }

            var parameter = parameters[Math.Min(place, parameters.Length - 1)];
            Pay(arguments[i], call);
            converted[place] = ArgumentConversion.Convert(arguments[i], parameter, call);
            bound |= place < 64 ? 1UL << place : 0;
        }

        for (var place = 0; place < parameters.Length; place++)
        {
            if ((bound & (1UL << place)) == 0 && place < converted.Length)
            {
                converted[place] = parameters[place].IsOptional ? parameters[place].Default : throw WrongCount(function, arguments.Length, call);
            }
        }
    }

    private static int PlaceOf(FunctionDeclaration function, string name, CallContext call)
    {
        for (var place = 0; place < function.Parameters.Length; place++)
        {
            if (string.Equals(function.Parameters[place].Name, name, StringComparison.Ordinal))
            {
                return place;
            }
        }

        throw call.Error(
            TemplateDiagnostics.WrongArguments,
            $"'{function.Name}' has no parameter '{name}'{NearestName.Suggest(name, function.Parameters.Select(p => p.Name))}",
            ParameterBinding.HintToName);
    }

    private static EvaluationException WrongCount(FunctionDeclaration function, int count, CallContext call)
    {
        var expected = function.TakesRest ? $"at least {function.RequiredCount}"
            : function.RequiredCount == function.Parameters.Length ? function.RequiredCount.ToString(CultureInfo.InvariantCulture)
            : $"{function.RequiredCount} to {function.Parameters.Length}";
        return call.Error(TemplateDiagnostics.WrongArguments, $"The arguments of '{function.Name}' are {expected}, not {count}: {function}");
    }

    private static int CountPositional(ReadOnlySpan<Value> arguments, ReadOnlySpan<string?> names)
    {
        var count = arguments.Length;
        foreach (var name in names)
        {
            count -= name is null ? 0 : 1;
        }

        return count;
    }

    // Reading a text or list costs in proportion to its size, so no built-in needs to count its own input or result.
    private static void Pay(Value value, CallContext call)
    {
        if (value.Kind == ValueKind.String && value.AsString.Length > UnpaidLength)
        {
            call.ChargeText(value.AsString.Length);
        }
        else if (value.Kind == ValueKind.List)
        {
            call.ChargeSteps(1 + value.AsList.Count);
        }
    }
}
