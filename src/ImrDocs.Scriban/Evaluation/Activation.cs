// A running page, include, function or block.
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Statements;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>A block that <c>wrap</c> hands to a function, with the page or function it is written in.</summary>
internal sealed record PassedBlock(BlockStatement Body, Activation Home);

/// <summary>A running page, include, function or wrapped block: its local names.</summary>
internal sealed class Activation(Activation? caller, TemplateFunction? function, ScribanArray? arguments, Value[] locals, PassedBlock? block)
{
    private Value[] _locals = locals;

    /// <summary>What is called from; its names are visible too unless this is a named function.</summary>
    public Activation? Caller { get; } = caller;

    /// <summary>The next activation whose names are visible.</summary>
    public Activation? Visible => function is { IsNamed: true } ? null : Caller;

    /// <summary>Whether new names belong to it.</summary>
    public bool IsParametric => function is { IsParametric: true };

    /// <summary>The arguments, named ones as members.</summary>
    public ScribanArray Arguments => field ??= arguments ?? ScribanArray.Of(Parameters);

    /// <summary>The block that was handed over.</summary>
    public PassedBlock? Block { get; } = block;

    /// <summary>The innermost running loop.</summary>
    public LoopScope? Loops { get; set; }

    /// <summary>The values of the parameters, in their order.</summary>
    public Value[] Parameters { get; init; } = [];

    /// <summary>Names that the function assigned; null while there are none.</summary>
    public ScribanObject? Variables { get; set; }

    /// <summary>A wrapped block: locals and arguments of where it is written, names of where it is printed.</summary>
    public Activation WithNamesOf(Activation current) => new(current, function: null, Arguments, _locals, Block);

    /// <summary>The local variable at a place.</summary>
    public Value GetLocal(int slot) => slot < _locals.Length ? _locals[slot] : default;

    /// <summary>Assigns the local variable at a place.</summary>
    public void SetLocal(int slot, Value value)
    {
        if (slot >= _locals.Length)
        {
            Array.Resize(ref _locals, slot + 4);
        }

        _locals[slot] = value.Assigned();
    }

    /// <summary>Reads a loop variable, parameter or variable.</summary>
    public bool TryGet(string name, out Value value)
    {
        for (var loop = Loops; loop is not null; loop = loop.Parent)
        {
            if (Same(loop.Variable, name))
            {
                value = loop.Value;
                return true;
            }
        }

        if (PlaceOf(name) is >= 0 and var place)
        {
            value = Parameters[place];
            return true;
        }

        value = default;
        return Variables is not null && Variables.TryGet(name, out value);
    }

    /// <summary>Assigns a loop variable, parameter or variable that exists.</summary>
    public bool TrySet(string name, Value value)
    {
        for (var loop = Loops; loop is not null; loop = loop.Parent)
        {
            if (Same(loop.Variable, name))
            {
                loop.Value = value;
                return true;
            }
        }

        if (PlaceOf(name) is >= 0 and var place)
        {
            Parameters[place] = value;
            return true;
        }

        if (Variables is null || !Variables.Contains(name))
        {
            return false;
        }

        Variables.Set(name, value);
        return true;
    }

    private int PlaceOf(string name)
    {
        for (var i = 0; i < Parameters.Length; i++)
        {
            if (Same(function!.Parameters[i].Name, name))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Same(string? a, string b) => ReferenceEquals(a, b) || string.Equals(a, b, StringComparison.Ordinal);
}
