// What must hold between the fields of one object.
using System.Text.Json;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>Something that must hold between the fields of one object.</summary>
internal abstract class FieldRule
{
    /// <summary>Reports what does not hold; fields that were refused already are left alone.</summary>
    public abstract void Check(ref JsonCursor json, scoped FieldValues values);

    /// <summary>Writes the members of a JSON Schema object that says the same, as far as JSON Schema can.</summary>
    public abstract void WriteSchema(Utf8JsonWriter schema);

    /// <summary>Writes that none of these fields may be there.</summary>
    protected static void WriteForbidden(Utf8JsonWriter schema, IEnumerable<Field> fields)
    {
        schema.WriteStartObject("properties");
        foreach (var field in fields)
        {
            schema.WriteBoolean(field.Name, false);
        }

        schema.WriteEndObject();
    }
}
