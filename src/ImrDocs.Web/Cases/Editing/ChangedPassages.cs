// Changes that stand close together, as one.
using ImrDocs.Text.Differences;

namespace ImrDocs.Web.Cases.Editing;

/// <summary>
/// Changes that stand close together, as one: a sentence that was written anew has a word or two in common with the old one,
/// and is read as two sentences, not as words of both in turn.
/// </summary>
internal static class ChangedPassages
{
    /// <summary>The most words that stay the same inside of a passage.</summary>
    private const int MostSame = 2;

    /// <summary>The parts, with each passage as what was removed and then what was added.</summary>
    public static IEnumerable<DifferencePart> Of(IEnumerable<DifferencePart> parts)
    {
        var passage = new List<DifferencePart>();
        foreach (var part in parts)
        {
            if (part.Kind != ChangeKind.Same || (passage.Count > 0 && IsShort(part.Text)))
            {
                passage.Add(part);
                continue;
            }

            foreach (var joined in Join(passage))
            {
                yield return joined;
            }

            passage.Clear();
            yield return part;
        }

        foreach (var joined in Join(passage))
        {
            yield return joined;
        }
    }

    private static bool IsShort(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= MostSame && !text.Contains('\n', StringComparison.Ordinal);

    /// <summary>A passage that was only added to, or only cut, stays as it is.</summary>
    private static List<DifferencePart> Join(List<DifferencePart> passage)
    {
        var end = passage.FindLastIndex(part => part.Kind != ChangeKind.Same) + 1;
        var changed = passage.GetRange(0, end);
        if (!changed.Exists(part => part.Kind == ChangeKind.Removed) || !changed.Exists(part => part.Kind == ChangeKind.Added))
        {
            return passage;
        }

        return
        [
            new DifferencePart(ChangeKind.Removed, Text(changed, ChangeKind.Added)),
            new DifferencePart(ChangeKind.Added, Text(changed, ChangeKind.Removed)),
            .. passage.Skip(end),
        ];
    }

    private static string Text(List<DifferencePart> parts, ChangeKind leftOut) =>
        string.Concat(parts.Where(part => part.Kind != leftOut).Select(part => part.Text));
}
