// What a host lets an evaluation use.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Scriban.Coverage;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>What a host lets an evaluation use. Immutable; one instance serves many evaluations at once.</summary>
public sealed record EvaluationOptions
{
    private ScribanObject? _globals;

    /// <summary>Strict, invariant, without includes, clock or randomness.</summary>
    public static EvaluationOptions Default { get; } = new();

    /// <summary>Whether mistakes are errors; false for upstream's lenient rules.</summary>
    public bool IsStrict { get; init; } = true;

    /// <summary>
    /// Whether a whole list, object or function may become text, in the form in which the language writes it; upstream's way,
    /// and by default an error in strict mode: what it shows are names of members and whatever else the data hold.
    /// </summary>
    public bool PrintsStructure
    {
        get => field || !IsStrict;
        init;
    }

    /// <summary>How much may be done.</summary>
    public EvaluationLimits Limits { get; init; } = EvaluationLimits.Letter;

    /// <summary>The culture of numbers and dates.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>Finds an included template by the name the include gives; null when there is none by that name.</summary>
    public Func<string, Template?>? Loader { get; init; }

    /// <summary>The names the loader knows, for the hint of an include that misspells one.</summary>
    public ImmutableArray<string> IncludeNames { get; init; } = [];

    /// <summary>The clock of <c>date.now</c>; null makes it an error.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>The seed of <c>math.random</c> and <c>math.uuid</c>; null makes them errors.</summary>
    public int? Seed { get; init; }

    /// <summary>Notes which parts of templates are evaluated; null notes nothing. With one, evaluations go one at a time.</summary>
    public CoverageRecorder? Coverage { get; init; }

    /// <summary>Global functions of the host, beside the built-in ones.</summary>
    public ImmutableArray<FunctionDeclaration> Functions
    {
        get;
        init
        {
            field = value;
            _globals = null;
        }
    } = [];

    /// <summary>The global names of everything built in and of the host.</summary>
    internal ScribanObject Globals => _globals ??= GlobalNames.Create(Functions);
}
