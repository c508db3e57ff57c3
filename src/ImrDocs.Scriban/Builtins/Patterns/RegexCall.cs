// One call of a regex function: a text, its pattern, and what matching may cost.
using System.Diagnostics;
using System.Text.RegularExpressions;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Builtins.Patterns;

/// <summary>
/// Matches within limits: linear patterns are paid for in steps by text and pattern length; those that backtrack share
/// <see cref="BacktrackingBudget"/> in each evaluation.
/// </summary>
internal readonly struct RegexCall
{
    private const int MaxPatternLength = 4096;
    private const int UnitsPerStep = 16;
    private static readonly TimeSpan BacktrackingBudget = TimeSpan.FromMilliseconds(100);

    private readonly CallContext _call;

    private RegexCall(CallContext call, Regex regex)
    {
        _call = call;
        Regex = regex;
    }

    /// <summary>The expression.</summary>
    public Regex Regex { get; }

    /// <summary>Checks pattern and options and pays for reading the text once.</summary>
    public static RegexCall Start(CallContext call, string text, string pattern, string options)
    {
        if (pattern.Length > MaxPatternLength)
        {
            throw call.Error(TemplateDiagnostics.RegexLimit, $"The pattern is longer than {MaxPatternLength} characters");
        }

        if (RegexCache.FindOptions(options) is not { } known)
        {
            throw call.InvalidArgument("The options of a regular expression are the letters i, m, s and x");
        }

        call.ChargeSteps(1 + ((long)text.Length * pattern.Length / UnitsPerStep));
        try
        {
            return new RegexCall(call, RegexCache.Get(pattern, known));
        }
        catch (RegexParseException failure)
        {
            throw call.InvalidArgument($"The pattern is not a regular expression: {Words(failure.Error)} at character {failure.Offset}");
        }
    }

    /// <summary>The next match behind another one, or the first.</summary>
    public Match Next(Match? previous, string text)
    {
        var spent = Regex.Options.HasFlag(RegexOptions.NonBacktracking) ? null : _call.State(typeof(RegexCall), () => new Stopwatch());
        if (spent?.Elapsed > BacktrackingBudget)
        {
            throw TooSlow();
        }

        try
        {
            spent?.Start();
            return previous is null ? Regex.Match(text) : previous.NextMatch();
        }
        catch (RegexMatchTimeoutException)
        {
            throw TooSlow();
        }
        finally
        {
            spent?.Stop();
        }
    }

    /// <summary>The whole match and its groups; an absent group is an empty text.</summary>
    public ScribanArray Groups(Match match)
    {
        _call.ChargeElements(match.Groups.Count);
        var groups = new ScribanArray(match.Groups.Count);
        foreach (Group group in match.Groups)
        {
            _call.ChargeText(group.Length);
            groups.Add(group.Value);
        }

        return groups;
    }

    // The exception's own message quotes the pattern; the name of its kind does not.
    private static string Words(RegexParseError error) =>
        string.Concat(error.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private Evaluation.EvaluationException TooSlow() =>
        _call.Error(TemplateDiagnostics.RegexLimit, "The regular expression takes too much time on this text");
}
