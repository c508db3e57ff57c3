// The letter makes a statement.
using System.Globalization;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Rules.Checks;

/// <summary>
/// The body of the letter has a statement of some name (<c>::: statement NAME</c>) that holds more than bold labels:
/// once, or once for every value of a path.
/// </summary>
/// <param name="Statement">The name.</param>
/// <param name="Each">The values of which each needs the statement; null when it is needed once.</param>
internal sealed record StatesCheck(string Statement, PathPattern? Each) : RuleCheck("states")
{
    public override string Requirement => $"makes the statement {Statement}" + (Each is null ? "" : $" for each of {Each}");

    internal override void Run(Rule rule, CheckedLetter letter, ICollection<Diagnostic> diagnostics)
    {
        var needed = 1;
        if (Each is not null)
        {
            var found = new List<Value>();
            Each.Find(letter.Model, found);
            needed = found.Count;
        }

        var made = letter.Printed.CountStatements(Statement);
        if (made < needed)
        {
            diagnostics.Add(rule.Broken(
                string.Create(CultureInfo.InvariantCulture, $"The letter makes the statement \"{Statement}\" {made} times and not {needed}"),
                Each?.ToString()));
        }
    }

    internal override IEnumerable<PathPattern> Misnamed(ScribanObject data) => Each is not null && !Each.Find(data, []) ? [Each] : [];
}
