// What was found to be needed, each once.
using System.Collections.Immutable;
using ImrDocs.Scriban.Builtins;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Needs;

/// <summary>Notes what templates need, each need of a place once, in the order of reading.</summary>
internal sealed class NeedsRecord
{
    private readonly HashSet<DataRead> _knownReads = [];
    private readonly ImmutableArray<DataRead>.Builder _reads = ImmutableArray.CreateBuilder<DataRead>();
    private readonly HashSet<DataRead> _knownPrints = [];
    private readonly ImmutableArray<DataRead>.Builder _prints = ImmutableArray.CreateBuilder<DataRead>();
    private readonly HashSet<SourceSpan> _knownIncludes = [];
    private readonly ImmutableArray<IncludeRead>.Builder _includes = ImmutableArray.CreateBuilder<IncludeRead>();
    private readonly HashSet<SourceSpan> _knownFunctions = [];
    private readonly ImmutableArray<FunctionRead>.Builder _functions = ImmutableArray.CreateBuilder<FunctionRead>();

    /// <summary>Whether anything is noted yet: on the first walk names are not known.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The needs.</summary>
    public TemplateNeeds ToNeeds() => new(_reads.ToImmutable(), _prints.ToImmutable(), _includes.ToImmutable(), _functions.ToImmutable());

    /// <summary>An expression reads one of some places of the data.</summary>
    public void AddReads(ImmutableArray<string> places, SourceSpan span) => Add(places, span, _knownReads, _reads);

    /// <summary>An expression, which is one of some places of the data, becomes text.</summary>
    public void AddPrints(ImmutableArray<string> places, SourceSpan span) => Add(places, span, _knownPrints, _prints);

    /// <summary>A template is included; its name is null when it is computed.</summary>
    public void AddInclude(string? name, bool isThere, SourceSpan span)
    {
        if (IsOpen && _knownIncludes.Add(span))
        {
            _includes.Add(new IncludeRead(name, isThere, span));
        }
    }

    /// <summary>A member of a built-in namespace is read; noted when it is not there, or is called and no function.</summary>
    public void AddFunction(string group, MemberExpression member, bool isCalled)
    {
        var members = BuiltinFunctions.Namespaces.FirstOrDefault(known => string.Equals(known.Name, group, StringComparison.Ordinal))?.Members;
        var isKnown = members is null || (members.TryGet(member.Name, out var value) && (!isCalled || value.Kind == ValueKind.Function));
        if (IsOpen && !isKnown && _knownFunctions.Add(member.NameSpan))
        {
            _functions.Add(new FunctionRead(group, member.Name, member.NameSpan));
        }
    }

    private void Add(ImmutableArray<string> places, SourceSpan span, HashSet<DataRead> known, ImmutableArray<DataRead>.Builder all)
    {
        foreach (var place in places)
        {
            var read = new DataRead(place, span);
            if (IsOpen && known.Add(read))
            {
                all.Add(read);
            }
        }
    }
}
