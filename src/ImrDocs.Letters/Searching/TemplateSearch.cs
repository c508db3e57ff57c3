// Finds words in the files of a template set.
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace ImrDocs.Letters.Searching;

/// <summary>
/// Finds words in the files of a template set as somebody reads them in a letter: in upper or lower case, with straight or
/// curly quotes, and over the end of a line.
/// </summary>
public static class TemplateSearch
{
    /// <summary>The longest query.</summary>
    public const int LongestQuery = 200;

    /// <summary>The most hits that are told.</summary>
    public const int MostHits = 500;

    private const string Notes = ".md";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The hits, file by file: first those of what makes letters, then of notes, then of examples, each in the order of paths; no more than <see cref="MostHits"/>.</summary>
    /// <param name="files">The bytes of each file that is looked at, by path.</param>
    /// <param name="query">The words.</param>
    public static ImmutableArray<TemplateHit> Find(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files, string query)
    {
        if (PatternOf(query) is not { } pattern)
        {
            return [];
        }

        var hits = ImmutableArray.CreateBuilder<TemplateHit>();
        foreach (var (path, bytes) in files.OrderBy(file => RankOf(file.Key)).ThenBy(file => file.Key, StringComparer.Ordinal))
        {
            var text = Encoding.UTF8.GetString(bytes.Span).ReplaceLineEndings("\n");
            for (var match = pattern.Match(text); match.Success && hits.Count < MostHits; match = match.NextMatch())
            {
                hits.Add(TemplateHit.Of(path, text, match.Index, match.Length));
            }
        }

        return hits.ToImmutable();
    }

    /// <summary>An editor looks for the words of letters: what only tells about them comes after.</summary>
    private static int RankOf(string path) =>
        path.Contains(FoundInTemplates.ExamplesFolder, StringComparison.Ordinal) ? 2 : path.EndsWith(Notes, StringComparison.Ordinal) ? 1 : 0;

    private static Regex? PatternOf(string query)
    {
        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 || query.Length > LongestQuery ? null
            : new Regex(string.Join(@"\s+", words.Select(Word)), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Patience);
    }

    private static string Word(string word)
    {
        var pattern = new StringBuilder();
        foreach (var letter in word)
        {
            pattern.Append(letter switch
            {
                '\'' or '’' or '‘' => "['’‘]",
                '"' or '“' or '”' => "[\"“”]",
                _ => Regex.Escape(letter.ToString()),
            });
        }

        return pattern.ToString();
    }
}
