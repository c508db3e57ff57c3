// When two elements of a list are the same.
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins.Arrays;

/// <summary>
/// Equality for <c>array.uniq</c> and <c>array.contains</c>: numbers by value, texts by characters, lists by elements.
/// Unlike with <c>==</c>, a text equals texts only.
/// </summary>
internal sealed class ValueIdentity(CallContext call) : IEqualityComparer<Value>
{
    // So many are read in the time of one step.
    private const int CodeUnitsPerStep = 32;

    /// <inheritdoc/>
    public bool Equals(Value x, Value y)
    {
        call.ChargeSteps(2);
        return x.IsText == y.IsText && x.IsNumber == y.IsNumber && call.AreEqual(x, y);
    }

    /// <inheritdoc/>
    public int GetHashCode(Value value) => value.Kind switch
    {
        ValueKind.String or ValueKind.Markup => HashOf(call.ToText(value)),
        ValueKind.List => value.AsList.Count,
        ValueKind.Date => value.AsDate.GetHashCode(),
        ValueKind.TimeSpan => value.AsTimeSpan.GetHashCode(),
        _ when value.IsNumber => NumberConversion.ToDouble(value, call).GetHashCode(),
        _ => 0,
    };

    private int HashOf(string text)
    {
        call.ChargeSteps(text.Length / CodeUnitsPerStep);
        return string.GetHashCode(text, StringComparison.Ordinal);
    }
}
