// Which names of a template set are data.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Expressions;

namespace ImrDocs.Scriban.Needs;

/// <summary>
/// Which names stand for which places of the data: their own, or those that a loop, call or assignment gave them. No
/// place at all means that the name stands for something computed.
/// </summary>
internal sealed class NameTable(HashSet<string> builtins)
{
    // A name that is assigned more places than this is not followed.
    private const int MostPlaces = 8;

    private readonly List<Dictionary<string, ImmutableArray<string>>> _scopes = [];
    private readonly Dictionary<string, ImmutableArray<string>> _assigned = new(StringComparer.Ordinal);
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
    public void Push() => _scopes.Add(new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal));

    /// <summary>Ends it.</summary>
    public void Pop() => _scopes.RemoveAt(_scopes.Count - 1);

    /// <summary>Gives a name to places of the data, or to something computed.</summary>
    public void Bind(string name, ImmutableArray<string> places) => _scopes[^1][name] = places;

    /// <summary>
    /// Notes an assignment: the name may stand for any place that it is ever assigned. It is computed when it is ever
    /// assigned something computed, or a part of itself, which would make it stand for ever deeper places.
    /// </summary>
    public void Assign(string name, ImmutableArray<string> places)
    {
        if (!_assigned.TryGetValue(name, out var known))
        {
            _assigned[name] = places;
            return;
        }

        var all = known.Union(places, StringComparer.Ordinal).ToImmutableArray();
        var isFollowed = !known.IsEmpty && !places.IsEmpty && all.Length <= MostPlaces && !places.Any(place => known.Any(other => IsPart(place, other)));
        _assigned[name] = isFollowed ? all : [];
    }

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

    /// <summary>The places of the data that a name may stand for; none when it is computed.</summary>
    public ImmutableArray<string> PlacesOf(string name)
    {
        for (var i = _scopes.Count - 1; i >= 0; i--)
        {
            if (_scopes[i].TryGetValue(name, out var bound))
            {
                return bound;
            }
        }

        return _assigned.TryGetValue(name, out var places) ? places
            : name[0] == '$' || _hidden > 0 || builtins.Contains(name) || _functions.ContainsKey(name) ? []
            : [name];
    }

    /// <summary>Whether a name is that of something built in, and nothing else was given the name.</summary>
    public bool IsBuiltin(string name) =>
        builtins.Contains(name) && !_assigned.ContainsKey(name) && !_functions.ContainsKey(name) && _hidden == 0 && !_scopes.Exists(scope => scope.ContainsKey(name));

    private static bool IsPart(string place, string whole) =>
        place.Length > whole.Length && place.StartsWith(whole, StringComparison.Ordinal) && place[whole.Length] is '.' or '[';
}
