// The printed form of values.
using System.Globalization;
using System.Numerics;
using System.Text;
using ImrDocs.Scriban.Functions;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Values;

/// <summary>The printed form of values: culture decides numbers and dates, nested texts are quoted.</summary>
internal static class TextConversion
{
    /// <summary>The printed form; null and <c>empty</c> print nothing.</summary>
    public static string ToText(Value value, CallContext call) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Empty => "",
        ValueKind.Boolean => value.AsBoolean ? "true" : "false",
        ValueKind.Int => value.AsInt.ToString(call.Culture),
        ValueKind.Long => value.AsLong.ToString(call.Culture),
        ValueKind.BigInteger => ToText(value.AsBigInteger, call),
        ValueKind.Float => ((float)value.AsDouble).ToString(call.Culture),
        ValueKind.Double => value.AsDouble.ToString(call.Culture),
        ValueKind.Decimal => value.AsDecimal.ToString(call.Culture),
        ValueKind.String => value.AsString,
        ValueKind.Markup => value.AsMarkup.ToString(),
        ValueKind.Date => DatePattern.Format(value.AsDate, call.DateFormat, call.Culture),
        ValueKind.TimeSpan => value.AsTimeSpan.ToString("c", CultureInfo.InvariantCulture),
        _ => call.PrintsStructure ? Written(value, call) : throw call.StructurePrinted(value),
    };

    /// <summary>A value as the language writes it: a text as it is, lists and objects with their brackets.</summary>
    public static string Written(Value value, CallContext call) => value.Kind switch
    {
        ValueKind.Function => "<function>",
        ValueKind.List or ValueKind.Object => ToNestedText(value, call),
        _ => ToText(value, call),
    };

    /// <summary>A text as the language writes it: in double quotes, with escapes.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2);
        AppendQuoted(quoted, text);
        return quoted.ToString();
    }

    private static string ToText(BigInteger integer, CallContext call)
    {
        call.ChargeSteps(NumberConversion.StepsOfInteger(integer.GetByteCount()));
        return integer.ToString(call.Culture);
    }

    private static string ToNestedText(Value value, CallContext call)
    {
        var text = new StringBuilder();
        Append(text, value, call, depth: 0);
        call.ChargeText(text.Length);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Value value, CallContext call, int depth)
    {
        if (depth > call.Limits.ValueDepth)
        {
            throw call.Error(TemplateDiagnostics.DepthLimit, $"A list or object is nested deeper than {call.Limits.ValueDepth} levels");
        }

        call.ChargeSteps(1);
        switch (value.Kind)
        {
            case ValueKind.Null:
                text.Append("null");
                break;
            case ValueKind.String or ValueKind.Markup:
                AppendQuoted(text, ToText(value, call));
                break;
            case ValueKind.List:
                AppendList(text, value.AsList, call, depth);
                break;
            case ValueKind.Object:
                AppendObject(text, value.AsObject, call, depth);
                break;
            default:
                text.Append(Written(value, call));
                break;
        }

        if (text.Length > call.Limits.TextLength)
        {
            call.ChargeText(text.Length);
        }
    }

    private static void AppendList(StringBuilder text, ScribanList list, CallContext call, int depth)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Append(text, list[i], call, depth + 1);
        }

        text.Append(']');
    }

    private static void AppendObject(StringBuilder text, ScribanObject members, CallContext call, int depth)
    {
        text.Append('{');
        for (var i = 0; i < members.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            var name = members.NameAt(i);
            if (IsIdentifier(name))
            {
                text.Append(name);
            }
            else
            {
                AppendQuoted(text, name);
            }

            text.Append(": ");
            Append(text, members.ValueAt(i), call, depth + 1);
        }

        text.Append('}');
    }

    private static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_'))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }

    private static void AppendQuoted(StringBuilder quoted, string text)
    {
        quoted.Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"':
                    quoted.Append("\\\"");
                    break;
                case '\\':
                    quoted.Append("\\\\");
                    break;
                case '\0':
                    quoted.Append("\\0");
                    break;
                case '\b':
                    quoted.Append("\\b");
                    break;
                case '\f':
                    quoted.Append("\\f");
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case '\r':
                    quoted.Append("\\r");
                    break;
                case '\t':
                    quoted.Append("\\t");
                    break;
                case '\v':
                    quoted.Append("\\v");
                    break;
                default:
                    if (char.IsControl(c))
                    {
                        quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    }
                    else
                    {
                        quoted.Append(c);
                    }

                    break;
            }
        }

        quoted.Append('"');
    }
}
