// Follows which data a template set reads.
using System.Collections.Immutable;
using ImrDocs.Scriban.Builtins;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Scriban.Syntax.Statements;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Needs;

/// <summary>
/// Walks the syntax trees of a template set twice: first for the names that templates assign themselves, then for what
/// is read of the data.
/// </summary>
internal sealed class NeedsCollector
{
    private const int DeepestNesting = 32;
    private readonly Func<string, Template?> _loader;
    private readonly NameTable _names;
    private readonly HashSet<(string Path, SourceSpan Span)> _known = [];
    private readonly ImmutableArray<DataRead>.Builder _reads = ImmutableArray.CreateBuilder<DataRead>();
    private readonly ImmutableArray<IncludeRead>.Builder _includes = ImmutableArray.CreateBuilder<IncludeRead>();
    private readonly HashSet<SourceSpan> _knownIncludes = [];
    private readonly ImmutableArray<FunctionRead>.Builder _functions = ImmutableArray.CreateBuilder<FunctionRead>();
    private readonly HashSet<SourceSpan> _knownFunctions = [];
    private bool _isRecording;
    private int _nesting;

    public NeedsCollector(Func<string, Template?> loader, IEnumerable<string> hostNames)
    {
        _loader = loader;
        _names = new NameTable([.. hostNames, .. NamesOf(EvaluationOptions.Default.Globals)]);
    }

    /// <summary>Walks a template and what it includes.</summary>
    public void Run(Template template)
    {
        template.Body.Collect(this);
        _isRecording = true;
        _names.ShowAllData();
        template.Body.Collect(this);
    }

    public TemplateNeeds ToNeeds() => new(_reads.ToImmutable(), _includes.ToImmutable(), _functions.ToImmutable());

    public void CollectAll(IEnumerable<Node> nodes)
    {
        foreach (var node in nodes)
        {
            node.Collect(this);
        }
    }

    /// <summary>A variable, member or element is read.</summary>
    public void Read(Expression expression)
    {
        if (PlacesOf(expression) is { IsEmpty: false } places)
        {
            Record(places, expression.Span);
            CollectIndexes(expression);
            return;
        }

        switch (expression)
        {
            case MemberExpression { Target: VariableExpression group } member when _names.IsBuiltin(group.Name):
                CheckFunction(group.Name, member);
                break;
            case MemberExpression member:
                member.Target.Collect(this);
                break;
            case IndexExpression element:
                element.Target.Collect(this);
                element.Index.Collect(this);
                break;
        }
    }

    /// <summary>A function is called; an include and a template's own function are followed.</summary>
    public void ReadCall(CallExpression call)
    {
        foreach (var argument in call.Arguments)
        {
            argument.Value.Collect(this);
        }

        if (FunctionName(call) is "include" or "include_join")
        {
            Include(call);
        }
        else if (call.Target is VariableExpression variable && _names.FunctionOf(variable.Name) is { } function)
        {
            CollectCalled(function, call);
        }
        else if (FunctionName(call) is "array.map" && call.Arguments is [var list, { Value: LiteralExpression { Value.Kind: ValueKind.String } member }]
            && PlacesOf(list.Value) is { IsEmpty: false } places)
        {
            Record(Each(places, $"[].{member.Value.AsString}"), call.Span);
        }
        else
        {
            call.Target.Collect(this);
        }
    }

    /// <summary>Something is assigned; null for what is not an expression.</summary>
    public void Assign(AssignableExpression target, Expression? value)
    {
        switch (target)
        {
            case VariableExpression variable when !_isRecording:
                _names.Assign(variable.Name, value is null ? [] : PlacesOf(value));
                break;
            case MemberExpression or IndexExpression:
                CollectIndexes(target);
                break;
        }
    }

    /// <summary>A function is declared.</summary>
    public void CollectFunction(TemplateFunction function)
    {
        if (function.IsNamed)
        {
            _names.Declare(function);
        }

        _names.Push();
        foreach (var parameter in function.Parameters)
        {
            _names.Bind(parameter.Name, places: []);
        }

        function.Body.Collect(this);
        _names.Pop();
    }

    /// <summary>A loop runs over a list.</summary>
    public void CollectLoop(ForStatement loop)
    {
        loop.List.Collect(this);
        _names.Push();
        if (NameTable.KeyOf(loop.Variable) is { } key)
        {
            _names.Bind(key, Each(PlacesOf(loop.List), "[]"));
        }

        loop.Body.Collect(this);
        _names.Pop();
        loop.Otherwise?.Collect(this);
    }

    /// <summary>Inside <c>with</c> a name may be a member of its object: names are not followed there.</summary>
    public void CollectWith(WithStatement statement)
    {
        statement.Target.Collect(this);
        _names.HideData();
        statement.Body.Collect(this);
        _names.ShowData();
    }

    /// <summary>After an import any name may be one of those imported.</summary>
    public void ImportUnknown() => _names.HideData();

