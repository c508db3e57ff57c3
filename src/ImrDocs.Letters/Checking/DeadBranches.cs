// Finds the parts of templates that no case can reach.
using System.Collections.Immutable;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban.Analysis;
using ImrDocs.Scriban.Needs;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Checking;

/// <summary>Finds the parts of templates that no case can reach, from what the case format says of the values they ask for.</summary>
internal sealed class DeadBranches
{
    // Null: the value may be any.
    private readonly Dictionary<SourceSpan, ImmutableHashSet<string>?> _words = [];

    /// <summary>Adds what the templates of an edition read.</summary>
    public void Add(TemplateNeeds needs, EditionSettings edition)
    {
        foreach (var read in needs.Reads)
        {
            var words = WordsOf(read.Path, edition);
            _words[read.Span] = _words.TryGetValue(read.Span, out var known) ? (words is null ? null : known?.Union(words)) : words;
        }
    }

    /// <summary>A warning for each part that no case can reach.</summary>
    public IEnumerable<Diagnostic> Find(TemplateSet set) =>
        from template in set.Templates.Values
        from dead in DeadBranch.Of(template, span => _words.GetValueOrDefault(span) is { } words ? [.. words.Order(StringComparer.Ordinal)] : [])
        select Diagnostic.At(CheckDiagnostics.Unreachable, dead.Span, dead.Reason);

    private static ImmutableHashSet<string>? WordsOf(string path, EditionSettings edition) => path switch
    {
        "recipient" or "recipients[]" => [.. edition.Recipients.Select(recipient => recipient.Word)],
        "outcome" => [.. Enum.GetValues<Outcome>().Select(outcome => outcome.Word)],
        _ => CaseFormat.TypeAt(path)?.Words is { IsEmpty: false } words ? [.. words] : null,
    };
}
