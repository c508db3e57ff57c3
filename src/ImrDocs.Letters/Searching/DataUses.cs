// Finds where templates use a field of a case or a setting.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban.Needs;
using ImrDocs.Text;

namespace ImrDocs.Letters.Searching;

/// <summary>
/// Finds where templates use a field of a case or a setting, whatever they call it there: <c>issue.rationale</c> in a loop over
/// the issues is a use of <c>issues[].rationale</c>. Settings are found as <c>letter.phone</c>.
/// </summary>
public static class DataUses
{
    private const string Case = "case.";

    /// <summary>The places that use a field, or what stands in it, in the order of files and lines.</summary>
    /// <param name="set">The templates.</param>
    /// <param name="field">The field, with or without <c>case.</c> before it and <c>[]</c> behind lists.</param>
    public static ImmutableArray<TemplateHit> Find(TemplateSet set, string field)
    {
        var wanted = Plain(field.Trim());
        if (wanted.Length == 0)
        {
            return [];
        }

        var spans = new HashSet<(string File, int Start, int Length, SourceText Source)>();
        foreach (var letter in set.Letters.Values)
        {
            foreach (var template in letter.Editions.Values.Concat(letter.Files).Distinct())
            {
                foreach (var read in TemplateNeeds.Of(template, letter.Include, LetterFunctions.All).Reads.Where(read => IsOf(Plain(read.Path), wanted)))
                {
                    spans.Add((read.Span.Source.Name, read.Span.Start, read.Span.Length, read.Span.Source));
                }
            }
        }

        return
        [
            .. spans.OrderBy(span => span.File, StringComparer.Ordinal).ThenBy(span => span.Start)
                .Select(span => TemplateHit.Of(span.File, span.Source.Content, span.Start, span.Length))
                .Take(TemplateSearch.MostHits),
        ];
    }

    /// <summary>Whether a query names a field or a setting that templates can use.</summary>
    /// <param name="names">The names that they can use, with <c>[]</c> behind lists.</param>
    /// <param name="query">What somebody wrote.</param>
    public static bool IsField(IEnumerable<string> names, string query) =>
        Plain(query.Trim()) is { Length: > 0 } plain && names.Any(name => string.Equals(Plain(name), plain, StringComparison.Ordinal));

    private static bool IsOf(string path, string wanted) =>
        path.StartsWith(wanted, StringComparison.Ordinal) && (path.Length == wanted.Length || path[wanted.Length] == '.');

    private static string Plain(string path)
    {
        var plain = path.Replace("[]", "", StringComparison.Ordinal);
        return plain.StartsWith(Case, StringComparison.Ordinal) ? plain[Case.Length..] : plain;
    }
}
