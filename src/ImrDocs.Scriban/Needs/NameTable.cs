// Which names of a template set are data.
using System.Globalization;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Expressions;

namespace ImrDocs.Scriban.Needs;

/// <summary>Which names stand for which place of the data: its own, or one that a loop, call or assignment gave them.</summary>
internal sealed class NameTable(HashSet<string> builtins)
{
    private readonly List<Dictionary<string, string?>> _scopes = [];
    private readonly Dictionary<string, string?> _assigned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TemplateFunction> _functions = new(StringComparer.Ordinal);
    private int _hidden;

    /// <summary>How an expression is looked up: <c>name</c>, <c>$name</c>, <c>$1</c>; null when it is no name.</summary>
    public static string? KeyOf(Expression expression) => expression switch
    {
        VariableExpression variable => variable.Name,
        LocalExpression local => "$" + local.Name,
        ArgumentsExpression { Index: { } index } => "$" + index.ToString(CultureInfo.InvariantCulture),
        ArgumentsExpression => "$",
        _ => null,
    };

    /// <summary>Begins a loop, call or include.</summary>
    public void Push() => _scopes.Add(new Dictionary<string, string?>(StringComparer.Ordinal));

    /// <summary>Ends it.</summary>
    public void Pop() => _scopes.RemoveAt(_scopes.Count - 1);

    /// <summary>Gives a name to a place of the data, or to something computed.</summary>
    public void Bind(string name, string? path) => _scopes[^1][name] = path;

    /// <summary>Notes an assignment; a name that is assigned different things is computed.</summary>
    public void Assign(string name, string? path) =>
        _assigned[name] = _assigned.TryGetValue(name, out var known) && !string.Equals(known, path, StringComparison.Ordinal) ? null : path;

    /// <summary>Notes a function.</summary>
    public void Declare(TemplateFunction function) => _functions[function.Name] = function;

    /// <summary>The function of a name.</summary>
    public TemplateFunction? FunctionOf(string name) => _functions.GetValueOrDefault(name);

    /// <summary>From here on, unknown names are not taken for data.</summary>
    public void HideData() => _hidden++;

    /// <summary>Unknown names are data again.</summary>
    public void ShowData() => _hidden--;

    /// <summary>Forgets what was hidden, for another walk.</summary>
    public void ShowAllData() => _hidden = 0;

    /// <summary>The place of the data that a name stands for; null when it is computed.</summary>
    public string? PathOf(string name)
    {
        for (var i = _scopes.Count - 1; i >= 0; i--)
        {
            if (_scopes[i].TryGetValue(name, out var bound))
            {
                return bound;
            }
        }

        return _assigned.TryGetValue(name, out var path) ? path
            : name[0] == '$' || _hidden > 0 || builtins.Contains(name) || _functions.ContainsKey(name) ? null
            : name;
    }
}
