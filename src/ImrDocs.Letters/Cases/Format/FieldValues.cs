// The values read for the fields of one object.
using System.Runtime.CompilerServices;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>A field's value and the byte it begins with; offset 0, where no value can stand, means that there is none.</summary>
internal struct FieldValue
{
    public object? Value;
    public int Offset;
}

/// <summary>Room for the values of one object, on the stack.</summary>
[InlineArray(Capacity)]
internal struct FieldValueBuffer
{
    /// <summary>The most fields an object of the format may have.</summary>
    public const int Capacity = 10;

    private FieldValue _first;
}

/// <summary>The values read for the fields of one object.</summary>
/// <param name="values">A value for each field, by index.</param>
/// <param name="offset">The byte the object begins with.</param>
internal readonly ref struct FieldValues(Span<FieldValue> values, int offset)
{
    private readonly Span<FieldValue> _values = values;

    /// <summary>The byte the object begins with.</summary>
    public int Offset { get; } = offset;

    /// <summary>Whether the file has the field, be its value good or not.</summary>
    public bool Has(Field field) => _values[field.Index].Offset > 0;

    /// <summary>The byte the field's value begins with.</summary>
    public int OffsetOf(Field field) => _values[field.Index].Offset;

    /// <summary>The value; null when it is absent or was refused.</summary>
    public object? Raw(Field field) => _values[field.Index].Value;

    /// <summary>Notes that the file has the field, and where.</summary>
    public void Begin(Field field, int at) => _values[field.Index].Offset = at;

    public void Set(Field field, object? value) => _values[field.Index].Value = value;

    /// <summary>The value, or what an absent field means. After a problem it may be null: the record is then dropped.</summary>
    public TValue Get<TRecord, TValue>(Field<TRecord, TValue> field)
        where TRecord : class =>
        (_values[field.Index].Value ?? field.Type.Absent) is TValue value ? value : default!;
}
