// The namespace object.
using ImrDocs.Scriban.Builtins.Numbers;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins.Objects;

/// <summary>The functions of the namespace <c>object</c>.</summary>
internal static class ObjectNamespace
{
    public static FunctionNamespace Create() => new(
        "object",
        "Functions of objects and of values of any type.",
        [
            Builtin.Function(
                "default",
                "The value, or another one if it is null or an empty text.",
                """{{ "" | object.default "not stated" }}""",
                "not stated",
                [Parameter.Any("value"), Parameter.Any("default")],
                (_, arguments) => arguments[0] is { IsNull: true } or { Kind: ValueKind.Empty } or { Kind: ValueKind.String, AsString.Length: 0 }
                    ? arguments[1]
                    : arguments[0]),
            Builtin.OfValue(
                "eval",
                "Evaluates a text as code within the limits of the template that calls it; an error in letters.",
                """{{ "2 * 3" | object.eval }}""",
                "6",
                [Parameter.Text("template")],
                (call, arguments) => call.Evaluate(arguments[0].AsString, isTemplate: false)),
            Builtin.OfValue(
                "eval_template",
                "Evaluates a text as a template within the limits of the template that calls it; an error in letters.",
                """{{ "{"+"{ 2 * 3 }"+"} visits" | object.eval_template }}""",
                "6 visits",
                [Parameter.Text("template")],
                (call, arguments) => call.Evaluate(arguments[0].AsString, isTemplate: true)),
            Builtin.OfValue(
                "format",
                "Writes a number, date or duration in a .NET format, in a culture if one is named.",
                """{{ 1234.5 | object.format "N2" "en-US" }}""",
                "1,234.50",
                [Parameter.Any("value"), Parameter.Text("format"), Parameter.OptionalText("culture")],
                (call, arguments) => FormattedText.Of(call, arguments[0], arguments.Text(1), arguments.Culture(2, call))),
            Builtin.OfValue(
                "from_json",
                "Reads JSON; objects, lists, texts and numbers become values of the template.",
                """{{ (`{"visits": [6, 12]}` | object.from_json).visits[1] }}""",
                "12",
                [Parameter.Text("json")],
                (call, arguments) => JsonReader.Read(call, arguments[0].AsString)),
            Builtin.Function(
                "to_json",
                "Writes a value as JSON without white space.",
                """{{ {visits: [6, 12], approved: true} | object.to_json }}""",
                """{"visits":[6,12],"approved":true}""",
                [Parameter.Any("value")],
                (call, arguments) => JsonWriter.Write(call, arguments[0])),
            Builtin.Function(
                "has_key",
                "Whether the object has a member of that name, null or not.",
                """{{ {service: null} | object.has_key "service" }}""",
                "true",
                [Parameter.Object("value"), Parameter.Text("key")],
                (_, arguments) => !arguments[0].IsNull && arguments[0].AsObject.Contains(arguments.Text(1))),
            Builtin.Function(
                "has_value",
                "Whether the object has a member of that name that is not null.",
                """{{ {service: null} | object.has_value "service" }}""",
                "false",
                [Parameter.Object("value"), Parameter.Text("key")],
                (_, arguments) => !arguments[0].IsNull && arguments[0].AsObject.TryGet(arguments.Text(1), out var value) && !value.IsNull),
            Builtin.Function(
                "keys",
                "The names of the members in the order in which they were added.",
                """{{ {service: "MRI", visits: 1} | object.keys | array.join ", " }}""",
                "service, visits",
                [Parameter.Object("value")],
                (call, arguments) => Members(call, arguments[0], (members, place) => members.NameAt(place))),
            Builtin.Function(
                "values",
                "The values of the members in the order in which they were added.",
                """{{ {service: "MRI", visits: 1} | object.values | array.join ", " }}""",
                "MRI, 1",
                [Parameter.Object("value")],
                (call, arguments) => Members(call, arguments[0], (members, place) => members.ValueAt(place))),
            Builtin.Function(
                "size",
                "The number of characters, elements or members; 0 for a value that has none.",
                """{{ {service: "MRI", visits: 1} | object.size }}""",
                "2",
                [Parameter.Any("value")],
                (_, arguments) => arguments[0].Kind switch
                {
                    ValueKind.String => arguments[0].AsString.Length,
                    ValueKind.List => arguments[0].AsList.Count,
                    ValueKind.Object => arguments[0].AsObject.Count,
                    _ => 0,
                }),
            Builtin.Function(
                "typeof",
                "The type: `string`, `boolean`, `number`, `array`, `iterator` (a range or the result of a filter) or `object`; null for null.",
                """{{ 12 | object.typeof }} {{ [12] | object.typeof }}""",
                "number array",
                [Parameter.Any("value")],
                (_, arguments) => TypeOf(arguments[0])),
            Builtin.Function(
                "kind",
                "The type in detail: `bool`, `int`, `long`, `bigint`, `float`, `double`, `decimal`, `string`, `range`, `array`, `function` or "
                + "`object`; null for null.",
                """{{ 12 | object.kind }} {{ 2.5m | object.kind }}""",
                "int decimal",
                [Parameter.Any("value")],
                (_, arguments) => KindOf(arguments[0])),
        ]);

    private static Value Members(CallContext call, Value value, Func<ScribanObject, int, Value> select)
    {
        if (value.IsNull)
        {
            return new ScribanArray();
        }

        var members = value.AsObject;
        call.ChargeElements(members.Count);
        var result = new ScribanArray(members.Count);
        for (var place = 0; place < members.Count; place++)
        {
            result.Add(select(members, place));
        }

        return result;
    }

    private static string? TypeOf(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => "boolean",
        ValueKind.String => "string",
        ValueKind.List => value.AsList.IsSequence ? "iterator" : "array",
        _ => value.IsNumber ? "number" : "object",
    };

    private static string? KindOf(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => "bool",
        ValueKind.Int => "int",
        ValueKind.Long => "long",
        ValueKind.BigInteger => "bigint",
        ValueKind.Float => "float",
        ValueKind.Double => "double",
        ValueKind.Decimal => "decimal",
        ValueKind.String => "string",
        ValueKind.List => value.AsList.IsSequence ? "range" : "array",
        ValueKind.Function => "function",
        _ => "object",
    };
}
