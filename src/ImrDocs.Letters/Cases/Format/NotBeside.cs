// Fields that exclude each other.
using System.Collections.Immutable;
using System.Text.Json;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>Where one field stands, the others may not.</summary>
internal sealed class NotBeside(Field field, params ImmutableArray<Field> others) : FieldRule
{
    public override void Check(ref JsonCursor json, scoped FieldValues values)
    {
        if (!values.Has(field))
        {
            return;
        }

        foreach (var other in others)
        {
            if (values.Has(other))
            {
                json.Problems.Add(
                    CaseDiagnostics.FieldOutOfPlace,
                    values.OffsetOf(other),
                    $"The field '{other.Name}' does not go with '{field.Name}'",
                    field: other.Name);
            }
        }
    }

    public override void WriteSchema(Utf8JsonWriter schema)
    {
        schema.WriteStartObject("dependentSchemas");
        schema.WriteStartObject(field.Name);
        schema.WriteStartObject("properties");
        WriteForbidden(schema, others);
        schema.WriteEndObject();
        schema.WriteEndObject();
        schema.WriteEndObject();
    }
}
