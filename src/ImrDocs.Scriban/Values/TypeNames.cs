// What messages call the types of values.
namespace ImrDocs.Scriban.Values;

/// <summary>What messages call the types of values.</summary>
internal static class TypeNames
{
    /// <summary>The type of a value inside a message, with its article.</summary>
    public static string Of(Value value) => Of(value.Kind);

    /// <summary>A type inside a message, with its article.</summary>
    public static string Of(ValueKind kind) => kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => "a boolean",
        ValueKind.String or ValueKind.Markup => "a text",
        ValueKind.Date => "a date",
        ValueKind.TimeSpan => "a duration",
        ValueKind.List => "a list",
        ValueKind.Object or ValueKind.Empty => "an object",
        ValueKind.Function => "a function",
        _ => "a number",
    };

    /// <summary>The type of a value at the start of a message.</summary>
    public static string AtStart(Value value)
    {
        var name = Of(value);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
