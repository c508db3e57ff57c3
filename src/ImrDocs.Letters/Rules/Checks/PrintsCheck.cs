// The letter prints every value of these paths.
using System.Collections.Immutable;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Rules.Checks;

/// <summary>
/// The body of the letter, or a statement of it, prints every value there is at some paths. A run knows the data it
/// shows, so it does not matter how a value is put into words.
/// </summary>
/// <param name="Paths">Where the values are.</param>
/// <param name="AnyOf">When given, the values are objects, and of those of these members that are there one is printed.</param>
/// <param name="In">Names of the statements that each print them; empty for anywhere.</param>
/// <param name="If">Asked of the data.</param>
internal sealed record PrintsCheck(
    ImmutableArray<PathPattern> Paths, ImmutableArray<PathPattern> AnyOf, ImmutableArray<string> In, ImmutableArray<RuleCondition> If) : RuleCheck("prints")
{
    public override string Requirement =>
        "prints "
        + (AnyOf.IsEmpty ? "" : $"one of {string.Join(", ", AnyOf)} for each of ")
        + string.Join(", ", Paths)
        + (In.IsEmpty ? "" : $" in the statement {string.Join(" and in ", In)}")
        + If.InWords;

    internal override void Run(Rule rule, CheckedLetter letter, ICollection<Diagnostic> diagnostics)
    {
        if (!If.AreMetBy(letter.Model))
        {
            return;
        }

        if (In.IsEmpty)
        {
            CheckPlace(rule, letter, "The letter", [letter.Printed], diagnostics);
        }

        foreach (var name in In)
        {
            var places = letter.Statements(name).ConvertAll(statement => statement.Printed);
            CheckPlace(rule, letter, $"The statement \"{name}\" of the letter", places, diagnostics);
        }
    }

    internal override IEnumerable<PathPattern> Misnamed(ScribanObject data)
    {
        var found = new List<Value>();
        return Paths.Where(path => !path.Find(data, found))
            .Concat(AnyOf.Where(member => found.Exists(value => !Has(value, member))))
            .Concat(If.Misnamed(data));
    }

    private void CheckPlace(Rule rule, CheckedLetter letter, string place, List<PrintedContent> parts, ICollection<Diagnostic> diagnostics)
    {
        var found = new List<Value>();
        foreach (var path in Paths)
        {
            found.Clear();
            path.Find(letter.Model, found);
            foreach (var value in found)
            {
                if (!(AnyOf.IsEmpty ? IsPrinted(value, parts) : IsAnyPrinted(value, parts)))
                {
                    diagnostics.Add(rule.Broken(place + " does not print this value", value.Origin?.ToString()));
                }
            }
        }
    }

    private static bool Has(Value value, PathPattern member) => value.Kind == ValueKind.Object && member.Find(value.AsObject, []);

    private bool IsAnyPrinted(Value value, List<PrintedContent> parts)
    {
        var members = new List<Value>();
        foreach (var path in AnyOf)
        {
            path.Find(value.AsObject, members);
        }

        return members.Count == 0 || members.Exists(member => IsPrinted(member, parts));
    }

    /// <summary>A list is printed as a whole or element by element; false is what leaves something out.</summary>
    private static bool IsPrinted(Value value, List<PrintedContent> parts)
    {
        if (IsShown(value.Origin, parts) || (value.Kind == ValueKind.Boolean && !value.AsBoolean))
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
            if (!IsShown(list[i].Origin, parts))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsShown(DataOrigin? origin, List<PrintedContent> parts)
    {
        foreach (var part in parts)
        {
            if (part.Shows(origin))
            {
                return true;
            }
        }

        return false;
    }
}
