// Finds and assigns variables.
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>
/// The visible names: of functions with their loops from the innermost outwards, then global objects from top to
/// bottom (<c>with</c>, the data), then what is built in.
/// </summary>
internal sealed class Scopes
{
    private readonly List<ScribanObject> _globals = [];
    private readonly ScribanObject _builtins;
    private List<ScribanObject>? _initializers;

    /// <summary>The names of some data and of what is built in; the data itself is never changed.</summary>
    public Scopes(ScribanObject model, ScribanObject builtins, Activation page)
    {
        _builtins = builtins;
        _globals.Add(model.CloneForWriting());
        Current = page;
    }

    /// <summary>What is running.</summary>
    public Activation Current { get; set; }

    /// <summary>The global object that takes new names.</summary>
    public ScribanObject Top => _globals[^1];

    /// <summary>Whether a loop of the running page, include or function is running.</summary>
    public bool IsInLoop => Current.Loops is not null;

    /// <summary>All visible names, for suggestions.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            for (var activation = Current; activation is not null; activation = activation.Visible)
            {
                for (var loop = activation.Loops; loop is not null; loop = loop.Parent)
                {
                    yield return loop.Variable ?? "";
                }
            }

            foreach (var layer in Enumerable.Reverse(_globals).Append(_builtins))
            {
                for (var i = 0; i < layer.Count; i++)
                {
                    yield return layer.NameAt(i);
                }
            }
        }
    }

    /// <summary>Reads a variable.</summary>
    public bool TryGet(string name, ref int hint, out Value value)
    {
        for (var i = (_initializers?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (_initializers![i].TryGet(name, out value))
            {
                return true;
            }
        }

        for (var activation = Current; activation is not null; activation = activation.Visible)
        {
            if (activation.TryGet(name, out value))
            {
                return true;
            }
        }

        for (var i = _globals.Count - 1; i >= 0; i--)
        {
            if (_globals[i].TryGet(name, ref hint, out value))
            {
                return true;
            }
        }

        return _builtins.TryGet(name, ref hint, out value);
    }

    /// <summary>Assigns a variable; false when it is read-only.</summary>
    public bool TrySet(string name, Value value)
    {
        Activation? owner = null;
        for (var activation = Current; activation is not null; activation = activation.Visible)
        {
            if (activation.TrySet(name, value))
            {
                return true;
            }

            owner ??= activation.IsParametric ? activation : null;
        }

        if (owner is not null && !IsGlobal(name))
        {
            (owner.Variables ??= new ScribanObject()).Set(name, value);
            return true;
        }

        if (Top.IsProtected(name))
        {
            return false;
        }

        Top.Set(name, value);
        return true;
    }

    /// <summary>Copies a name into the global names unless it is read-only there.</summary>
    public void Import(string name, Value value)
    {
        if (!Top.IsProtected(name))
        {
            Top.Set(name, value);
        }
    }

    /// <summary>Makes a global name read-only.</summary>
    public void Protect(string name) => Top.Protect(name);

    /// <summary>Puts an object on top of the global names.</summary>
    public void PushGlobal(ScribanObject members) => _globals.Add(members);

    /// <summary>Takes it away again.</summary>
    public void PopGlobal() => _globals.RemoveAt(_globals.Count - 1);

    /// <summary>Lets the members of an object be seen while it is built.</summary>
    public void PushInitializer(ScribanObject members) => (_initializers ??= []).Add(members);

    /// <summary>The object is built.</summary>
    public void PopInitializer() => _initializers!.RemoveAt(_initializers.Count - 1);

    /// <summary>The innermost visible loop of a kind; a <c>tablerow</c> is a <c>for</c> too.</summary>
    public LoopScope? FindLoop(LoopKind kind)
    {
        for (var activation = Current; activation is not null; activation = activation.Visible)
        {
            for (var loop = activation.Loops; loop is not null; loop = loop.Parent)
            {
                if (loop.Kind == kind || (kind == LoopKind.For && loop.Kind == LoopKind.TableRow))
                {
                    return loop;
                }
            }
        }

        return null;
    }

    private bool IsGlobal(string name)
    {
        foreach (var layer in _globals)
        {
            if (layer.Contains(name))
            {
                return true;
            }
        }

        return false;
    }
}
