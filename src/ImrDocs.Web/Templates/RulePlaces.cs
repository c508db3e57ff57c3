// Where the rules stand that letters must keep.
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace ImrDocs.Web.Templates;

/// <summary>Finds the line of a rule, so that who reads that it is broken can read the rule; files that are no JSON just now are read too.</summary>
internal static class RulePlaces
{
    private const string Rules = "/rules.json";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The file and the line of a rule; null when there is none of that id, or several and none of the letter kind.</summary>
    /// <param name="files">The files of the set by path.</param>
    /// <param name="id">The id that diagnostics carry.</param>
    /// <param name="kind">The letter kind; null when it is not known.</param>
    public static (TemplateFile File, int Line)? Find(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, string id, string? kind)
    {
        var found = files.Keys.Where(path => path.EndsWith(Rules, StringComparison.Ordinal))
            .Select(path => (File: new TemplateFile(path), Line: LineOf(Encoding.UTF8.GetString(files[path].Span), id)))
            .Where(place => place.Line > 0)
            .ToList();
        return found.Count == 1 ? found[0]
            : found.Where(place => string.Equals(place.File.Folder, kind, StringComparison.Ordinal)).Select(place => ((TemplateFile, int)?)place).FirstOrDefault();
    }

    private static int LineOf(string json, string id) =>
        Regex.Match(json, $"\"id\"\\s*:\\s*\"{Regex.Escape(id)}\"", RegexOptions.CultureInvariant, Patience) is { Success: true } match ? json.AsSpan(0, match.Index).Count('\n') + 1 : 0;
}
