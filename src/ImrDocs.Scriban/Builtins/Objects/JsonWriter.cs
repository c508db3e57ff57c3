// Writes values as JSON.
using System.Globalization;
using System.Text.Encodings.Web;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Builtins.Objects;

/// <summary>Writes JSON (RFC 8259) without white space; every piece is paid for before it is added.</summary>
internal sealed class JsonWriter
{
    private readonly CallContext _call;
    private readonly MeteredText _json;

    private JsonWriter(CallContext call)
    {
        _call = call;
        _json = new MeteredText(call);
    }

    /// <summary>A value as JSON.</summary>
    public static string Write(CallContext call, Value value)
    {
        var writer = new JsonWriter(call);
        writer.Append(value, depth: 0);
        return writer._json.ToString();
    }

    private void Append(Value value, int depth)
    {
        _call.ChargeSteps(1);
        switch (value.Kind)
        {
            case ValueKind.Null or ValueKind.Empty: _json.Append("null"); break;
            case ValueKind.Boolean: _json.Append(value.AsBoolean ? "true" : "false"); break;
            case ValueKind.String or ValueKind.Markup: AppendText(value.Flatten().AsString); break;
            case ValueKind.Date: AppendText(DateOf(value.AsDate)); break;
            case ValueKind.TimeSpan: AppendText(value.AsTimeSpan.ToString("c", CultureInfo.InvariantCulture)); break;
            case ValueKind.List: AppendList(value.AsList, depth); break;
            case ValueKind.Object: AppendObject(value.AsObject, depth); break;
            case ValueKind.Function: throw _call.Error(TemplateDiagnostics.WrongType, "A function cannot be written as JSON");
            default: _json.Append(NumberOf(value)); break;
        }
    }

    private void AppendList(ScribanList list, int depth)
    {
        CheckDepth(depth);
        _json.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            _json.Append(i == 0 ? "" : ",");
            Append(list[i], depth + 1);
        }

        _json.Append(']');
    }

    private void AppendObject(ScribanObject members, int depth)
    {
        CheckDepth(depth);
        _json.Append('{');
        for (var i = 0; i < members.Count; i++)
        {
            _json.Append(i == 0 ? "" : ",");
            AppendText(members.NameAt(i));
            _json.Append(':');
            Append(members.ValueAt(i), depth + 1);
        }

        _json.Append('}');
    }

    private void AppendText(string text)
    {
        _json.Append('"');
        _json.Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text));
        _json.Append('"');
    }

    private void CheckDepth(int depth)
    {
        if (depth >= _call.Limits.ValueDepth)
        {
            throw _call.Error(TemplateDiagnostics.DepthLimit, $"The value is nested deeper than {_call.Limits.ValueDepth} levels");
        }
    }

    private string NumberOf(Value number) => number.Kind switch
    {
        ValueKind.Float when float.IsFinite((float)number.AsDouble) => ((float)number.AsDouble).ToString("R", CultureInfo.InvariantCulture),
        ValueKind.Double when double.IsFinite(number.AsDouble) => number.AsDouble.ToString("R", CultureInfo.InvariantCulture),
        ValueKind.Float or ValueKind.Double => throw _call.Error(TemplateDiagnostics.WrongType, "JSON has no infinite number"),
        ValueKind.Decimal => number.AsDecimal.ToString(CultureInfo.InvariantCulture),
        ValueKind.BigInteger => number.AsBigInteger.ToString(CultureInfo.InvariantCulture),
        _ => number.AsLong.ToString(CultureInfo.InvariantCulture),
    };

    private static string DateOf(DateTime date) =>
        date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
