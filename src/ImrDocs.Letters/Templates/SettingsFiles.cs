// The letter.json files of a set: one may take from another what it does not say itself.
using System.Text.Json;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Templates;

/// <summary>
/// Reads the settings of all letter kinds. <c>"like": "final-determination"</c> takes every setting that a file does not
/// have from that of another letter kind, so that the organisation's own data are written once.
/// </summary>
internal static class SettingsFiles
{
    private const string Like = "like";

    /// <summary>The settings of each letter kind, completed; without those that are not JSON, or take from one that is not.</summary>
    public static IEnumerable<(string Kind, SettingsNode Root)> Read(
        IEnumerable<KeyValuePair<string, SourceText>> sources, ICollection<Diagnostic> diagnostics)
    {
        var roots = new SortedDictionary<string, SettingsNode?>(StringComparer.Ordinal);
        foreach (var (path, source) in sources)
        {
            roots[path[..path.IndexOf('/', StringComparison.Ordinal)]] = SettingsNode.Parse(source, diagnostics);
        }

        foreach (var (kind, root) in roots)
        {
            if (root is not null && Complete(kind, root, roots, diagnostics) is { } complete)
            {
                yield return (kind, complete);
            }
        }
    }

    private static SettingsNode? Complete(
        string kind, SettingsNode root, SortedDictionary<string, SettingsNode?> roots, ICollection<Diagnostic> diagnostics)
    {
        if (root[Like] is not { } like)
        {
            return root;
        }

        if (like.Kind != JsonValueKind.String || string.Equals(like.Text, kind, StringComparison.Ordinal) || !roots.TryGetValue(like.Text, out var other))
        {
            var others = roots.Keys.Where(known => !string.Equals(known, kind, StringComparison.Ordinal));
            new SettingsFields(diagnostics).Wrong(like, Like, "another letter kind: " + string.Join(", ", others));
            return null;
        }

        // What is missing in both is missing where both would have it.
        return other is null ? null : root with
        {
            Members = [.. root.Members, .. other.Members.Where(member => root[member.Key] is null)],
            Span = other.Span,
        };
    }
}
