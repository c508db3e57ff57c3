// array.first, array.size and the other functions that read elements.
using System.Collections.Immutable;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Builtins.Arrays;

/// <summary>Functions that read elements of a list.</summary>
internal static class ArrayElements
{
    public static ImmutableArray<FunctionDeclaration> Functions =>
    [
        Builtin.Function(
            "size",
            "The number of elements.",
            """{{ ["knee", "hip"] | array.size }}""",
            "2",
            [Parameter.List("list")],
            (_, arguments) => arguments.List(0).Count),
        Builtin.Function(
            "first",
            "The first element, or null of an empty list.",
            """{{ ["knee", "hip"] | array.first }}""",
            "knee",
            [Parameter.List("list")],
            (_, arguments) => arguments.List(0) is { Count: > 0 } list ? list[0] : Value.Null),
        Builtin.Function(
            "last",
            "The last element, or null of an empty list.",
            """{{ ["knee", "hip"] | array.last }}""",
            "hip",
            [Parameter.List("list")],
            (_, arguments) => arguments.List(0) is { Count: > 0 } list ? list[list.Count - 1] : Value.Null),
        Builtin.Function(
            "contains",
            "Whether an element equals the given value; a text never equals a number here.",
            """{{ ["knee", "hip"] | array.contains "hip" }}""",
            "true",
            [Parameter.List("list"), Parameter.Any("item")],
            (call, arguments) => Contains(call, arguments.List(0), arguments[1])),
        Builtin.OfValue(
            "limit",
            "The first elements, at most so many.",
            """{{ ["knee", "hip", "wrist"] | array.limit 2 | array.join ", " }}""",
            "knee, hip",
            [Parameter.List("list"), Parameter.Int("count")],
            (call, arguments) => arguments.List(0).Slice(call, 0, Math.Clamp(arguments[1].AsInt, 0, arguments.List(0).Count))),
        Builtin.OfValue(
            "offset",
            "The elements from a position on.",
            """{{ ["knee", "hip", "wrist"] | array.offset 1 | array.join ", " }}""",
            "hip, wrist",
            [Parameter.List("list"), Parameter.Int("index")],
            (call, arguments) => Offset(call, arguments.List(0), arguments[1].AsInt)),
        Builtin.OfValue(
            "map",
            "The member of that name of every element.",
            """{{ [{service: "MRI"}, {service: "EMG"}] | array.map "service" | array.join ", " }}""",
            "MRI, EMG",
            [Parameter.List("list"), Parameter.Text("member")],
            (call, arguments) => Map(call, arguments.List(0), arguments.Text(1))),
        Builtin.Function(
            "join",
            "The elements as one text with a delimiter between them; a function may change each element first.",
            """{{ ["knee", "hip"] | array.join ", " }} {{ ["knee", "hip"] | array.join " and " @string.upcase }}""",
            "knee, hip KNEE and HIP",
            [Parameter.List("list"), Parameter.Text("delimiter"), FunctionParameter.Optional("function", ParameterType.Function)],
            (call, arguments) => arguments[0].IsNull ? Value.Null : Join(call, arguments.List(0), arguments.Text(1), arguments[2])),
        Builtin.Function(
            "cycle",
            "The next element at each call, from the first again after the last. Calls with equal lists count together unless a group is named.",
            """{{ for i in 1..3; array.cycle ["odd ", "even "]; end }}""",
            "odd even odd ",
            [Parameter.List("list"), FunctionParameter.Optional("group", ParameterType.Any)],
            Cycle),
    ];

    private static bool Contains(CallContext call, ScribanList list, Value item)
    {
        var identity = new ValueIdentity(call);
        foreach (var element in list)
        {
            if (identity.Equals(element, item))
            {
                return true;
            }
        }

        return false;
    }

    private static ScribanArray Offset(CallContext call, ScribanList list, int index)
    {
        var start = Math.Clamp(index, 0, list.Count);
        return list.Slice(call, start, list.Count - start);
    }

    private static ScribanArray Map(CallContext call, ScribanList list, string member)
    {
        call.ChargeElements(list.Count);
        var result = ScribanArray.Sequence(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            if (ArgumentList.TryGetMember(call, list[i], i, member, out var value))
            {
                result.Add(value);
            }
        }

        return result;
    }

    private static string Join(CallContext call, ScribanList list, string delimiter, Value function)
    {
        var text = new MeteredText(call);
        for (var i = 0; i < list.Count; i++)
        {
            var item = function.IsNull ? list[i] : call.Call(function, [list[i]]);
            if (item.IsNull && call.IsStrict)
            {
                throw call.Error(TemplateDiagnostics.NullOperand, $"Element {i} of the list is null");
            }

            text.Append(i == 0 ? "" : delimiter);
            text.Append(call.ToText(item));
        }

        return text.ToString();
    }

    private static Value Cycle(CallContext call, ReadOnlySpan<Value> arguments)
    {
        var list = arguments.List(0);
        if (list.Count == 0)
        {
            return Value.Null;
        }

        var positions = call.State(typeof(ArrayElements), () => new Dictionary<string, int>(StringComparer.Ordinal));
        var group = TextConversion.Written(arguments[1].IsNull ? arguments[0] : arguments[1], call);
        call.ChargeText(group.Length);
        positions.TryGetValue(group, out var position);
        positions[group] = (position + 1) % list.Count;
        return list[Math.Min(position, list.Count - 1)];
    }
}
