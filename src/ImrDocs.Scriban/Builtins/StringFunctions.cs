// The namespace string: works on texts.
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;
using static ImrDocs.Scriban.Functions.FunctionParameter;

namespace ImrDocs.Scriban.Builtins;

/// <summary>The namespace <c>string</c>.</summary>
internal static class StringFunctions
{
    /// <summary>The declarations.</summary>
    public static FunctionNamespace Namespace { get; } = new("string", "Works on texts.",
    [
        new("pad_left", "Fills a text up with blanks on its left.",
            """{{ "7" | string.pad_left 3 }}""", "  7",
            [Required("text", ParameterType.Text), Required("width", ParameterType.Int)], PadLeft),
        new("strip", "Removes white space at both ends.",
            """{{ "  a  " | string.strip }}""", "a",
            [Required("text", ParameterType.TextOrMarkup)], Strip),
        new("upcase", "Turns a text into capital letters.",
            """{{ "test" | string.upcase }}""", "TEST",
            [Required("text", ParameterType.Text)], (call, a) => a[0].IsNull ? Value.Null : call.Culture.TextInfo.ToUpper(a[0].AsString)),
    ]);

    private static Value PadLeft(CallContext call, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull)
        {
            return Value.Null;
        }

        var width = Math.Max(0, arguments[1].AsInt);
        call.ChargeText(width);
        return arguments[0].AsString.PadLeft(width);
    }

    private static Value Strip(CallContext call, ReadOnlySpan<Value> arguments) => arguments[0].Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Markup => arguments[0].AsMarkup.Trim(start: true, end: true),
        _ => arguments[0].AsString.Trim(),
    };
}
