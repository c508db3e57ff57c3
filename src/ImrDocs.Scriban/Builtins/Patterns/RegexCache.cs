// Makes regular expressions that cannot run away, and keeps those in use.
using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace ImrDocs.Scriban.Builtins.Patterns;

/// <summary>
/// Compiled patterns by their text and options. Where the pattern allows it, matching is linear in the text's length
/// (<see cref="RegexOptions.NonBacktracking"/>); look-arounds and back references get little time.
/// </summary>
internal static class RegexCache
{
    // Patterns are written in templates, which are few; a template that makes patterns from data must not fill the memory.
    private const int Capacity = 256;

    // Linear matching is paid for in steps; its time limit is for a broken machine only.
    private static readonly TimeSpan LinearTimeout = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BacktrackingTimeout = TimeSpan.FromMilliseconds(50);

    private static readonly ConcurrentDictionary<(string Pattern, RegexOptions Options), Regex> Regexes = new();

    /// <summary>The expression of a pattern.</summary>
    /// <exception cref="RegexParseException">The pattern is not valid.</exception>
    public static Regex Get(string pattern, RegexOptions options)
    {
        var key = (pattern, options | RegexOptions.CultureInvariant);
        if (Regexes.TryGetValue(key, out var regex))
        {
            return regex;
        }

        if (Regexes.Count >= Capacity)
        {
            Regexes.Clear();
        }

        return Regexes[key] = Make(pattern, key.Item2);
    }

    /// <summary>The options that letters stand for: <c>i m s x</c>; null if another letter is among them.</summary>
    public static RegexOptions? FindOptions(string letters)
    {
        var options = RegexOptions.None;
        foreach (var letter in letters)
        {
            RegexOptions? option = letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => null,
            };
            if (option is null)
            {
                return null;
            }

            options |= option.Value;
        }

        return options;
    }

    private static Regex Make(string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(pattern, options | RegexOptions.NonBacktracking, LinearTimeout);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, options, BacktrackingTimeout);
        }
    }
}
