// Matches arguments with the parameters of a function written in a template.
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>Matches arguments with the parameters of a function written in a template.</summary>
internal static class ParameterBinding
{
    /// <summary>What to do about a named argument that no parameter takes.</summary>
    public const string HintToName = "Name one that it has, or give the arguments without names";

    /// <summary>The value of each parameter.</summary>
    public static Value[] Bind(
        Interpreter interpreter,
        TemplateFunction function,
        ReadOnlySpan<Value> arguments,
        ReadOnlySpan<string?> names,
        SourceSpan span)
    {
        var parameters = function.Parameters;
        var values = new Value[parameters.Length];
        Span<bool> isBound = stackalloc bool[parameters.Length];
        var rest = function.TakesRest ? new ScribanArray() : null;
        var next = 0;
        for (var i = 0; i < arguments.Length; i++)
        {
            int place;
            if (!names.IsEmpty && names[i] is { } name)
            {
                place = PlaceOf(interpreter, function, name, span);
            }
            else
            {
                while (next < parameters.Length - (rest is null ? 0 : 1) && isBound[next])
                {
                    next++;
                }

                place = next;
            }

            if (rest is not null && place >= parameters.Length - 1)
            {
                interpreter.ChargeElements(1, span);
                rest.Add(arguments[i]);
                continue;
            }

            if (place >= parameters.Length)
            {
                throw WrongCount(interpreter, function, arguments.Length, span);
            }

            values[place] = arguments[i];
            isBound[place] = true;
        }

        for (var place = 0; place < parameters.Length; place++)
        {
            if (!isBound[place])
            {
                values[place] = parameters[place].IsRest ? rest!
                    : parameters[place].IsOptional ? parameters[place].Default
                    : throw WrongCount(interpreter, function, arguments.Length, span);
            }
        }

        return values;
    }

    /// <summary>The arguments as a list whose members are the named ones.</summary>
    public static ScribanArray List(Interpreter interpreter, ReadOnlySpan<Value> arguments, ReadOnlySpan<string?> names, SourceSpan span)
    {
        interpreter.ChargeElements(arguments.Length, span);
        var list = new ScribanArray(arguments.Length);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!names.IsEmpty && names[i] is { } name)
            {
                (list.Members ??= new ScribanObject()).Set(name, arguments[i]);
            }
            else
            {
                list.Add(arguments[i]);
            }
        }

        return list;
    }

    private static int PlaceOf(Interpreter interpreter, TemplateFunction function, string name, SourceSpan span)
    {
        for (var place = 0; place < function.Parameters.Length; place++)
        {
            if (string.Equals(function.Parameters[place].Name, name, StringComparison.Ordinal))
            {
                return place;
            }
        }

        throw interpreter.Error(
            TemplateDiagnostics.WrongArguments,
            span,
            $"'{function.Name}' has no parameter '{name}'{NearestName.Suggest(name, function.Parameters.Select(p => p.Name))}",
            HintToName);
    }

    private static EvaluationException WrongCount(Interpreter interpreter, TemplateFunction function, int count, SourceSpan span)
    {
        var most = function.TakesRest ? " or more" : function.RequiredCount == function.Parameters.Length ? "" : $" to {function.Parameters.Length}";
        return interpreter.Error(
            TemplateDiagnostics.WrongArguments, span, $"The arguments of '{function.Name}' are {function.RequiredCount}{most}, not {count}");
    }
}
