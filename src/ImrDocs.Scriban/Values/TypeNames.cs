// What messages call the types of values.
namespace ImrDocs.Scriban.Values;

/// <summary>What messages call the types of values.</summary>
internal static class TypeNames
{
    /// <summary>The type of a value in a message.</summary>
    public static string Of(Value value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => "boolean",
        ValueKind.String or ValueKind.Markup => "text",
        ValueKind.Date => "date",
        ValueKind.TimeSpan => "duration",
        ValueKind.List => "list",
        ValueKind.Object or ValueKind.Empty => "object",
        ValueKind.Function => "function",
        _ => "number",
    };
}
