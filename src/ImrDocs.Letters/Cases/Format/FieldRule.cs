// What must hold between the fields of one object.
using System.Text.Json;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>Something that must hold between the fields of one object.</summary>
internal abstract class FieldRule
{
    /// <summary>
    /// Whether the fields say one thing together, so that values of two authors must not be mixed: half of one
    /// guideline and half of another would be what neither of them wrote.
    /// </summary>
    public virtual bool BindsFields => true;

    /// <summary>Reports what does not hold; fields that were refused already are left alone.</summary>
    public abstract void Check(ref JsonCursor json, scoped FieldValues values);

    /// <summary>Gives an object of which nothing can be read what the rule asks for.</summary>
    public virtual void StandIn(scoped FieldValues values)
    {
    }

    /// <summary>Writes the members of a JSON Schema object that says the same, as far as JSON Schema can.</summary>
    public abstract void WriteSchema(Utf8JsonWriter schema);

    /// <summary>Writes, among <c>properties</c>, that none of these fields may be there.</summary>
    protected static void WriteForbidden(Utf8JsonWriter schema, IEnumerable<Field> fields)
    {
        foreach (var field in fields)
        {
            schema.WriteBoolean(field.Name, false);
        }
    }

    /// <summary>Writes, among <c>properties</c>, that a text is not blank.</summary>
    protected static void WriteNotBlank(Utf8JsonWriter schema, Field text)
    {
        schema.WriteStartObject(text.Name);
        TextType.Required.WriteSchema(schema);
        schema.WriteEndObject();
    }
}
