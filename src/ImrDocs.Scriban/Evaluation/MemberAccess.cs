// Reads and writes members and elements.
using ImrDocs.Scriban.Builtins;
using ImrDocs.Scriban.Builtins.Dates;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>Reads and writes members and elements of values of every type.</summary>
internal static class MemberAccess
{
    /// <summary>A member by a computed name, which may be data and is not told in messages; null or an error when there is none.</summary>
    public static Value GetComputed(Interpreter interpreter, Value holder, string name, SourceSpan span) =>
        TryGet(interpreter, holder, name, out var value) || !interpreter.Options.IsStrict
            ? value
            : throw interpreter.Error(TemplateDiagnostics.UnknownMember, span, $"{TypeNames.AtStart(holder)} here has no member of the computed name");

    /// <summary>A member; null or an error when there is none.</summary>
    public static Value Get(Interpreter interpreter, Value holder, string name, SourceSpan span)
    {
        if (TryGet(interpreter, holder, name, out var value))
        {
            return value;
        }

        if (!interpreter.Options.IsStrict)
        {
            return Value.Null;
        }

        if (holder.Kind == ValueKind.Object && holder.AsObject.Namespace is { } group)
        {
            throw UnknownFunction(interpreter, group, name, span);
        }

        var known = holder.Kind == ValueKind.Object ? Enumerable.Range(0, holder.AsObject.Count).Select(holder.AsObject.NameAt) : ValueMembers.Of(holder.Kind);
        var suggestion = NearestName.Suggest(name, known);
        throw interpreter.Error(
            TemplateDiagnostics.UnknownMember,
            span,
            $"{TypeNames.AtStart(holder)} here has no member '{name}'{suggestion}",
            suggestion.Length > 0 ? "" : null);
    }

    /// <summary>The error of a function that a namespace does not have.</summary>
    public static EvaluationException UnknownFunction(Interpreter interpreter, FunctionNamespace group, string name, SourceSpan span) => interpreter.Error(
        TemplateDiagnostics.UnknownFunction,
        span,
        $"'{group.Name}' has no function '{name}'",
        FunctionSuggestion.For(group, name) is { } meant ? $"Did you mean {meant}?" : null);

    /// <summary>Sets a member.</summary>
    public static void Set(Interpreter interpreter, Value holder, string name, Value value, SourceSpan span)
    {
        if (holder.Kind == ValueKind.Object && holder.AsObject.Namespace is { Name: "date" } && string.Equals(name, "format", StringComparison.Ordinal))
        {
            var call = new CallContext(interpreter, span);
            var pattern = call.ToText(value);
            DatePatternCheck.Run(call, pattern);
            interpreter.DateFormat = pattern;
            return;
        }

        var members = holder.Kind switch
        {
            ValueKind.Object => holder.AsObject,
            ValueKind.List when holder.AsList is ScribanArray { IsReadOnly: false } array => array.Members ??= new ScribanObject(),
            _ => throw interpreter.Error(TemplateDiagnostics.ReadOnly, span, $"{TypeNames.AtStart(holder)} has no members that can be set"),
        };
        if (members.IsProtected(name))
        {
            throw interpreter.Error(TemplateDiagnostics.ReadOnly, span, "The member is read-only");
        }

        interpreter.ChargeElements(2, span);
        members.Set(name, value);
    }

    /// <summary>An element of a list or text, or a member of an object.</summary>
    public static Value GetElement(Interpreter interpreter, Value holder, Value index, SourceSpan holderSpan, SourceSpan indexSpan)
    {
        switch (holder.Kind)
        {
            case ValueKind.Object:
                return GetComputed(interpreter, holder, new CallContext(interpreter, indexSpan).ToText(index), indexSpan).Including(index.DeepOrigin);
            case ValueKind.List when index.Kind == ValueKind.String:
                return GetComputed(interpreter, holder, index.AsString, indexSpan).Including(index.Origin);
            case ValueKind.List:
                var list = holder.AsList;
                return Place(interpreter, index, list.Count, indexSpan) is >= 0 and var place
                    ? list[place].Including(index.Origin)
                    : Value.Null;
            case ValueKind.String or ValueKind.Markup:
                var text = holder.Flatten();
                return Place(interpreter, index, text.AsString.Length, indexSpan) is >= 0 and var character
                    ? Value.From(text.AsString[character].ToString()).WithOrigin(text.Origin)
                    : Value.Null;
            default:
                throw interpreter.Error(TemplateDiagnostics.WrongType, holderSpan, $"{TypeNames.AtStart(holder)} has no elements");
        }
    }

