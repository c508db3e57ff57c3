// The case gives something that this edition needs.
using System.Collections.Immutable;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Rules.Checks;

/// <summary>The data of the letter have values at some paths.</summary>
/// <param name="Paths">Where the values are.</param>
internal sealed record GivenCheck(ImmutableArray<PathPattern> Paths) : RuleCheck("given")
{
    public override string Requirement => "the case gives " + string.Join(", ", Paths);

    internal override void Run(Rule rule, CheckedLetter letter, ICollection<Diagnostic> diagnostics)
    {
        foreach (var path in Paths)
        {
            var found = new List<Value>();
            path.Find(letter.Model, found);
            if (found.TrueForAll(IsEmpty))
            {
                diagnostics.Add(rule.Broken("The case does not say this", path.ToString()));
            }
        }
    }

    internal override IEnumerable<PathPattern> Misnamed(ScribanObject data) => Paths.Where(path => !path.Find(data, []));

    private static bool IsEmpty(Value value) =>
        (value.Kind == ValueKind.String && value.AsString.Length == 0) || (value.Kind == ValueKind.List && value.AsList.Count == 0);
}
