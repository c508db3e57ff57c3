// A text with holes: $"a {expr} b".
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>A text with holes.</summary>
internal sealed class InterpolatedExpression(SourceSpan span, ImmutableArray<Expression> parts) : Expression(span)
{
    public override Value Evaluate(Interpreter interpreter)
    {
        interpreter.Step(Span);
        var call = new CallContext(interpreter, Span);
        var text = new StringBuilder();
        DataOrigin? origin = null;
        foreach (var part in parts)
        {
            var value = part.Evaluate(interpreter);
            origin = DataOrigin.Union(origin, value.DeepOrigin);
            text.Append(ToText(value, part, call));
            if (text.Length > call.Limits.TextLength)
            {
                break;
            }
        }

        call.ChargeText(text.Length);
        return Value.From(text.ToString()).WithOrigin(origin);
    }

    public override IEnumerable<Node> Children => parts;

    public override void Collect(NeedsCollector needs)
    {
        foreach (var part in parts)
        {
            part.Collect(needs);
            needs.Print(part);
        }
    }

    // Upstream appends booleans and dates as .NET writes them.
    private static string ToText(Value value, Expression part, CallContext call)
    {
        if (call.IsStrict && value.IsNull)
        {
            throw call.Error(TemplateDiagnostics.NullPrinted, "An interpolated expression is null", part.Span);
        }

        return value.Kind switch
        {
            ValueKind.Boolean when !call.IsStrict => value.AsBoolean ? "True" : "False",
            ValueKind.Date when !call.IsStrict => value.AsDate.ToString(CultureInfo.InvariantCulture),
            _ => call.ToText(value),
        };
    }
}
