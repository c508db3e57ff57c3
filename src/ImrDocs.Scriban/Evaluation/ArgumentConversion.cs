// Converts an argument to what a parameter takes.
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>Converts an argument to what a parameter takes.</summary>
internal static class ArgumentConversion
{
    /// <summary>The argument as the parameter's type.</summary>
    /// <exception cref="EvaluationException">It cannot be converted.</exception>
    public static Value Convert(Value argument, FunctionParameter parameter, CallContext call)
    {
        var isNumeric = parameter.Type is ParameterType.Int or ParameterType.Long or ParameterType.Double or ParameterType.Number;
        if (argument.IsNull && ((parameter.IsOptional && parameter.Default.IsNull) || !(isNumeric || parameter.Type == ParameterType.Boolean)))
        {
            return argument;
        }

        if (argument.IsNull && isNumeric && call.IsStrict)
        {
            throw call.Error(TemplateDiagnostics.NullOperand, $"The parameter '{parameter.Name}' takes a number, not null");
        }

        return parameter.Type switch
        {
            ParameterType.Any => argument.Flatten(),
            ParameterType.Text => argument.Kind == ValueKind.String ? argument : Value.From(call.ToText(argument)),
            ParameterType.TextOrMarkup => argument.IsText ? argument : Value.From(call.ToText(argument)),
            ParameterType.Int => NumberConversion.ToInt(argument, call),
            ParameterType.Long => NumberConversion.ToLong(argument, call),
            ParameterType.Double => NumberConversion.ToDouble(argument, call),
            ParameterType.Number => NumberConversion.ToNumber(argument, call),
            ParameterType.Boolean => argument.IsTrue,
            ParameterType.Date => Expect(argument, ValueKind.Date, parameter, call),
            ParameterType.TimeSpan => Expect(argument, ValueKind.TimeSpan, parameter, call),
            ParameterType.Object => Expect(argument, ValueKind.Object, parameter, call),
            ParameterType.Function => Expect(argument, ValueKind.Function, parameter, call),
            _ => argument.Kind == ValueKind.List ? argument : Value.From(call.ToList(argument)).WithOrigin(argument.Origin),
        };
    }

    private static Value Expect(Value argument, ValueKind kind, FunctionParameter parameter, CallContext call)
    {
        if (argument.Kind == kind)
        {
            return argument;
        }

        var hint = kind == ValueKind.Date && argument.IsText ? "Make it a date with date.parse first" : "";
        throw new EvaluationException(call.Error(
            TemplateDiagnostics.WrongType,
            $"The parameter '{parameter.Name}' takes {TypeNames.Of(kind)}, not {TypeNames.Of(argument)}").Diagnostic with
        { Hint = hint });
    }
}
