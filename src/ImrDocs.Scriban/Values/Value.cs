// A value of the template language, with the data it was made from.
using System.Numerics;
using System.Runtime.CompilerServices;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Values;

/// <summary>
/// A value of the template language. Booleans, 32 and 64 bit numbers, dates and durations are held without a box.
/// The value knows the data it was made from; operators and the call dispatcher unite these origins.
/// </summary>
public readonly struct Value
{
    private readonly object? _reference;
    private readonly long _bits;

    private Value(ValueKind kind, long bits, object? reference, DataOrigin? origin = null)
    {
        Kind = kind;
        _bits = bits;
        _reference = reference;
        Origin = origin;
    }

    /// <summary>No value.</summary>
    public static Value Null => default;

    /// <summary>The constant <c>empty</c>.</summary>
    public static Value Empty => new(ValueKind.Empty, 0, null);

    /// <summary>The type.</summary>
    public ValueKind Kind { get; }

    /// <summary>The data that went into the value; null for what the template itself says.</summary>
    public DataOrigin? Origin { get; }

    /// <summary>Whether this is null.</summary>
    public bool IsNull => Kind == ValueKind.Null;

    /// <summary>Whether this is a number; a boolean is none.</summary>
    public bool IsNumber => Kind is >= ValueKind.Int and <= ValueKind.Decimal;

    /// <summary>Whether this is an integer of any size.</summary>
    public bool IsInteger => Kind is >= ValueKind.Int and <= ValueKind.BigInteger;

    /// <summary>Whether this is a text or markup.</summary>
    public bool IsText => Kind is ValueKind.String or ValueKind.Markup;

    /// <summary>The truth of the value: only null, <c>false</c> and <c>empty</c> are false.</summary>
    public bool IsTrue => Kind > ValueKind.Boolean || (Kind == ValueKind.Boolean && _bits != 0);

    /// <summary>The content of a <see cref="ValueKind.Boolean"/>.</summary>
    public bool AsBoolean => _bits != 0;

    /// <summary>The content of an <see cref="ValueKind.Int"/>.</summary>
    public int AsInt => (int)_bits;

    /// <summary>The content of an <see cref="ValueKind.Int"/> or <see cref="ValueKind.Long"/>.</summary>
    public long AsLong => _bits;

    /// <summary>The content of a <see cref="ValueKind.Float"/> or <see cref="ValueKind.Double"/>.</summary>
    public double AsDouble => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>The content of a <see cref="ValueKind.Decimal"/>.</summary>
    public decimal AsDecimal => (decimal)_reference!;

    /// <summary>The content of a <see cref="ValueKind.BigInteger"/>.</summary>
    public BigInteger AsBigInteger => (BigInteger)_reference!;

    /// <summary>The content of a <see cref="ValueKind.String"/>.</summary>
    public string AsString => Unsafe.As<string>(_reference!);

    /// <summary>The content of a <see cref="ValueKind.Markup"/>.</summary>
    public MarkupText AsMarkup => (MarkupText)_reference!;

    /// <summary>The content of a <see cref="ValueKind.Date"/>; its kind is unspecified.</summary>
    public DateTime AsDate => new(_bits);

    /// <summary>The content of a <see cref="ValueKind.TimeSpan"/>.</summary>
    public TimeSpan AsTimeSpan => new(_bits);

    /// <summary>The content of a <see cref="ValueKind.List"/>.</summary>
    public ScribanList AsList => (ScribanList)_reference!;

    /// <summary>The content of a <see cref="ValueKind.Object"/>.</summary>
    public ScribanObject AsObject => (ScribanObject)_reference!;

    /// <summary>The content of a <see cref="ValueKind.Function"/>.</summary>
    public ScribanFunction AsFunction => (ScribanFunction)_reference!;

    /// <summary>Everything that went into the value, also into the elements that were put into a list or object.</summary>
    public DataOrigin? DeepOrigin => Kind switch
    {
        ValueKind.List when _reference is ScribanArray array => DataOrigin.Union(Origin, array.Contents),
        ValueKind.Object => DataOrigin.Union(Origin, AsObject.Contents),
        ValueKind.Markup => DataOrigin.Union(Origin, AsMarkup.Origin),
        _ => Origin,
    };

    /// <summary>A boolean.</summary>
    public static Value From(bool value) => new(ValueKind.Boolean, value ? 1 : 0, null);

    /// <summary>A 32 bit integer.</summary>
    public static Value From(int value) => new(ValueKind.Int, value, null);

    /// <summary>An integer: 32 bits where they suffice, else 64.</summary>
    public static Value From(long value) => new(value is >= int.MinValue and <= int.MaxValue ? ValueKind.Int : ValueKind.Long, value, null);

    /// <summary>An integer in the narrowest type that holds it.</summary>
    public static Value From(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? From((long)value) : new(ValueKind.BigInteger, 0, value);

    /// <summary>A 32 bit floating-point number.</summary>
    public static Value From(float value) => new(ValueKind.Float, BitConverter.DoubleToInt64Bits(value), null);

    /// <summary>A 64 bit floating-point number.</summary>
    public static Value From(double value) => new(ValueKind.Double, BitConverter.DoubleToInt64Bits(value), null);

    /// <summary>A decimal number.</summary>
    public static Value From(decimal value) => new(ValueKind.Decimal, 0, value);

    /// <summary>A text; null for a null reference.</summary>
    public static Value From(string? value) => value is null ? Null : new(ValueKind.String, 0, value);

    /// <summary>Output of a template.</summary>
    public static Value From(MarkupText value) => new(ValueKind.Markup, 0, value);

    /// <summary>A date; whatever time zone it claims to have is dropped.</summary>
    public static Value From(DateTime value) => new(ValueKind.Date, value.Ticks, null);

    /// <summary>A duration.</summary>
    public static Value From(TimeSpan value) => new(ValueKind.TimeSpan, value.Ticks, null);

    /// <summary>A list.</summary>
    public static Value From(ScribanList value) => new(ValueKind.List, 0, value);

    /// <summary>An object.</summary>
    public static Value From(ScribanObject value) => new(ValueKind.Object, 0, value);

    /// <summary>A function.</summary>
    public static Value From(ScribanFunction value) => new(ValueKind.Function, 0, value);

    /// <summary>A boolean.</summary>
    public static implicit operator Value(bool value) => From(value);

    /// <summary>A 32 bit integer.</summary>
    public static implicit operator Value(int value) => From(value);

    /// <summary>An integer: 32 bits where they suffice, else 64.</summary>
    public static implicit operator Value(long value) => From(value);

    /// <summary>A 64 bit floating-point number.</summary>
    public static implicit operator Value(double value) => From(value);

    /// <summary>A decimal number.</summary>
    public static implicit operator Value(decimal value) => From(value);

    /// <summary>A text; null for a null reference.</summary>
    public static implicit operator Value(string? value) => From(value);

    /// <summary>Output of a template.</summary>
    public static implicit operator Value(MarkupText value) => From(value);

    /// <summary>A date.</summary>
    public static implicit operator Value(DateTime value) => From(value);

    /// <summary>A duration.</summary>
    public static implicit operator Value(TimeSpan value) => From(value);

    /// <summary>A list.</summary>
    public static implicit operator Value(ScribanList value) => From(value);

    /// <summary>An object.</summary>
    public static implicit operator Value(ScribanObject value) => From(value);

    /// <summary>A function.</summary>
    public static implicit operator Value(ScribanFunction value) => From(value);

    /// <summary>The same value, made from the given data.</summary>
    public Value WithOrigin(DataOrigin? origin) => ReferenceEquals(origin, Origin) ? this : new(Kind, _bits, _reference, origin);

    /// <summary>The same value, made from the given data too.</summary>
    public Value Including(DataOrigin? origin) => origin is null ? this : WithOrigin(DataOrigin.Union(Origin, origin));

    /// <summary>Markup as a plain text with everything that went into it; any other value as it is.</summary>
    public Value Flatten() => Kind == ValueKind.Markup ? From(AsMarkup.ToString()).WithOrigin(DeepOrigin) : this;

    /// <summary>Whether nothing was ever assigned: distinct from null only for local variables.</summary>
    internal bool IsUnset => Kind == ValueKind.Null && _bits == 0;

    /// <summary>This value as the content of a local variable that has been assigned.</summary>
    internal Value Assigned() => IsUnset ? new(ValueKind.Null, 1, null, Origin) : this;

    /// <summary>Whether both hold the same list, object, function or text instance.</summary>
    internal bool IsSameReference(Value other) => _reference is not null && ReferenceEquals(_reference, other._reference);
}
