// array.sort and array.reverse.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins.Arrays;

/// <summary>Functions that change the order of a list.</summary>
internal static class ArrayOrder
{
    // So many are compared in the time of one step.
    private const int CodeUnitsPerStep = 16;

    public static ImmutableArray<FunctionDeclaration> Functions =>
    [
        Builtin.OfValue(
            "sort",
            "The elements in ascending order, by a member if one is named; equal ones keep their order. Capitals and small letters "
            + "stand together.",
            """{{ ["wrist", "Hip", "knee"] | array.sort | array.join ", " }}""",
            "Hip, knee, wrist",
            [Parameter.List("list"), Parameter.OptionalText("member")],
            (call, arguments) => Sort(call, arguments.List(0), arguments.TextOrNull(1))),
        Builtin.OfValue(
            "reverse",
            "The elements from the last to the first.",
            """{{ ["knee", "hip"] | array.reverse | array.join ", " }}""",
            "hip, knee",
            [Parameter.List("list")],
            (call, arguments) => Reverse(call, arguments.List(0))),
    ];

    private static ScribanArray Reverse(CallContext call, ScribanList list)
    {
        call.ChargeElements(list.Count);
        var result = ScribanArray.Sequence(list.Count);
        for (var i = list.Count - 1; i >= 0; i--)
        {
            result.Add(list[i]);
        }

        return result;
    }

    private static ScribanArray Sort(CallContext call, ScribanList list, string? member)
    {
        call.ChargeElements(list.Count * 2L);
        var keys = new Value[list.Count];
        var places = new int[list.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            places[i] = i;
            keys[i] = list[i];
            if (!string.IsNullOrEmpty(member))
            {
                ArgumentList.TryGetMember(call, list[i], i, member, out keys[i]);
            }
        }

        MergeSort(places, new int[keys.Length], keys, call);
        var result = new ScribanArray(keys.Length);
        foreach (var place in places)
        {
            result.Add(list[place]);
        }

        return result;
    }

    private static void MergeSort(Span<int> places, Span<int> spare, Value[] keys, CallContext call)
    {
        if (places.Length < 2)
        {
            return;
        }

        var middle = places.Length / 2;
        MergeSort(places[..middle], spare[..middle], keys, call);
        MergeSort(places[middle..], spare[middle..], keys, call);
        places.CopyTo(spare);
        var left = 0;
        var right = middle;
        for (var i = 0; i < places.Length; i++)
        {
            var takesLeft = right == places.Length || (left < middle && Compare(keys[spare[left]], keys[spare[right]], call) <= 0);
            places[i] = takesLeft ? spare[left++] : spare[right++];
        }
    }

    private static int Compare(Value first, Value second, CallContext call)
    {
        call.ChargeSteps(1);
        if (!first.IsText || !second.IsText)
        {
            return call.Compare(first, second);
        }

        var a = call.ToText(first);
        var b = call.ToText(second);
        call.ChargeSteps(Math.Min(a.Length, b.Length) / CodeUnitsPerStep);
        if (!call.IsStrict)
        {
            return CultureInfo.InvariantCulture.CompareInfo.Compare(a, b);
        }

        // Collation tables differ from one ICU to the next; letters must not.
        var order = string.Compare(a, b, StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : string.CompareOrdinal(a, b);
    }
}
