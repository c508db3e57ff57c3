// A field of an object of the case format.
using System.Text;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>A field as the format declares it: one line of the table that reader, writer, JSON Schema and templates share.</summary>
/// <param name="name">The name in JSON and in templates.</param>
/// <param name="type">What it may hold.</param>
/// <param name="isRequired">Whether a case without it is refused.</param>
/// <param name="description">What it means, for the JSON Schema and for hints.</param>
internal abstract class Field(string name, FieldType type, bool isRequired, string description)
{
    private readonly byte[] _utf8Name = Encoding.UTF8.GetBytes(name);

    public string Name { get; } = name;

    public ReadOnlySpan<byte> Utf8Name => _utf8Name;

    public FieldType Type { get; } = type;

    public bool IsRequired { get; } = isRequired;

    public string Description { get; } = description;

    /// <summary>Its place among the fields of its object, given by the object's type.</summary>
    public int Index { get; internal set; } = -1;

    /// <summary>Its value in a record of the case; null when it is absent.</summary>
    public abstract object? ValueOf(object record);
}

/// <summary>A field of a record type.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="TValue">The type of the record's property.</typeparam>
internal sealed class Field<TRecord, TValue>(string name, FieldType type, Func<TRecord, TValue> get, bool isRequired, string description)
    : Field(name, type, isRequired, description)
    where TRecord : class
{
    public override object? ValueOf(object record) => get((TRecord)record);
}
