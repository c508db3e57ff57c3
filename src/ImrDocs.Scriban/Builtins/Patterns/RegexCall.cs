// One call of a regex function: a text, its pattern, and what matching may cost.
using System.Diagnostics;
using System.Text.RegularExpressions;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Builtins.Patterns;

/// <summary>
/// Matches within limits: linear patterns are paid for in steps by the text's length and the pattern's size; those that backtrack share
/// <see cref="BacktrackingBudget"/> in each evaluation.
/// </summary>
internal readonly struct RegexCall
{
    private const int MaxPatternLength = 4096;
    private const int UnitsPerStep = 8;
    private const int StepsOfCall = 20;

    // Making a regular expression takes some 0.4 ms.
    private const int StepsOfMaking = 8000;
    private static readonly TimeSpan BacktrackingBudget = TimeSpan.FromMilliseconds(50);

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

        var size = SizeIn(call, pattern, options);
        call.ChargeSteps(StepsOfCall + (text.Length * size / UnitsPerStep));
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
            _call.ChargeText(group.Length + MeteredText.Overhead);
            groups.Add(group.Value);
        }

        return groups;
    }

    /// <summary>
    /// The pattern's size. Its first use in each evaluation is paid for as if the expression were made then, so that
    /// what others have evaluated before makes no difference.
    /// </summary>
    private static long SizeIn(CallContext call, string pattern, string options)
    {
        var sizes = call.State(typeof(PatternSize), () => new Dictionary<(string, string), long>());
        if (!sizes.TryGetValue((pattern, options), out var size))
        {
            size = PatternSize.Of(pattern);
            call.ChargeSteps(StepsOfMaking + size);
            sizes.Add((pattern, options), size);
        }

        return size;
    }

    // The exception's own message quotes the pattern; the name of its kind does not.
    private static string Words(RegexParseError error) =>
        string.Concat(error.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private Evaluation.EvaluationException TooSlow() =>
        _call.Error(TemplateDiagnostics.RegexLimit, "The regular expression takes too much time on this text");
}