    private void CollectCalled(TemplateFunction function, CallExpression call)
    {
        if (!TryNest())
        {
            return;
        }

        _names.Push();
        foreach (var parameter in function.Parameters)
        {
            _names.Bind(parameter.Name, places: []);
        }

        var next = 0;
        foreach (var argument in call.Arguments)
        {
            var name = argument.Name ?? (next < function.Parameters.Length ? function.Parameters[next].Name : "$" + next);
            next += argument.Name is null ? 1 : 0;
            _names.Bind(name, PlacesOf(argument.Value));
        }

        function.Body.Collect(this);
        _names.Pop();
        _nesting--;
    }

    private void Include(CallExpression call)
    {
        var first = call.Arguments.IsEmpty ? null : call.Arguments[0].Value;
        var names = first is ArrayExpression array ? array.Items : first is null ? [] : [first];
        foreach (var expression in names)
        {
            var name = expression is LiteralExpression { Value.Kind: ValueKind.String } literal ? literal.Value.AsString : null;
            var template = name is null ? null : _loader(name);
            if (_isRecording && _knownIncludes.Add(expression.Span))
            {
                _includes.Add(new IncludeRead(name, template is not null, expression.Span));
            }

            if (template is not null && TryNest())
            {
                CollectIncluded(template, call);
                _nesting--;
            }
        }
    }

    private void CollectIncluded(Template template, CallExpression call)
    {
        _names.Push();
        var next = 0;
        foreach (var argument in call.Arguments)
        {
            _names.Bind("$" + (argument.Name ?? next++.ToString(System.Globalization.CultureInfo.InvariantCulture)), PlacesOf(argument.Value));
        }

        template.Body.Collect(this);
        _names.Pop();
    }

    private bool TryNest()
    {
        if (_nesting >= DeepestNesting)
        {
            return false;
        }

        _nesting++;
        return true;
    }

    private void CollectIndexes(Expression expression)
    {
        switch (expression)
        {
            case MemberExpression member:
                CollectIndexes(member.Target);
                break;
            case IndexExpression element:
                CollectIndexes(element.Target);
                element.Index.Collect(this);
                break;
            case CallExpression or ParenthesizedExpression:
                expression.Collect(this);
                break;
        }
    }

    // The places of the data that an expression may be, none when it is computed.
    private ImmutableArray<string> PlacesOf(Expression expression) => expression switch
    {
        VariableExpression or LocalExpression or ArgumentsExpression => _names.PlacesOf(NameTable.KeyOf(expression)!),
        ParenthesizedExpression parenthesized => PlacesOf(parenthesized.Inner),
        MemberExpression { Target: ThisExpression } member => _names.PlacesOf(member.Name),
        MemberExpression member => Each(PlacesOf(member.Target), "." + member.Name),
        IndexExpression { Index: LiteralExpression { Value.Kind: ValueKind.String } name } element => Each(PlacesOf(element.Target), "." + name.Value.AsString),
        IndexExpression element => Each(PlacesOf(element.Target), "[]"),
        CallExpression { Arguments: [var first, ..] } call => PlacesOf(FunctionName(call), first.Value),
        ConditionalExpression choice => PlacesOfEither(choice.WhenTrue, choice.WhenFalse),
        LogicalExpression { Choice: ({ } left, { } right) } => PlacesOfEither(left, right),
        _ => [],
    };

    // A choice with something computed is computed, but one with null is the other.
    private ImmutableArray<string> PlacesOfEither(Expression first, Expression second)
    {
        var (places, others) = (PlacesOf(first), PlacesOf(second));
        return IsNull(first) ? others
            : IsNull(second) ? places
            : places.IsEmpty || others.IsEmpty ? []
            : [.. places.Union(others, StringComparer.Ordinal)];
    }

    private static bool IsNull(Expression expression) => expression is LiteralExpression { Value.IsNull: true };

    private ImmutableArray<string> PlacesOf(string? function, Expression list) => function switch
    {
        "array.filter" or "array.sort" or "array.limit" or "array.offset" or "array.reverse" or "array.compact" or "array.uniq" => PlacesOf(list),
        "array.first" or "array.last" => Each(PlacesOf(list), "[]"),
        _ => [],
    };

    private static ImmutableArray<string> Each(ImmutableArray<string> places, string step) => [.. places.Select(place => place + step)];

    private static string? FunctionName(CallExpression call) => call.Target switch
    {
        VariableExpression variable => variable.Name,
        MemberExpression { Target: VariableExpression group } member => $"{group.Name}.{member.Name}",
        _ => null,
    };

    private void CheckFunction(string group, MemberExpression member)
    {
        var members = BuiltinFunctions.Namespaces.FirstOrDefault(known => string.Equals(known.Name, group, StringComparison.Ordinal))?.Members;
        if (_isRecording && members?.Contains(member.Name) == false && _knownFunctions.Add(member.NameSpan))
        {
            _functions.Add(new FunctionRead(group, member.Name, member.NameSpan));
        }
    }

    private void Record(ImmutableArray<string> places, SourceSpan span)
    {
        foreach (var place in places)
        {
            if (_isRecording && _known.Add((place, span)))
            {
                _reads.Add(new DataRead(place, span));
            }
        }
    }

    private static IEnumerable<string> NamesOf(ScribanObject members) => Enumerable.Range(0, members.Count).Select(members.NameAt);
}