    /// <summary>Sets an element of a list, which grows as needed, or a member of an object.</summary>
    public static void SetElement(
        Interpreter interpreter, Value holder, Value index, Value value, SourceSpan holderSpan, SourceSpan indexSpan)
    {
        var call = new CallContext(interpreter, indexSpan);
        if (holder.Kind == ValueKind.Object || (holder.Kind == ValueKind.List && index.Kind == ValueKind.String))
        {
            Set(interpreter, holder, call.ToText(index), value, indexSpan);
            return;
        }

        if (holder.Kind != ValueKind.List)
        {
            throw interpreter.Error(TemplateDiagnostics.WrongType, holderSpan, $"{TypeNames.AtStart(holder)} has no elements that can be set");
        }

        var place = NumberConversion.ToInt(index, call);
        if (holder.AsList is not ScribanArray { IsReadOnly: false } array)
        {
            throw interpreter.Error(TemplateDiagnostics.ReadOnly, indexSpan, "The list is read-only");
        }

        SetElement(interpreter, array, place < 0 ? array.Count + place : place, value, indexSpan);
    }

    /// <summary>Sets an element of an array, which grows as needed.</summary>
    public static void SetElement(Interpreter interpreter, ScribanArray array, int place, Value value, SourceSpan span)
    {
        if (place < 0)
        {
            throw interpreter.Error(TemplateDiagnostics.IndexOutOfRange, span, "The index is before the first element");
        }

        if (place >= array.Count)
        {
            var limit = interpreter.Options.Limits.Iterations;
            if (place >= limit + array.Count)
            {
                throw interpreter.Error(TemplateDiagnostics.IterationLimit, span, $"The list would grow by more than {limit} elements");
            }

            interpreter.ChargeElements(place + 1L - array.Count, span);
        }

        array.Set(place, value);
    }

    /// <summary>Reads a member; false when there is none.</summary>
    public static bool TryGet(Interpreter interpreter, Value holder, string name, out Value value)
    {
        switch (holder.Kind)
        {
            case ValueKind.Object:
                var isFound = holder.AsObject.TryGet(name, out value);
                value = isFound ? interpreter.Overridden(holder.AsObject, name, value) : value;
                return isFound;
            case ValueKind.List:
                return TryGetOfList(holder, name, out value);
            case ValueKind.String or ValueKind.Markup:
                var isSize = string.Equals(name, "size", StringComparison.Ordinal);
                value = isSize ? Value.From(holder.Flatten().AsString.Length).WithOrigin(holder.DeepOrigin) : default;
                return isSize;
            case ValueKind.Date:
                value = TimeMembers.Of(holder.AsDate, name).WithOrigin(holder.Origin);
                return !value.IsNull;
            case ValueKind.TimeSpan:
                value = TimeMembers.Of(holder.AsTimeSpan, name).WithOrigin(holder.Origin);
                return !value.IsNull;
            default:
                value = default;
                return false;
        }
    }

    private static bool TryGetOfList(Value holder, string name, out Value value)
    {
        if (holder.AsList is ScribanArray { Members: { } members } && members.TryGet(name, out value))
        {
            return true;
        }

        var isSize = string.Equals(name, "size", StringComparison.Ordinal);
        value = isSize ? Value.From(holder.AsList.Count).WithOrigin(holder.DeepOrigin) : default;
        return isSize;
    }

    // The place an index means, negative ones counting from the end; -1 when there is none and that is no error.
    private static int Place(Interpreter interpreter, Value index, int count, SourceSpan span)
    {
        var place = NumberConversion.ToLong(index, new CallContext(interpreter, span));
        place = place < 0 ? place + count : place;
        if (place >= 0 && place < count)
        {
            return (int)place;
        }

        return interpreter.Options.IsStrict
            ? throw interpreter.Error(TemplateDiagnostics.IndexOutOfRange, span, "The list has no such element")
            : -1;
    }
}
