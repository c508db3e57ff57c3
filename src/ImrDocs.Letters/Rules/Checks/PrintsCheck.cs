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

    internal override bool IsOfTemplates => true;

    internal override void Run(Rule rule, CheckedLetter letter, ICollection<Diagnostic> diagnostics)
    {
        if (!If.AreMetBy(letter.Model, letter.Found))
        {
            return;
        }

        if (In.IsEmpty)
        {
            CheckPlace(rule, letter, null, diagnostics);
        }

        foreach (var statement in In)
        {
            CheckPlace(rule, letter, statement, diagnostics);
        }
    }

    internal override IEnumerable<PathPattern> Misnamed(ScribanObject data)
    {
        var found = new List<Value>();
        return Paths.Where(path => !path.Find(data, found))
            .Concat(AnyOf.Where(member => found.Exists(value => !Has(value, member))))
            .Concat(If.Misnamed(data));
    }

    internal override IEnumerable<string> MissingIn(IReadOnlySet<string> statements, IReadOnlySet<string> reads)
    {
        var read = AnyOf.IsEmpty
            ? Paths.Where(path => !path.IsReadIn(reads)).Select(path => $"reads {path}")
            : Paths.Where(path => !AnyOf.Any(member => path.Member(member).IsReadIn(reads))).Select(path => $"reads {string.Join(" or ", AnyOf)} of {path}");
        return read.Concat(In.Where(name => !statements.Contains(name)).Select(name => $"makes the statement \"{name}\""));
    }

    private static bool Has(Value value, PathPattern member) => value.Kind == ValueKind.Object && member.Find(value.AsObject, []);

    private void CheckPlace(Rule rule, CheckedLetter letter, string? statement, ICollection<Diagnostic> diagnostics)
    {
        foreach (var path in Paths)
        {
            letter.Found.Clear();
            path.Find(letter.Model, letter.Found);
            foreach (var value in letter.Found)
            {
                if (!(AnyOf.IsEmpty ? IsPrinted(value, letter, statement) : IsAnyPrinted(value, letter, statement)))
                {
                    var place = statement is null ? "The letter" : $"The statement \"{statement}\" of the letter";
                    diagnostics.Add(rule.Broken(place + " does not print this value", value.Origin?.ToString()));
                }
            }
        }
    }

    private bool IsAnyPrinted(Value value, CheckedLetter letter, string? statement)
    {
        var members = letter.FoundBeside;
        members.Clear();
        foreach (var path in AnyOf)
        {
            path.Find(value.AsObject, members);
        }

        foreach (var member in members)
        {
            if (IsPrinted(member, letter, statement))
            {
                return true;
            }
        }

        return members.Count == 0;
    }

    /// <summary>A list is printed as a whole or element by element; false is what leaves something out.</summary>
    private static bool IsPrinted(Value value, CheckedLetter letter, string? statement)
    {
        if (IsShown(value.Origin, letter, statement) || (value.Kind == ValueKind.Boolean && !value.AsBoolean))
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
            if (!IsShown(list[i].Origin, letter, statement))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsShown(DataOrigin? origin, CheckedLetter letter, string? statement)
    {
        if (statement is null)
        {
            return letter.Printed.Shows(origin);
        }

        var made = letter.Statements(statement);
        for (var i = 0; i < made.Count; i++)
        {
            if (made[i].Shows(origin))
            {
                return true;
            }
        }

        return false;
    }
}
