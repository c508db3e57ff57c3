// Calls functions of every kind.
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Parsing;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Scriban.Syntax.Statements;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>Calls functions of every kind.</summary>
internal static class FunctionCalls
{
    /// <summary>The function that an expression names as the target of a call.</summary>
    public static ScribanFunction Find(Interpreter interpreter, Expression target, bool isPipe)
    {
        var value = target.EvaluateTarget(interpreter);
        if (value.Kind == ValueKind.Function)
        {
            return value.AsFunction;
        }

        if (value.Kind == ValueKind.Object && value.AsObject.Namespace?.Caller is { } caller)
        {
            return caller;
        }

        if (interpreter.Options.IsStrict && target is MemberExpression { Target: VariableExpression group } member
            && interpreter.Options.Globals.TryGet(group.Name, out var holder) && holder is { Kind: ValueKind.Object, AsObject.Namespace: { } functions })
        {
            throw MemberAccess.UnknownFunction(interpreter, functions, member.Name, member.NameSpan);
        }

        throw value.IsNull && !isPipe
            ? interpreter.Error(TemplateDiagnostics.UnknownFunction, target.Span, "The function does not exist")
            : interpreter.Error(TemplateDiagnostics.NotCallable, target.Span, $"{TypeNames.AtStart(value)} is not a function");
    }

    /// <summary>Calls a function.</summary>
    /// <param name="interpreter">The running evaluation.</param>
    /// <param name="function">The function.</param>
    /// <param name="arguments">Positional and named arguments in the order of the call.</param>
    /// <param name="names">The name of each argument, null for a positional one; empty when none is named.</param>
    /// <param name="span">Where errors of the call are told.</param>
    /// <param name="whole">The whole expression whose value the call is, a piped value included.</param>
    /// <param name="block">The block that <c>wrap</c> hands over.</param>
    public static Value Call(
        Interpreter interpreter,
        ScribanFunction function,
        ReadOnlySpan<Value> arguments,
        ReadOnlySpan<string?> names,
        SourceSpan span,
        SourceSpan whole,
        BlockStatement? block)
    {
        interpreter.Step(span);
        return function switch
        {
            FunctionDeclaration { RawBody: { } raw } => raw(interpreter, arguments, names, span),
            FunctionDeclaration declaration => Dispatcher.Invoke(declaration, arguments, names, interpreter, span, whole),
            _ => CallTemplate(interpreter, (TemplateFunction)function, arguments, names, span, block),
        };
    }

    /// <summary>Prints a block that was handed over, with the names that are visible where it is printed.</summary>
    public static Value RunBlock(Interpreter interpreter, PassedBlock block, SourceSpan span)
    {
        var outer = interpreter.EnterCall(block.Home.WithNamesOf(interpreter.Scopes.Current), FrameKind.Call, span);
        try
        {
            return interpreter.Capture(block.Body).Captured;
        }
        finally
        {
            interpreter.LeaveCall(outer);
        }
    }

    /// <summary>Parses and evaluates text made at run time.</summary>
    public static Value Evaluate(Interpreter interpreter, string text, bool isTemplate, SourceSpan span)
    {
        if (interpreter.Options.IsStrict)
        {
            throw interpreter.Error(TemplateDiagnostics.NotAllowed, span, "Text made at run time is not evaluated here");
        }

        interpreter.ChargeText(text.Length, span);
        var options = ParserOptions.Lenient with { IsScript = !isTemplate };
        var template = Template.Parse(new SourceText(span.Source.Name, text), options);
        if (template.HasErrors)
        {
            // Its message would repeat words of the text, which may be data.
            var place = template.Diagnostics[0].Position;
            throw interpreter.Error(
                TemplateDiagnostics.InvalidArgument, span, $"The text has an error in line {place?.Line}, column {place?.Column}");
        }

        var activation = new Activation(interpreter.Scopes.Current, function: null, null, new Value[template.Locals.Count], block: null);
        var outer = interpreter.EnterCall(activation, FrameKind.Call, span);
        try
        {
            return isTemplate ? interpreter.Capture(template.Body).Captured : RunScript(interpreter, template);
        }
        finally
        {
            interpreter.LeaveCall(outer);
        }
    }

    private static Value RunScript(Interpreter interpreter, Template script)
    {
        var value = Value.Null;
        foreach (var statement in script.Body.Statements)
        {
            if (statement is ExpressionStatement printed)
            {
                value = printed.Expression.Evaluate(interpreter);
            }
            else if (statement.Execute(interpreter) == Flow.Return)
            {
                return interpreter.Returned ?? Value.Null;
            }
        }

        return value;
    }

    private static Value CallTemplate(
        Interpreter interpreter,
        TemplateFunction function,
        ReadOnlySpan<Value> arguments,
        ReadOnlySpan<string?> names,
        SourceSpan span,
        BlockStatement? block)
    {
        var passed = block is null ? null : new PassedBlock(block, interpreter.Scopes.Current);
        var locals = function.Locals.Count == 0 ? [] : new Value[function.Locals.Count];
        var activation = function.IsParametric
            ? new Activation(interpreter.Scopes.Current, function, null, locals, passed)
            {
                Parameters = ParameterBinding.Bind(interpreter, function, arguments, names, span),
            }
            : new Activation(interpreter.Scopes.Current, function, ParameterBinding.List(interpreter, arguments, names, span), locals, passed);
        var outer = interpreter.EnterCall(activation, FrameKind.Call, span);
        try
        {
            return interpreter.Options.IsStrict ? RunStrict(interpreter, function.Body, span) : RunLenient(interpreter, function.Body);
        }
        finally
        {
            interpreter.LeaveCall(outer);
        }
    }

    // What the body prints goes to the output at once, even when the result is not printed.
    private static Value RunLenient(Interpreter interpreter, BlockStatement body) =>
        body.Execute(interpreter) == Flow.Return ? TakeReturned(interpreter) ?? Value.Null : Value.Null;

    // What the body prints is the result, unless ret gives one.
    private static Value RunStrict(Interpreter interpreter, BlockStatement body, SourceSpan span)
    {
        var (flow, printed) = interpreter.Capture(body);
        if (flow != Flow.Return || TakeReturned(interpreter) is not { } returned)
        {
            return printed;
        }

        if (!printed.AsMarkup.IsBlank)
        {
            interpreter.Print(printed, span, default);
        }

        return returned;
    }

    private static Value? TakeReturned(Interpreter interpreter)
    {
        var returned = interpreter.Returned;
        interpreter.Returned = null;
        return returned;
    }
}
