// What a text brings along that was copied from a word processor.
using System.Text.RegularExpressions;

namespace ImrDocs.Letters.Checking;

/// <summary>Finds what a text brings along that was copied from a word processor, and that letters print as it stands.</summary>
internal static partial class WordProcessorMarks
{
    /// <summary>Where the marks of merge fields stand, such as <c>«Name»</c>. French and Spanish quotes hold more than one word.</summary>
    public static IEnumerable<int> MergeFields(string words) => MergeField().Matches(words).Select(match => match.Index);

    /// <summary>Where bullets stand that begin a line, such as <c>• first</c>.</summary>
    /// <param name="words">The text.</param>
    /// <param name="beginsLine">Whether it begins a line.</param>
    public static IEnumerable<int> Bullets(string words, bool beginsLine) =>
        from match in Bullet().Matches(words)
        let bullet = match.Index + match.Length - 1
        where beginsLine || words.AsSpan(0, bullet).Contains('\n')
        select bullet;

    [GeneratedRegex(@"«[A-Za-z][A-Za-z0-9_]*»", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MergeField();

    [GeneratedRegex(@"^[ \t]*[•◦▪‣●](?=\s)", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bullet();
}
