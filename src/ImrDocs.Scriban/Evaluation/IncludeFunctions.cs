// The functions include and include_join.
using System.Collections.Immutable;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;
using static ImrDocs.Scriban.Functions.FunctionParameter;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>The functions <c>include</c> and <c>include_join</c>.</summary>
internal static class IncludeFunctions
{
    private const string TemplatePrefix = "tpl:";

    /// <summary>The declarations.</summary>
    public static ImmutableArray<FunctionDeclaration> All { get; } =
    [
        new("include", "Evaluates another template and yields what it prints; further arguments are its $1, $2 and $name.",
            "{{ include 'address' party: employee }}", null,
            [Required("name", ParameterType.Text), Rest("arguments")], Unreachable) { RawBody = Include },
        new("include_join", "Evaluates several templates and joins what they print.",
            "{{ include_join ['a', 'b'] ', ' }}", null,
            [
                Required("names", ParameterType.List),
                Optional("separator", ParameterType.Text, ""),
                Optional("begin", ParameterType.Text, ""),
                Optional("end", ParameterType.Text, ""),
            ], Unreachable) { RawBody = IncludeJoin },
    ];

    private static Value Unreachable(CallContext call, ReadOnlySpan<Value> arguments) =>
        throw new InvalidOperationException("The raw body is called instead");

    private static Value Include(Interpreter interpreter, ReadOnlySpan<Value> arguments, ReadOnlySpan<string?> names, SourceSpan span)
    {
        if (arguments.IsEmpty || arguments[0].IsNull)
        {
            throw interpreter.Error(TemplateDiagnostics.InvalidInclude, span, "'include' takes the name of a template");
        }

        return Run(interpreter, arguments, names, span);
    }

    private static Value IncludeJoin(Interpreter interpreter, ReadOnlySpan<Value> arguments, ReadOnlySpan<string?> names, SourceSpan span)
    {
        if (arguments.IsEmpty || arguments.Length > 4 || !names.IsEmpty)
        {
            throw interpreter.Error(TemplateDiagnostics.WrongArguments, span, $"'include_join' takes 1 to 4 arguments, not {arguments.Length}");
        }

        var segments = ImmutableArray.CreateBuilder<Segment>();
        var templates = new CallContext(interpreter, span).ToList(arguments[0]);
        Append(segments, interpreter, arguments, 2, span);
        for (var i = 0; i < templates.Count; i++)
        {
            if (i > 0)
            {
                Append(segments, interpreter, arguments, 1, span);
            }

            AddRange(segments, interpreter, Run(interpreter, [templates[i]], [], span), span);
        }

        Append(segments, interpreter, arguments, 3, span);
        return new MarkupText(segments.DrainToImmutable());
    }

    private static void Append(
        ImmutableArray<Segment>.Builder segments, Interpreter interpreter, ReadOnlySpan<Value> arguments, int place, SourceSpan span)
    {
        if (place >= arguments.Length || arguments[place].IsNull)
        {
            return;
        }

        var text = new CallContext(interpreter, span).ToText(arguments[place]);
        if (text.StartsWith(TemplatePrefix, StringComparison.Ordinal))
        {
            AddRange(segments, interpreter, Run(interpreter, [text[TemplatePrefix.Length..]], [], span), span);
        }
        else
        {
            interpreter.ChargeElements(2, span);
            segments.Add(Segment.Value(text, new Origin(span, interpreter.Frame, arguments[place].DeepOrigin)));
        }
    }

    private static void AddRange(ImmutableArray<Segment>.Builder segments, Interpreter interpreter, Value printed, SourceSpan span)
    {
        interpreter.ChargeElements(2L * printed.AsMarkup.Segments.Length, span);
        segments.AddRange(printed.AsMarkup.Segments);
    }

    private static Value Run(Interpreter interpreter, ReadOnlySpan<Value> arguments, ReadOnlySpan<string?> names, SourceSpan span)
    {
        var template = Find(interpreter, new CallContext(interpreter, span).ToText(arguments[0]), span);
        var list = ParameterBinding.List(interpreter, arguments, names, span);
        var activation = new Activation(interpreter.Scopes.Current, function: null, list, new Value[template.Locals.Count], block: null);
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] is { } name && template.Locals.IndexOf(name) is >= 0 and var slot)
            {
                activation.SetLocal(slot, arguments[i]);
            }
        }

        var outer = interpreter.EnterCall(activation, FrameKind.Include, span);
        try
        {
            return interpreter.Capture(template.Body).Captured;
        }
        finally
        {
            interpreter.LeaveCall(outer);
        }
    }

    private static Template Find(Interpreter interpreter, string name, SourceSpan span)
    {
        if (name.Length == 0)
        {
            throw interpreter.Error(TemplateDiagnostics.InvalidInclude, span, "The name of the template is empty");
        }

        if (interpreter.Options.Loader is not { } loader)
        {
            throw interpreter.Error(TemplateDiagnostics.InvalidInclude, span, "There are no templates to include here");
        }

        if (loader(name) is not { } template)
        {
            var nearest = NearestName.Of(name, interpreter.Options.IncludeNames);
            var hint = nearest is null ? "Mend the name, or add the template" : $"Did you mean '{nearest}'?";
            throw interpreter.Error(TemplateDiagnostics.InvalidInclude, span, "There is no template of the included name", hint);
        }

        if (template.HasErrors)
        {
            interpreter.Report(interpreter.Options.IsStrict ? template.Diagnostics : []);
            throw interpreter.Error(TemplateDiagnostics.InvalidInclude, span, $"The included template has errors: {template.Diagnostics[0].Message}");
        }

        return template;
    }
}
