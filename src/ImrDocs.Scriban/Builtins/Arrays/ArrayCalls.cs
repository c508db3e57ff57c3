// array.each, array.filter and array.any: functions that call a function.
using System.Collections.Immutable;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins.Arrays;

/// <summary>Functions that call a function with each element, in order.</summary>
internal static class ArrayCalls
{
    public static ImmutableArray<FunctionDeclaration> Functions =>
    [
        Builtin.OfValue(
            "each",
            "What a function makes of each element.",
            """{{ [" knee ", " hip"] | array.each @string.strip | array.join ", " }}""",
            "knee, hip",
            [Parameter.List("list"), Parameter.Function("function")],
            (call, arguments) => Each(call, arguments.List(0), arguments[1])),
        Builtin.OfValue(
            "filter",
            "The elements for which a function says true.",
            """{{ [1, 2, 3] | array.filter do; ret $0 > 1; end | array.join ", " }}""",
            "2, 3",
            [Parameter.List("list"), Parameter.Function("function")],
            Filter),
        Builtin.Function(
            "any",
            "Whether a function says true for an element; further arguments are passed on behind the element.",
            """{{ ["knee", "hip"] | array.any @string.starts_with "h" }}""",
            "true",
            [Parameter.List("list"), Parameter.Function("function"), FunctionParameter.Rest("args")],
            Any),
    ];

    private static ScribanArray Each(CallContext call, ScribanList list, Value function)
    {
        call.ChargeElements(list.Count);
        var result = ScribanArray.Sequence(list.Count);
        foreach (var element in list)
        {
            result.Add(call.Call(function, [element]));
        }

        return result;
    }

    private static Value Filter(CallContext call, ReadOnlySpan<Value> arguments)
    {
        var function = arguments[1];
        return ArrayChanges.Keep(call, arguments.List(0), element => call.Call(function, [element]).IsTrue);
    }

    private static Value Any(CallContext call, ReadOnlySpan<Value> arguments)
    {
        var passed = new Value[arguments.Length - 1];
        arguments[2..].CopyTo(passed.AsSpan(1));
        foreach (var element in arguments.List(0))
        {
            passed[0] = element;
            if (call.Call(arguments[1], passed).IsTrue)
            {
                return true;
            }
        }

        return false;
    }
}
