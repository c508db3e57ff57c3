// The letter prints every value of these paths.
using System.Collections.Immutable;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Rules.Checks;

/// <summary>
/// The body of the letter prints every value there is at some paths. A run knows the data it shows, so it does not
/// matter how a value is put into words.
/// </summary>
/// <param name="Paths">Where the values are.</param>
/// <param name="AnyOf">When given, the values are objects, and of those of these members that are there one is printed.</param>
internal sealed record PrintsCheck(ImmutableArray<PathPattern> Paths, ImmutableArray<PathPattern> AnyOf) : RuleCheck("prints")
{
    public override string Requirement => AnyOf.IsEmpty
        ? "prints " + string.Join(", ", Paths)
        : $"prints for each of {string.Join(", ", Paths)} one of {string.Join(", ", AnyOf)}";

    internal override void Run(Rule rule, CheckedLetter letter, ICollection<Diagnostic> diagnostics)
    {
        var found = new List<Value>();
        foreach (var path in Paths)
        {
            found.Clear();
            path.Find(letter.Model, found);
            foreach (var value in found)
            {
                if (!(AnyOf.IsEmpty ? IsPrinted(value, letter.Printed) : IsAnyPrinted(value, letter.Printed)))
                {
                    diagnostics.Add(rule.Broken("The letter does not print this value", value.Origin?.ToString()));
                }
            }
        }
    }

    internal override IEnumerable<PathPattern> Misnamed(ScribanObject data)
    {
        var found = new List<Value>();
        return Paths.Where(path => !path.Find(data, found)).Concat(AnyOf.Where(member => found.Exists(value => !Has(value, member))));
    }

    private static bool Has(Value value, PathPattern member) => value.Kind == ValueKind.Object && member.Find(value.AsObject, []);

    private bool IsAnyPrinted(Value value, PrintedContent printed)
    {
        var members = new List<Value>();
        foreach (var path in AnyOf)
        {
            path.Find(value.AsObject, members);
        }

        return members.Count == 0 || members.Exists(member => IsPrinted(member, printed));
    }

    /// <summary>A list is printed as a whole or element by element; false is what leaves something out.</summary>
    private static bool IsPrinted(Value value, PrintedContent printed)
    {
        if (printed.Shows(value.Origin) || (value.Kind == ValueKind.Boolean && !value.AsBoolean))
        {
            return true;
        }

        if (value.Kind != ValueKind.List)
        {
            return false;
        }

        var list = value.AsList;
        for (var i = 0; i < list.Count; i++)
        {
            if (!printed.Shows(list[i].Origin))
            {
                return false;
            }
        }

        return true;
    }
}
