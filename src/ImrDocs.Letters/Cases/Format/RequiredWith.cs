// Texts that go with one kind of an object only.
using System.Text.Json;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>A text that is required when a choice has one value, and may not be there otherwise.</summary>
/// <param name="choice">The field of the choice.</param>
/// <param name="type">Its type.</param>
/// <param name="value">The value that requires the text.</param>
/// <param name="text">The optional text.</param>
internal sealed class RequiredWith<T>(Field choice, ChoiceType<T> type, T value, Field text) : FieldRule
    where T : struct, Enum
{
    private readonly string _word = type.WordFor(value);

    public override void Check(ref JsonCursor json, scoped FieldValues values)
    {
        if (values.Raw(choice) is not T chosen)
        {
            return;
        }

        if (!EqualityComparer<T>.Default.Equals(chosen, value))
        {
            if (values.Has(text))
            {
                json.Problems.Add(
                    CaseDiagnostics.FieldOutOfPlace,
                    values.OffsetOf(text),
                    $"The field '{text.Name}' goes only with the {choice.Name} '{_word}'",
                    $"Remove it or change the {choice.Name}",
                    text.Name);
            }
        }
        else if (!values.Has(text))
        {
            values.Set(text, TextType.Required.ReadMissing(ref json, values.Offset, text));
        }
        else if (ReferenceEquals(values.Raw(text), TextType.Blank))
        {
            values.Set(text, TextType.ReadRequiredBlank(ref json, values.OffsetOf(text), text.Name));
        }
    }

    public override void WriteSchema(Utf8JsonWriter schema)
    {
        schema.WriteStartObject("if");
        schema.WriteStartObject("properties");
        schema.WriteStartObject(choice.Name);
        schema.WriteString("const", _word);
        schema.WriteEndObject();
        schema.WriteEndObject();
        schema.WriteEndObject();
        schema.WriteStartObject("then");
        ObjectType.WriteNames(schema, "required", [text]);
        schema.WriteStartObject("properties");
        WriteNotBlank(schema, text);
        schema.WriteEndObject();
        schema.WriteEndObject();
        schema.WriteStartObject("else");
        schema.WriteStartObject("properties");
        WriteForbidden(schema, [text]);
        schema.WriteEndObject();
        schema.WriteEndObject();
    }
}
