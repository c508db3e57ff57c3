// The letter makes a statement.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Rules.Checks;

/// <summary>
/// The letter has a statement of some name (<c>::: statement NAME</c>) that holds more than bold labels, and in it some
/// phrases: once, or once for every value of a path.
/// </summary>
/// <param name="Statement">The name of the statement.</param>
/// <param name="Each">The values of which each needs the statement, in their order; null when it is needed once.</param>
/// <param name="Phrases">What it says, among other things.</param>
/// <param name="If">Asked of the data, or of each value of <paramref name="Each"/>.</param>
internal sealed record StatesCheck(string Statement, PathPattern? Each, ImmutableArray<string> Phrases, ImmutableArray<RuleCondition> If) : RuleCheck("states")
{
    public override string Requirement =>
        $"makes the statement {Statement}{(Each is null ? "" : $" for each of {Each}")}"
        + (Phrases.IsEmpty ? "" : $" and says \"{string.Join("\", \"", Phrases)}\"")
        + If.InWords;

    internal override bool IsOfTemplates => true;

    internal override string? AskedStatement => Statement;

    internal override void Run(Rule rule, CheckedLetter letter, ICollection<Diagnostic> diagnostics)
    {
        var made = letter.Statements(Statement);
        if (Each is not null)
        {
            RunForEach(rule, letter, made, diagnostics);
        }
        else if (If.AreMetBy(letter.Model, letter.Found))
        {
            if (CountOf(made) == 0)
            {
                // What is not there lacks no words besides.
                diagnostics.Add(rule.Broken($"The letter does not make the statement \"{Statement}\"", null));
                return;
            }

            CheckPhrases(rule, letter, made, 0, made.Count, null, diagnostics);
        }
    }

    internal override IEnumerable<PathPattern> Misnamed(ScribanObject data)
    {
        if (Each is null)
        {
            return If.Misnamed(data);
        }

        var found = new List<Value>();
        return !Each.Find(data, found) ? [Each]
            : found.Exists(value => value.Kind != ValueKind.Object) ? (If.IsEmpty ? [] : [Each])
            : found.SelectMany(value => If.Misnamed(value.AsObject));
    }

    internal override IEnumerable<string> MissingIn(IReadOnlySet<string> statements, IReadOnlySet<string> reads) =>
        statements.Contains(Statement) ? [] : [$"makes the statement \"{Statement}\""];

    private static int CountOf(IReadOnlyList<StatementContent> made)
    {
        var count = 0;
        for (var i = 0; i < made.Count; i++)
        {
            count += made[i].SaysSomething ? 1 : 0;
        }

        return count;
    }

    private void RunForEach(Rule rule, CheckedLetter letter, IReadOnlyList<StatementContent> made, ICollection<Diagnostic> diagnostics)
    {
        var values = letter.Found;
        values.Clear();
        Each!.Find(letter.Model, values);
        var said = CountOf(made);
        if (made.Count != values.Count || said != values.Count)
        {
            diagnostics.Add(rule.Broken(
                string.Create(CultureInfo.InvariantCulture, $"The letter makes the statement \"{Statement}\" {said} times and not {values.Count}"),
                Each.ToString()));
            return;
        }

        for (var i = 0; i < values.Count; i++)
        {
            if (If.IsEmpty || If.AreMetBy(values[i].AsObject, letter.FoundBeside))
            {
                CheckPhrases(rule, letter, made, i, i + 1, values[i].Origin, diagnostics);
            }
        }
    }

    private void CheckPhrases(
        Rule rule, CheckedLetter letter, IReadOnlyList<StatementContent> made, int start, int end, DataOrigin? path, ICollection<Diagnostic> diagnostics)
    {
        foreach (var phrase in Phrases)
        {
            var isSaid = false;
            for (var i = start; i < end && !isSaid; i++)
            {
                isSaid = made[i].Says(phrase, letter.Words);
            }

            if (!isSaid)
            {
                diagnostics.Add(rule.Broken($"The statement \"{Statement}\" does not say \"{phrase}\"", path?.ToString()));
            }
        }
    }
}
