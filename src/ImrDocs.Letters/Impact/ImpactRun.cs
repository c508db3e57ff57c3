// Compares the letters about many cases before and after a change of templates.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;

namespace ImrDocs.Letters.Impact;

/// <summary>
/// Makes the letters about cases with two template sets and gathers what differs. Cases are handed in as many at a time
/// as the host likes, in one thread; those of one call are worked on by several processors, and the result does not depend
/// on how many there are.
/// </summary>
public sealed class ImpactRun
{
    private readonly LetterComparison _comparison;
    private readonly ImpactGroups _groups = new();
    private readonly ImpactWarnings _warnings = new();
    private readonly (string From, string To) _sets;
    private readonly int? _processors;
    private int _cases;
    private int _letters;
    private int _unmade;

    /// <summary>A run.</summary>
    /// <param name="from">The set before the change.</param>
    /// <param name="to">The set after it.</param>
    /// <param name="options">Which letters are compared.</param>
    public ImpactRun(ImpactSet from, ImpactSet to, ImpactOptions options)
    {
        _processors = options.Processors;
        _sets = (from.Templates.Hash, to.Templates.Hash);
        var kinds = from.Templates.Letters.Keys.Union(to.Templates.Letters.Keys, StringComparer.Ordinal)
            .Where(kind => options.Kind is null || string.Equals(options.Kind, kind, StringComparison.Ordinal));
        _comparison = new LetterComparison(
            new LetterGenerator(from.Templates),
            new LetterGenerator(to.Templates),
            kinds.ToImmutableSortedDictionary(kind => kind, kind => KindDifference.Of(kind, from.Files, to.Files), StringComparer.Ordinal),
            options.MailDate);
    }

    /// <summary>Compares the letters about some cases.</summary>
    /// <param name="cases">The cases, read and checked.</param>
    public void Add(IEnumerable<Case> cases)
    {
        var parallel = cases.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered);
        foreach (var compared in (_processors is { } some ? parallel.WithDegreeOfParallelism(some) : parallel).Select(_comparison.Compare))
        {
            _cases++;
            _letters += compared.Letters;
            _unmade += compared.Unmade;
            foreach (var change in compared.Changes)
            {
                _groups.Add(change);
            }

            foreach (var (letter, warnings) in compared.Warnings)
            {
                _warnings.Add(letter, warnings);
            }
        }
    }

    /// <summary>What was found so far.</summary>
    public TemplateImpact ToImpact() => new(_sets.From, _sets.To, _cases, _letters, _unmade, _groups.Letters, _groups.ToGroups()) { Warnings = _warnings.ToWarnings() };
}

/// <summary>Which letters are compared.</summary>
/// <param name="Kind">The letter kind; null for all.</param>
/// <param name="MailDate">The mailing date of copies for which the case has none; null to leave those out.</param>
public sealed record ImpactOptions(string? Kind = null, DateOnly? MailDate = null)
{
    /// <summary>How many processors work on it; null for all.</summary>
    public int? Processors { get; init; }
}
