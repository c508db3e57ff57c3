// array.add, array.remove_at and the other functions that make a longer or shorter list.
using System.Collections.Immutable;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Builtins.Arrays;

/// <summary>Functions that make a list with more or fewer elements.</summary>
internal static class ArrayChanges
{
    public static ImmutableArray<FunctionDeclaration> Functions =>
    [
        Builtin.Function(
            "add",
            "The list with one more element at its end.",
            """{{ ["knee"] | array.add "hip" | array.join ", " }}""",
            "knee, hip",
            [Parameter.List("list"), Parameter.Any("value")],
            (call, arguments) => InsertAt(call, arguments.List(0), arguments.List(0).Count, arguments[1])),
        Concatenation("add_range"),
        Concatenation("concat"),
        Builtin.Function(
            "insert_at",
            "The list with one more element at a position counted from 0.",
            """{{ ["knee", "wrist"] | array.insert_at 1 "hip" | array.join ", " }}""",
            "knee, hip, wrist",
            [Parameter.List("list"), Parameter.Int("index"), Parameter.Any("value")],
            (call, arguments) => InsertAt(call, arguments.List(0), arguments[1].AsInt, arguments[2])),
        Builtin.OfValue(
            "remove_at",
            "The list without the element at a position; a negative one counts from the end.",
            """{{ ["knee", "hip", "wrist"] | array.remove_at (-1) | array.join ", " }}""",
            "knee, hip",
            [Parameter.List("list"), Parameter.Int("index")],
            (call, arguments) => RemoveAt(call, arguments.List(0), arguments[1].AsInt)),
        Builtin.OfValue(
            "compact",
            "The list without its nulls.",
            """{{ ["knee", null, "hip"] | array.compact | array.join ", " }}""",
            "knee, hip",
            [Parameter.List("list")],
            (call, arguments) => Keep(call, arguments.List(0), element => !element.IsNull)),
        Builtin.OfValue(
            "uniq",
            "The list without the elements that equal an earlier one.",
            """{{ ["knee", "hip", "knee"] | array.uniq | array.join ", " }}""",
            "knee, hip",
            [Parameter.List("list")],
            (call, arguments) => Keep(call, arguments.List(0), new HashSet<Value>(new ValueIdentity(call)).Add)),
    ];

    /// <summary>The elements that fulfil a condition.</summary>
    public static ScribanArray Keep(CallContext call, ScribanList list, Func<Value, bool> condition)
    {
        var result = ScribanArray.Sequence();
        foreach (var element in list)
        {
            if (condition(element))
            {
                call.ChargeElements(1);
                result.Add(element);
            }
        }

        return result;
    }

    private static FunctionDeclaration Concatenation(string name) => Builtin.Function(
        name,
        "The elements of the first list, then those of the second.",
        $$$"""{{ ["knee"] | array.{{{name}}} ["hip", "wrist"] | array.join ", " }}""",
        "knee, hip, wrist",
        [Parameter.List("list1"), Parameter.List("list2")],
        (call, arguments) => arguments.List(1).Slice(call, 0, arguments.List(1).Count, arguments.List(0).Copy(call, arguments.List(1).Count)));

    private static ScribanArray InsertAt(CallContext call, ScribanList list, int index, Value value)
    {
        if (call.IsStrict && (index < 0 || index > list.Count))
        {
            throw call.Error(TemplateDiagnostics.IndexOutOfRange, $"The position is not one of 0 to {list.Count}");
        }

        index = Math.Max(0, index);
        var result = list.Copy(call, 1 + Math.Max(0, index - list.Count));
        while (result.Count < index)
        {
            result.Add(Value.Null);
        }

        result.Insert(index, value);
        return result;
    }

    private static ScribanArray RemoveAt(CallContext call, ScribanList list, int index)
    {
        index = index < 0 ? index + list.Count : index;
        var result = list.Copy(call, 0);
        if (index >= 0 && index < list.Count)
        {
            result.RemoveAt(index);
        }
        else if (call.IsStrict)
        {
            throw call.Error(TemplateDiagnostics.IndexOutOfRange, $"The list has no element at this position; its size is {list.Count}");
        }

        return result;
    }
}
