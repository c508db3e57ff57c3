// Follows which data a template set reads.
using System.Collections.Immutable;
using ImrDocs.Scriban.Builtins;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Scriban.Syntax.Statements;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Needs;

/// <summary>
/// Walks the syntax trees of a template set twice: first for the names that templates assign themselves, then for what
/// is read of the data.
/// </summary>
internal sealed class NeedsCollector
{
    private const int DeepestNesting = 32;
    private readonly Func<string, Template?> _loader;
    private readonly Dictionary<string, FunctionDeclaration> _functions;
    private readonly NameTable _names;
    private readonly DataPlaces _places;
    private readonly NeedsRecord _record = new();
    private int _nesting;

    public NeedsCollector(Func<string, Template?> loader, ImmutableArray<FunctionDeclaration> hostFunctions)
    {
        _loader = loader;
        _functions = BuiltinFunctions.Namespaces.SelectMany(group => group.Functions).Concat(hostFunctions)
            .ToDictionary(function => function.Name, StringComparer.Ordinal);
        _names = new NameTable([.. hostFunctions.Select(function => function.Name), .. NamesOf(EvaluationOptions.Default.Globals)]);
        _places = new DataPlaces(_names);
    }

    /// <summary>Walks a template and what it includes.</summary>
    public void Run(Template template)
    {
        template.Body.Collect(this);
        _record.IsOpen = true;
        _names.ShowAllData();
        template.Body.Collect(this);
    }

    public TemplateNeeds ToNeeds() => _record.ToNeeds();

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
        if (_places.Of(expression) is { IsEmpty: false } places)
        {
            _record.AddReads(places, expression.Span);
            CollectIndexes(expression);
            return;
        }

        switch (expression)
        {
            case MemberExpression { Target: VariableExpression group } member when _names.IsBuiltin(group.Name):
                _record.AddFunction(group.Name, member, isCalled: false);
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

    /// <summary>An expression becomes text; of a choice, either side does.</summary>
    public void Print(Expression expression)
    {
        switch (expression)
        {
            case ParenthesizedExpression parenthesized:
                Print(parenthesized.Inner);
                break;
            case ConditionalExpression choice:
                Print(choice.WhenTrue);
                Print(choice.WhenFalse);
                break;
            case LogicalExpression { Choice: ({ } left, { } right) }:
                Print(left);
                Print(right);
                break;
            default:
                _record.AddPrints(_places.Of(expression), expression.Span);
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

        PrintArguments(call);
        if (DataPlaces.FunctionName(call) is "include" or "include_join")
        {
            Include(call);
        }
        else if (call.Target is VariableExpression variable && _names.FunctionOf(variable.Name) is { } function)
        {
            CollectCalled(function, call);
        }
        else if (DataPlaces.FunctionName(call) is "array.map" && call.Arguments is [var list, { Value: LiteralExpression { Value.Kind: ValueKind.String } member }]
            && _places.Of(list.Value) is { IsEmpty: false } places)
        {
            _record.AddReads(DataPlaces.Each(places, $"[].{member.Value.AsString}"), call.Span);
        }
        else if (call.Target is MemberExpression { Target: VariableExpression group } called && _names.IsBuiltin(group.Name))
        {
            _record.AddFunction(group.Name, called, isCalled: true);
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
            case VariableExpression variable when !_record.IsOpen:
                _names.Assign(variable.Name, value is null ? [] : _places.Of(value));
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
            _names.Bind(key, DataPlaces.Each(_places.Of(loop.List), "[]"));
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

    // A function of texts makes a text of what it is given.
    private void PrintArguments(CallExpression call)
    {
        var parameters = DataPlaces.FunctionName(call) is { } name && _functions.TryGetValue(name, out var function) ? function.Parameters : [];
        for (var i = 0; i < parameters.Length && i < call.Arguments.Length; i++)
        {
            if (call.Arguments[i].Name is null && parameters[i].Type is ParameterType.Text or ParameterType.TextOrMarkup)
            {
                Print(call.Arguments[i].Value);
            }
        }
    }

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
            _names.Bind(name, _places.Of(argument.Value));
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
            _record.AddInclude(name, template is not null, first is ArrayExpression ? expression.Span : call.Target.Span);

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
            _names.Bind("$" + (argument.Name ?? next++.ToString(System.Globalization.CultureInfo.InvariantCulture)), _places.Of(argument.Value));
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

    private static IEnumerable<string> NamesOf(ScribanObject members) => Enumerable.Range(0, members.Count).Select(members.NameAt);
}
