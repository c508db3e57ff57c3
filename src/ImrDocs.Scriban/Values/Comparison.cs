// Equality and order of values.
using System.Numerics;
using ImrDocs.Scriban.Functions;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Values;

/// <summary>Equality and order: beside a text everything is compared as text, numbers by value, lists by elements.</summary>
internal static class Comparison
{
    /// <summary>Whether two values are equal.</summary>
    public static bool AreEqual(Value first, Value second, CallContext call) => AreEqual(first, second, call, depth: 0);

    /// <summary>The order of two values; null comes before everything.</summary>
    /// <exception cref="Evaluation.EvaluationException">The types have no order.</exception>
    public static int Compare(Value first, Value second, CallContext call) => Compare(first, second, call, depth: 0);

    private static bool AreEqual(Value first, Value second, CallContext call, int depth)
    {
        if (first.IsNull || second.IsNull)
        {
            return first.IsNull && second.IsNull;
        }

        if (first.Kind == ValueKind.Empty || second.Kind == ValueKind.Empty)
        {
            return IsEmpty(first) && IsEmpty(second);
        }

        if (first.IsText || second.IsText)
        {
            return string.Equals(Text(first, call), Text(second, call), StringComparison.Ordinal);
        }

        if (IsNumeric(first) && IsNumeric(second))
        {
            return CompareNumbers(first, second) is 0;
        }

        if (first.Kind != second.Kind)
        {
            return false;
        }

        return first.Kind switch
        {
            ValueKind.Date => first.AsDate == second.AsDate,
            ValueKind.TimeSpan => first.AsTimeSpan == second.AsTimeSpan,
            ValueKind.List => first.IsSameReference(second) || AreEqualLists(first.AsList, second.AsList, call, depth),
            _ => first.IsSameReference(second),
        };
    }

    private static bool AreEqualLists(ScribanList first, ScribanList second, CallContext call, int depth)
    {
        if (first.Count != second.Count)
        {
            return false;
        }

        CheckDepth(depth, call);
        for (var i = 0; i < first.Count; i++)
        {
            call.ChargeSteps(1);
            if (!AreEqual(first[i], second[i], call, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private static int Compare(Value first, Value second, CallContext call, int depth)
    {
        if (first.IsNull || second.IsNull)
        {
            return (first.IsNull ? 0 : 1) - (second.IsNull ? 0 : 1);
        }

        if (first.IsText || second.IsText)
        {
            return string.CompareOrdinal(Text(first, call), Text(second, call));
        }

        if (IsNumeric(first) && IsNumeric(second))
        {
            return CompareNumbers(first, second) ?? 1;
        }

        return (first.Kind, second.Kind) switch
        {
            (ValueKind.Date, ValueKind.Date) => first.AsDate.CompareTo(second.AsDate),
            (ValueKind.TimeSpan, ValueKind.TimeSpan) => first.AsTimeSpan.CompareTo(second.AsTimeSpan),
            (ValueKind.List, ValueKind.List) => CompareLists(first.AsList, second.AsList, call, depth),
            _ => throw call.Error(
                TemplateDiagnostics.WrongType,
                $"{TypeNames.AtStart(first)} and {TypeNames.Of(second)} have no order"),
        };
    }

    private static int CompareLists(ScribanList first, ScribanList second, CallContext call, int depth)
    {
        CheckDepth(depth, call);
        for (var i = 0; i < Math.Min(first.Count, second.Count); i++)
        {
            call.ChargeSteps(1);
            if (Compare(first[i], second[i], call, depth + 1) is not 0 and var order)
            {
                return order;
            }
        }

        return first.Count.CompareTo(second.Count);
    }

    /// <summary>The order of two numbers in the wider of their types; null when one is not a number (NaN).</summary>
    public static int? CompareNumbers(Value first, Value second)
    {
        var kind = first.Kind > second.Kind ? first.Kind : second.Kind;
        if (kind <= ValueKind.Long)
        {
            return first.AsLong.CompareTo(second.AsLong);
        }

        if (kind == ValueKind.BigInteger)
        {
            return NumberConversion.ToBigInteger(first).CompareTo(NumberConversion.ToBigInteger(second));
        }

        if (kind == ValueKind.Decimal && TryDecimal(first, out var a) && TryDecimal(second, out var b))
        {
            return a.CompareTo(b);
        }

        var x = AsDouble(first);
        var y = AsDouble(second);
        return double.IsNaN(x) || double.IsNaN(y) ? null : x.CompareTo(y);
    }

    private static bool TryDecimal(Value value, out decimal number)
    {
        number = 0;
        switch (value.Kind)
        {
            case ValueKind.Decimal:
                number = value.AsDecimal;
                return true;
            case ValueKind.Float or ValueKind.Double:
                if (!(Math.Abs(value.AsDouble) < 7e28))
                {
                    return false;
                }

                number = (decimal)value.AsDouble;
                return true;
            case ValueKind.BigInteger:
                if (BigInteger.Abs(value.AsBigInteger) > (BigInteger)decimal.MaxValue)
                {
                    return false;
                }

                number = (decimal)value.AsBigInteger;
                return true;
            default:
                number = value.AsLong;
                return true;
        }
    }

    private static double AsDouble(Value value) => value.Kind switch
    {
        ValueKind.BigInteger => (double)value.AsBigInteger,
        ValueKind.Float or ValueKind.Double => value.AsDouble,
        ValueKind.Decimal => (double)value.AsDecimal,
        _ => value.AsLong,
    };

    private static bool IsNumeric(Value value) => value.Kind is >= ValueKind.Boolean and <= ValueKind.Decimal;

    /// <summary>Whether a value is <c>empty</c>: an empty text, a list without elements, an object without members.</summary>
    public static bool IsEmpty(Value value) => value.Kind switch
    {
        ValueKind.Empty => true,
        ValueKind.String => value.AsString.Length == 0,
        ValueKind.Markup => value.AsMarkup.Length == 0,
        ValueKind.List => value.AsList.Count == 0,
        ValueKind.Object => value.AsObject.Count == 0,
        _ => false,
    };

    private static string Text(Value value, CallContext call)
    {
        var text = TextConversion.Written(value, call);
        if (text.Length > 64)
        {
            call.ChargeSteps(text.Length >> 5);
        }

        return text;
    }

    private static void CheckDepth(int depth, CallContext call)
    {
        if (depth > call.Limits.ValueDepth)
        {
            throw call.Error(TemplateDiagnostics.DepthLimit, $"A list is nested deeper than {call.Limits.ValueDepth} levels");
        }
    }
}
