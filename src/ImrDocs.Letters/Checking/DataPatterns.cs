// How names, dates, numbers and addresses look.
using System.Text.RegularExpressions;

namespace ImrDocs.Letters.Checking;

/// <summary>How data looks that is left in the fixed text of a template.</summary>
internal static partial class DataPatterns
{
    private const string PersonName = "a person's name";

    private static readonly (Regex Pattern, string What)[] All =
    [
        (CaseNumber(), "a case number"),
        (Date(), "a date"),
        (TitledName(), PersonName),
        (Mail(), "an e-mail address"),
        (SocialSecurityNumber(), "a social security number"),
        (Telephone(), "a telephone number"),
        (PostalAddress(), "a postal address"),
    ];

    /// <summary>Each stretch of a text that looks like data, and what it looks like.</summary>
    public static IEnumerable<(int Start, string What)> Find(string text)
    {
        var titled = TitledName().Matches(text);
        return
            (from pattern in All
             from Match match in pattern.Pattern.Matches(text)
             select (match.Index, pattern.What))
            .Concat(
                from Match match in FullName().Matches(text)
                where GivenNames.Contains(match.Groups["given"].Value) && !titled.Any(name => name.Index <= match.Index && match.Index < name.Index + name.Length)
                select (match.Index, PersonName));
    }

    [GeneratedRegex(@"\bCM\d{2}-\d{7}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CaseNumber();

    [GeneratedRegex(
        @"\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},\s+\d{4}\b",
        RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+\p{Lu}\p{Ll}+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TitledName();

    // San Francisco Superior Court is no person.
    [GeneratedRegex(
        @"(?<!\b(?:San|Santa|Saint|St\.)\s+)\b(?<given>\p{Lu}\p{Ll}+)(?=(?:\s+\p{Lu}\.)?\s+\p{Lu}[\p{L}'’-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FullName();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SocialSecurityNumber();

    [GeneratedRegex(@"(?<![\d-])(?:1-)?(?:\(\d{3}\)\s?|\d{3}-)\d{3}-\d{4}(?![\d-])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\bP\.?\s?O\.?\s+Box\s+\d+|\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PostalAddress();
}
