// Objects with named fields.
using System.Collections.Immutable;
using System.Text.Json;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>An object with a table of fields, and rules that hold between them.</summary>
/// <param name="name">Its name among the definitions of the JSON Schema.</param>
/// <param name="description">What it is.</param>
/// <param name="fields">Its fields in canonical order.</param>
/// <param name="rules">What must hold between the fields.</param>
internal abstract class ObjectType(string name, string description, ImmutableArray<Field> fields, ImmutableArray<FieldRule> rules) : FieldType
{
    /// <summary>Its name among the definitions of the JSON Schema.</summary>
    public string Name { get; } = name;

    /// <summary>Its fields in canonical order.</summary>
    public ImmutableArray<Field> Fields { get; } = Number(fields);

    /// <summary>Whether an unfinished case may do without it.</summary>
    public bool MayWait { get; init; }

    public override ObjectType? Inner => this;

    /// <summary>Whether its fields say one thing together, so that values of two authors must not be mixed.</summary>
    public bool IsOneStatement { get; } = rules.Any(rule => rule.BindsFields);

    /// <summary>This type and all types of objects inside it, each once.</summary>
    public IReadOnlyList<ObjectType> AllTypes()
    {
        var types = new List<ObjectType> { this };
        for (var i = 0; i < types.Count; i++)
        {
            foreach (var field in types[i].Fields)
            {
                if (field.Type.Inner is { } inner && !types.Contains(inner))
                {
                    types.Add(inner);
                }
            }
        }

        return types;
    }

    /// <summary>The field of a name; null when there is none.</summary>
    public Field? Find(ReadOnlySpan<char> name)
    {
        foreach (var field in Fields)
        {
            if (name.SequenceEqual(field.Name))
            {
                return field;
            }
        }

        return null;
    }

    public override object? Read(ref JsonCursor json)
    {
        if (json.Token != JsonTokenType.StartObject)
        {
            json.ReportWrongType("an object", $"Write braces around its fields: {string.Join(", ", Fields.Select(field => field.Name))}");
            return null;
        }

        var buffer = default(FieldValueBuffer);
        var values = new FieldValues(buffer, json.Offset);
        ReadFields(ref json, values);
        foreach (var field in Fields)
        {
            if (field.IsRequired && !values.Has(field))
            {
                values.Set(field, field.Type.ReadMissing(ref json, values.Offset, field));
            }
        }

        var errors = json.Problems.Errors;
        foreach (var rule in rules)
        {
            rule.Check(ref json, values);
        }

        return json.Salvage is { } salvage && !TrySalvage(values, salvage, json.Problems.Path, json.Problems.Errors > errors) ? null : Build(values);
    }

    public override object? ReadMissing(ref JsonCursor json, int offset, Field field)
    {
        if (!MayWait || !json.AllowUndecided)
        {
            return base.ReadMissing(ref json, offset, field);
        }

        json.Problems.Add(CaseDiagnostics.NotYetWritten, offset, "This is still to be written", field: field.Name);
        return StandIn;
    }

    /// <summary>An object of which nothing can be read.</summary>
    public override object StandIn
    {
        get
        {
            var buffer = default(FieldValueBuffer);
            var values = new FieldValues(buffer, 0);
            foreach (var required in Fields.Where(one => one.IsRequired))
            {
                values.Set(required, required.Type.StandIn);
            }

            foreach (var rule in rules)
            {
                rule.StandIn(values);
            }

            return Build(values);
        }
    }

    public override void Write(CanonicalJson json, object value)
    {
        json.BeginObject();
        foreach (var field in Fields)
        {
            if (field.ValueOf(value) is { } present && (field.IsRequired || !field.Type.SaysNothing(present)))
            {
                json.Name(field.Utf8Name);
                field.Type.Write(json, present);
            }
        }

        json.EndObject();
    }

    public override void WriteSchema(Utf8JsonWriter schema) => schema.WriteString("$ref", "#/$defs/" + Name);

