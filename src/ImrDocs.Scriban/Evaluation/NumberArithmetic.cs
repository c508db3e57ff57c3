// Operators between numbers.
using System.Numerics;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>
/// Operators between numbers, in the wider of their types. Integers grow as they must; strict mode divides them as
/// decimals, so that no binary rounding shows in a letter.
/// </summary>
internal static class NumberArithmetic
{
    private const int LongestInteger = 4096;

    /// <summary>The result of an operator; both operands are numbers or booleans.</summary>
    public static Value Calculate(TokenKind operation, Value left, Value right, CallContext atOperator, CallContext atWhole)
    {
        if (Arithmetic.IsOrder(operation))
        {
            return Arithmetic.Order(operation, Comparison.CompareNumbers(left, right));
        }

        try
        {
            var kind = left.Kind > right.Kind ? left.Kind : right.Kind;
            if (kind <= ValueKind.BigInteger)
            {
                return CalculateIntegers(operation, left, right, atOperator);
            }

            return kind switch
            {
                ValueKind.Decimal => CalculateDecimals(
                    operation, NumberConversion.ToDecimal(left, atWhole), NumberConversion.ToDecimal(right, atWhole), left, right, atOperator),
                ValueKind.Float when CalculateReals(operation, left, right, atOperator) is var single => Value.From((float)single),
                _ => CalculateReals(operation, left, right, atOperator),
            };
        }
        catch (DivideByZeroException)
        {
            throw atOperator.Error(TemplateDiagnostics.DivisionByZero, "A number is divided by zero");
        }
        catch (OverflowException)
        {
            throw atOperator.Error(TemplateDiagnostics.WrongType, "The result is outside the range of its type");
        }
    }

    private static Value CalculateIntegers(TokenKind operation, Value left, Value right, CallContext call)
    {
        if (operation == TokenKind.Slash)
        {
            return call.IsStrict && right.Kind != ValueKind.BigInteger && left.Kind != ValueKind.BigInteger
                ? (decimal)left.AsLong / right.AsLong
                : NumberConversion.ToDouble(left, call) / NumberConversion.ToDouble(right, call);
        }

        if (left.Kind <= ValueKind.Long && right.Kind <= ValueKind.Long && TryCalculateLongs(operation, left.AsLong, right.AsLong, out var result))
        {
            return result;
        }

        return CalculateBigIntegers(operation, NumberConversion.ToBigInteger(left), NumberConversion.ToBigInteger(right), left, right, call);
    }

    private static bool TryCalculateLongs(TokenKind operation, long left, long right, out Value result)
    {
        var wide = operation switch
        {
            TokenKind.Plus => (Int128)left + right,
            TokenKind.Minus => (Int128)left - right,
            TokenKind.Asterisk => (Int128)left * right,
            TokenKind.DoubleSlash => (Int128)left / right,
            TokenKind.Percent => (Int128)left % right,
            _ => Int128.MaxValue,
        };
        result = wide >= long.MinValue && wide <= long.MaxValue ? Value.From((long)wide) : default;
        return !result.IsNull;
    }

    private static Value CalculateBigIntegers(
        TokenKind operation, BigInteger left, BigInteger right, Value leftValue, Value rightValue, CallContext call)
    {
        var bytes = left.GetByteCount() + right.GetByteCount();
        if (operation is TokenKind.ShiftLeft or TokenKind.ShiftRight)
        {
            bytes = left.GetByteCount() + (int)(BigInteger.Min(BigInteger.Abs(right), int.MaxValue / 2) / 8);
        }

        if (bytes > LongestInteger)
        {
            throw call.Error(TemplateDiagnostics.MemoryLimit, $"An integer takes more than {LongestInteger} bytes");
        }

        call.ChargeSteps(NumberConversion.StepsOfInteger(bytes));
        return operation switch
        {
            TokenKind.Plus => Value.From(left + right),
            TokenKind.Minus => Value.From(left - right),
            TokenKind.Asterisk => Value.From(left * right),
            TokenKind.DoubleSlash => Value.From(left / right),
            TokenKind.Percent => Value.From(left % right),
            TokenKind.ShiftLeft => Value.From(left << (int)right),
            TokenKind.ShiftRight => Value.From(left >> (int)right),
            _ => throw Arithmetic.Unsupported(operation, leftValue, rightValue, call),
        };
    }

    private static double CalculateReals(TokenKind operation, Value left, Value right, CallContext call)
    {
        var (a, b) = (NumberConversion.ToDouble(left, call), NumberConversion.ToDouble(right, call));
        return operation switch
        {
            TokenKind.Plus => a + b,
            TokenKind.Minus => a - b,
            TokenKind.Asterisk => a * b,
            TokenKind.Slash => call.IsStrict && b == 0 ? throw new DivideByZeroException() : a / b,
            TokenKind.DoubleSlash => call.IsStrict && b == 0 ? throw new DivideByZeroException() : Math.Floor(a / b),
            TokenKind.Percent => a % b,
            _ => throw Arithmetic.Unsupported(operation, left, right, call),
        };
    }

    private static Value CalculateDecimals(TokenKind operation, decimal a, decimal b, Value left, Value right, CallContext call) => operation switch
    {
        TokenKind.Plus => a + b,
        TokenKind.Minus => a - b,
        TokenKind.Asterisk => a * b,
        TokenKind.Slash => a / b,
        TokenKind.DoubleSlash => decimal.Truncate(a / b),
        TokenKind.Percent => a % b,
        _ => throw Arithmetic.Unsupported(operation, left, right, call),
    };
}
