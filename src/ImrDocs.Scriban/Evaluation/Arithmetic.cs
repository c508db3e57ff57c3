// Operators between values.
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>
/// Operators between values. Each result has the origins of both operands. What an operator cannot do is told at the
/// operator, an operand of the wrong type at the whole expression.
/// </summary>
internal static class Arithmetic
{
    /// <summary>The result of an operator.</summary>
    /// <param name="operation">The operator.</param>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="atOperator">Where the operator stands.</param>
    /// <param name="atWhole">Where the expression stands.</param>
    public static Value Calculate(TokenKind operation, Value left, Value right, CallContext atOperator, CallContext atWhole)
    {
        var result = operation is TokenKind.DoubleEqual or TokenKind.NotEqual
            ? Comparison.AreEqual(left, right, atWhole) == (operation == TokenKind.DoubleEqual)
            : Dispatch(operation, left.Flatten(), right.Flatten(), atOperator, atWhole);
        return left.Origin is null && right.Origin is null && result.Kind <= ValueKind.String && left.Kind <= ValueKind.String && right.Kind <= ValueKind.String
            ? result
            : result.Including(DataOrigin.Union(left.DeepOrigin, right.DeepOrigin));
    }

    /// <summary>The number itself, or its negative.</summary>
    public static Value Sign(bool isNegated, Value value, CallContext call)
    {
        if (value.IsNull)
        {
            return call.IsStrict ? throw NullOperand(isNegated ? TokenKind.Minus : TokenKind.Plus, call) : Value.Null;
        }

        if (value.Kind is < ValueKind.Boolean or > ValueKind.Decimal)
        {
            throw call.Error(TemplateDiagnostics.WrongType, $"A sign stands before a number, not {TypeNames.Of(value)}");
        }

        return isNegated ? Calculate(TokenKind.Minus, 0, value, call, call) : value;
    }

    private static Value Dispatch(TokenKind operation, Value left, Value right, CallContext atOperator, CallContext atWhole)
    {
        if (left.IsNull || right.IsNull)
        {
            return CalculateNull(operation, left, right, atOperator);
        }

        var isShift = (operation == TokenKind.ShiftLeft && left.Kind == ValueKind.List) || (operation == TokenKind.ShiftRight && right.Kind == ValueKind.List);
        if (!isShift && (left.Kind == ValueKind.String || right.Kind == ValueKind.String))
        {
            return CalculateText(operation, left, right, atOperator, atWhole);
        }

        if (IsNumeric(left) && IsNumeric(right))
        {
            return NumberArithmetic.Calculate(operation, left, right, atOperator, atWhole);
        }

        if (left.Kind == ValueKind.List || right.Kind == ValueKind.List)
        {
            return ListArithmetic.Calculate(operation, left, right, atOperator);
        }

        return CalculateTime(operation, left, right, atOperator);
    }

    private static Value CalculateNull(TokenKind operation, Value left, Value right, CallContext call)
    {
        if (call.IsStrict)
        {
            throw NullOperand(operation, call);
        }

        if (IsOrder(operation))
        {
            return false;
        }

        // A text stays what it is when nothing is appended to it.
        return operation == TokenKind.Plus && (left.Kind == ValueKind.String || right.Kind == ValueKind.String) ? (left.IsNull ? right : left)
            : operation == TokenKind.ShiftLeft && left.Kind == ValueKind.List ? ListArithmetic.Calculate(operation, left, right, call)
            : Value.Null;
    }

    private static Value CalculateText(TokenKind operation, Value left, Value right, CallContext atOperator, CallContext atWhole)
    {
        switch (operation)
        {
            case TokenKind.Plus:
                var (first, second) = (atOperator.ToText(left), atOperator.ToText(right));
                atOperator.ChargeText((long)first.Length + second.Length);
                return first + second;
            case TokenKind.Asterisk:
                return Repeat(left, right, atWhole);
            default:
                return IsOrder(operation) ? Order(operation, Comparison.Compare(left, right, atOperator)) : throw Unsupported(operation, left, right, atOperator);
        }
    }

    private static Value Repeat(Value left, Value right, CallContext call)
    {
        var (text, factor) = left.Kind == ValueKind.String ? (left.AsString, right) : (right.AsString, left);
        if (!IsNumeric(factor) && !(factor.Kind == ValueKind.String && long.TryParse(factor.AsString, call.Culture, out _)))
        {
            throw call.Error(TemplateDiagnostics.WrongType, "A text is repeated by a whole number only");
        }

        var count = Math.Max(0, NumberConversion.ToInt(factor, call));
        call.ChargeText((long)text.Length * count);
        return string.Concat(Enumerable.Repeat(text, text.Length == 0 ? 0 : count));
    }

    private static Value CalculateTime(TokenKind operation, Value left, Value right, CallContext call)
    {
        try
        {
            return (operation, left.Kind, right.Kind) switch
            {
                (TokenKind.Minus, ValueKind.Date, ValueKind.Date) => left.AsDate - right.AsDate,
                (TokenKind.Minus, ValueKind.Date, ValueKind.TimeSpan) => left.AsDate - right.AsTimeSpan,
                (TokenKind.Plus, ValueKind.Date, ValueKind.TimeSpan) => left.AsDate + right.AsTimeSpan,
                (TokenKind.Plus, ValueKind.TimeSpan, ValueKind.Date) => right.AsDate + left.AsTimeSpan,
                (TokenKind.Plus, ValueKind.TimeSpan, ValueKind.TimeSpan) => left.AsTimeSpan + right.AsTimeSpan,
                (TokenKind.Minus, ValueKind.TimeSpan, ValueKind.TimeSpan) => left.AsTimeSpan - right.AsTimeSpan,
                (_, ValueKind.Date, ValueKind.Date) or (_, ValueKind.TimeSpan, ValueKind.TimeSpan) when IsOrder(operation) =>
                    Order(operation, Comparison.Compare(left, right, call)),
                _ => throw Unsupported(operation, left, right, call),
            };
        }
        catch (Exception failure) when (failure is ArgumentOutOfRangeException or OverflowException)
        {
            throw call.Error(TemplateDiagnostics.WrongType, "The date or duration is outside the calendar");
        }
    }

    /// <summary>An operator that these types do not have.</summary>
    internal static EvaluationException Unsupported(TokenKind operation, Value left, Value right, CallContext call) => call.Error(
        TemplateDiagnostics.WrongType,
        $"The operator '{Name(operation)}' does not work on {TypeNames.Of(left)} and {TypeNames.Of(right)}");

    /// <summary>Whether an operator compares order.</summary>
    internal static bool IsOrder(TokenKind operation) =>
        operation is TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual;

    /// <summary>What an operator of order says of a comparison.</summary>
    internal static bool Order(TokenKind operation, int? comparison) => comparison is { } order && operation switch
    {
        TokenKind.Less => order < 0,
        TokenKind.LessEqual => order <= 0,
        TokenKind.Greater => order > 0,
        _ => order >= 0,
    };

    private static bool IsNumeric(Value value) => value.Kind is >= ValueKind.Boolean and <= ValueKind.Decimal;

    private static EvaluationException NullOperand(TokenKind operation, CallContext call) =>
        call.Error(TemplateDiagnostics.NullOperand, $"An operand of '{Name(operation)}' is null");

    private static string Name(TokenKind operation) => PunctuationScanner.TextOf(operation);
}
