// Objects that take exactly one of several forms.
using System.Collections.Immutable;
using System.Text.Json;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>One form of an object: the field that makes it, which is not blank, and those that may stand beside it.</summary>
internal sealed record Form(Field Main, params ImmutableArray<Field> Beside);

/// <summary>The object takes exactly one of some forms.</summary>
internal sealed class ExactlyOneForm(params ImmutableArray<Form> forms) : FieldRule
{
    private readonly ImmutableArray<Field> _all = [.. forms.SelectMany(form => form.Beside.Prepend(form.Main)).Distinct()];

    private readonly string _hint = "Give exactly one: " + string.Join(", or ", forms.Select(Describe));

    public override void Check(ref JsonCursor json, scoped FieldValues values)
    {
        foreach (var form in forms)
        {
            if (!IsTaken(form, values))
            {
                continue;
            }

            if (ReferenceEquals(values.Raw(form.Main), TextType.Blank))
            {
                values.Set(form.Main, TextType.ReadRequiredBlank(ref json, values.OffsetOf(form.Main), form.Main.Name));
            }

            return;
        }

        var isEmpty = true;
        foreach (var field in _all)
        {
            isEmpty &= !values.Has(field);
        }

        json.Problems.Add(CaseDiagnostics.WrongForm, values.Offset, isEmpty ? "None of the forms is given" : "Several forms are mixed", _hint);
    }

    /// <summary>The last form is the one that prints as it is.</summary>
    public override void StandIn(scoped FieldValues values) => values.Set(forms[^1].Main, forms[^1].Main.Type.StandIn);

    public override void WriteSchema(Utf8JsonWriter schema)
    {
        schema.WriteStartArray("oneOf");
        foreach (var form in forms)
        {
            schema.WriteStartObject();
            ObjectType.WriteNames(schema, "required", [form.Main]);
            schema.WriteStartObject("properties");
            WriteForbidden(schema, _all.Where(field => field != form.Main && !form.Beside.Contains(field)));
            if (form.Main.Type is TextType)
            {
                WriteNotBlank(schema, form.Main);
            }

            schema.WriteEndObject();
            schema.WriteEndObject();
        }

        schema.WriteEndArray();
    }

    private bool IsTaken(Form form, FieldValues values)
    {
        foreach (var field in _all)
        {
            var isOfForm = field == form.Main || form.Beside.Contains(field);
            if (values.Has(field) ? !isOfForm : field == form.Main)
            {
                return false;
            }
        }

        return true;
    }

    private static string Describe(Form form) =>
        $"'{form.Main.Name}'" + string.Concat(form.Beside.Select(field => $", with or without '{field.Name}'"));
}