    /// <summary>Writes the members of the JSON Schema object that the references mean.</summary>
    public void WriteDefinition(Utf8JsonWriter schema)
    {
        schema.WriteString("description", description);
        schema.WriteString("type", "object");
        schema.WriteStartObject("properties");
        foreach (var field in Fields)
        {
            schema.WriteStartObject(field.Name);
            schema.WriteString("description", field.Description);
            field.Type.WriteSchema(schema);
            schema.WriteEndObject();
        }

        schema.WriteEndObject();
        WriteNames(schema, "required", Fields.Where(field => field.IsRequired));
        schema.WriteBoolean("additionalProperties", false);
        if (!rules.IsEmpty)
        {
            schema.WriteStartArray("allOf");
            foreach (var rule in rules)
            {
                schema.WriteStartObject();
                rule.WriteSchema(schema);
                schema.WriteEndObject();
            }

            schema.WriteEndArray();
        }
    }

    /// <summary>Writes a list of field names, unless it is empty.</summary>
    public static void WriteNames(Utf8JsonWriter schema, string keyword, IEnumerable<Field> fields)
    {
        var names = fields.Select(field => field.Name).ToList();
        if (names.Count > 0)
        {
            schema.WriteStartArray(keyword);
            names.ForEach(schema.WriteStringValue);
            schema.WriteEndArray();
        }
    }

    /// <summary>The record of the values. After a problem some are null and the record is dropped.</summary>
    protected abstract object Build(scoped FieldValues values);

    /// <summary>
    /// Gives what is required and cannot be read its stand-in. False when the fields say one thing together and part of it
    /// cannot be read: half of a statement is none.
    /// </summary>
    private bool TrySalvage(scoped FieldValues values, Salvage salvage, JsonPath path, bool breaksRule)
    {
        if (IsOneStatement && breaksRule)
        {
            return false;
        }

        foreach (var field in Fields)
        {
            if (values.Raw(field) is not null || !(field.IsRequired || values.Has(field)))
            {
                continue;
            }

            if (IsOneStatement)
            {
                return false;
            }

            (field.IsRequired ? salvage.StandIns : salvage.LeftOut).Add(path.ToString(field.Name)!);
            if (field.IsRequired)
            {
                values.Set(field, field.Type.StandIn);
            }
        }

        return true;
    }

    private void ReadFields(ref JsonCursor json, scoped FieldValues values)
    {
        var expected = 0;
        while (json.Read() && json.Token == JsonTokenType.PropertyName)
        {
            var field = Match(ref json, expected);
            if (field is null)
            {
                UnknownField.Report(ref json, this);
                json.Skip();
                continue;
            }

            expected = field.Index + 1;
            json.Problems.Path.Enter(field.Name);
            if (values.Has(field))
            {
                json.Report(CaseDiagnostics.DuplicateField, $"The field '{field.Name}' is given twice");
                json.Skip();
            }
            else
            {
                json.Read();
                values.Begin(field, json.Offset);
                values.Set(field, field.Type.Read(ref json));
            }

            json.Problems.Path.Leave();
        }
    }

    /// <summary>The field of the present property name; the expected one is tried first, since files keep the order.</summary>
    private Field? Match(ref JsonCursor json, int expected)
    {
        for (var i = 0; i < Fields.Length; i++)
        {
            var field = Fields[(expected + i) % Fields.Length];
            if (json.NameIs(field.Utf8Name))
            {
                return field;
            }
        }

        return null;
    }

    private static ImmutableArray<Field> Number(ImmutableArray<Field> fields)
    {
        if (fields.Length > FieldValueBuffer.Capacity)
        {
            throw new ArgumentException($"An object has at most {FieldValueBuffer.Capacity} fields", nameof(fields));
        }

        for (var i = 0; i < fields.Length; i++)
        {
            fields[i].Index = i;
        }

        return fields;
    }
}

/// <summary>An object that becomes a record.</summary>
/// <param name="name">Its name among the definitions of the JSON Schema.</param>
/// <param name="description">What it is.</param>
/// <param name="fields">Its fields in canonical order.</param>
/// <param name="build">Makes the record of the values.</param>
/// <param name="rules">What must hold between the fields.</param>
internal sealed class ObjectType<T>(
    string name, string description, ImmutableArray<Field> fields, Func<FieldValues, T> build, params ImmutableArray<FieldRule> rules)
    : ObjectType(name, description, fields, rules)
    where T : class
{
    protected override object Build(scoped FieldValues values) => build(values);
}
