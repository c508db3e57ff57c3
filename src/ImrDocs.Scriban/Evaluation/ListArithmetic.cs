// Operators between lists.
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>Operators of which at least one operand is a list: joining, repeating, adding, taking away, comparing.</summary>
internal static class ListArithmetic
{
    /// <summary>The result of an operator.</summary>
    public static Value Calculate(TokenKind operation, Value left, Value right, CallContext call)
    {
        if (Arithmetic.IsOrder(operation) && left.Kind == right.Kind)
        {
            return Arithmetic.Order(operation, Comparison.Compare(left, right, call));
        }

        return (operation, left.Kind, right.Kind) switch
        {
            (TokenKind.Plus, ValueKind.List, ValueKind.List) => Concatenate(left.AsList, right.AsList, call),
            (TokenKind.ShiftLeft, ValueKind.List, _) => Append(left, right, call),
            (TokenKind.ShiftRight, _, ValueKind.List) => Prepend(left, right.AsList, call),
            (TokenKind.Asterisk, ValueKind.List, _) when right.IsInteger => Repeat(left.AsList, right, call),
            (TokenKind.Asterisk, _, ValueKind.List) when left.IsInteger => Repeat(right.AsList, left, call),
            (TokenKind.Slash or TokenKind.DoubleSlash or TokenKind.Percent, ValueKind.List, _) when right.IsInteger => Divide(operation, left.AsList, right, call),
            _ => throw Arithmetic.Unsupported(operation, left, right, call),
        };
    }

    private static ScribanArray Concatenate(ScribanList left, ScribanList right, CallContext call)
    {
        var joined = New((long)left.Count + right.Count, call);
        AddAll(joined, left);
        AddAll(joined, right);
        return joined;
    }

    private static ScribanArray Append(Value left, Value item, CallContext call)
    {
        var longer = New(left.AsList.Count + 1L, call);
        AddAll(longer, left.AsList);
        longer.Add(item);
        return longer;
    }

    private static ScribanArray Prepend(Value item, ScribanList list, CallContext call)
    {
        var longer = New(list.Count + 1L, call);
        longer.Add(item);
        AddAll(longer, list);
        return longer;
    }

    private static ScribanArray Repeat(ScribanList list, Value factor, CallContext call)
    {
        var count = Math.Max(0, NumberConversion.ToInt(factor, call));
        var repeated = New((long)list.Count * count, call);
        for (var i = 0; i < (list.Count == 0 ? 0 : count); i++)
        {
            AddAll(repeated, list);
        }

        return repeated;
    }

    // A list divided by n is its beginning: / and // keep the first n-th part, % what is left over.
    private static ScribanArray Divide(TokenKind operation, ScribanList list, Value divisor, CallContext call)
    {
        var n = NumberConversion.ToInt(divisor, call);
        if (n == 0)
        {
            throw call.Error(TemplateDiagnostics.DivisionByZero, "A list is divided by zero");
        }

        var part = list.Count / n;
        var (start, end) = operation == TokenKind.Percent ? (Math.Max(0, part * n), list.Count) : (0, Math.Max(0, part));
        var divided = New(Math.Max(0, end - start), call);
        for (var i = start; i < end; i++)
        {
            divided.Add(list[i]);
        }

        return divided;
    }

    private static ScribanArray New(long count, CallContext call)
    {
        call.ChargeElements(count);
        return new ScribanArray((int)count);
    }

    private static void AddAll(ScribanArray target, ScribanList source)
    {
        for (var i = 0; i < source.Count; i++)
        {
            target.Add(source[i]);
        }
    }
}
