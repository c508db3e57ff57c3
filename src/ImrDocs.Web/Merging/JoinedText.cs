// Two people's changes of one text, put together.
using System.Text;
using ImrDocs.Text.Differences;

namespace ImrDocs.Web.Merging;

/// <summary>
/// Two people's changes of one text, put together where they are at different places of it: a text to begin with, for a person who
/// reads it through.
/// </summary>
internal static class JoinedText
{
    /// <summary>The text with both changes; null where they are at the same place.</summary>
    /// <param name="theirs">The old text and theirs, word by word; what was added at one place by both stands in this order.</param>
    /// <param name="mine">The same old text and mine.</param>
    public static string? Of(IReadOnlyList<DifferencePart> theirs, IReadOnlyList<DifferencePart> mine)
    {
        var old = string.Concat(theirs.Where(part => part.Kind != ChangeKind.Added).Select(part => part.Text));
        var edits = Edits(theirs).Union(Edits(mine)).OrderBy(edit => edit.Start).ThenBy(edit => edit.End).ToList();
        var text = new StringBuilder();
        var at = 0;
        foreach (var edit in edits)
        {
            if (edit.Start < at)
            {
                return null;
            }

            text.Append(old, at, edit.Start - at).Append(edit.Text);
            at = edit.End;
        }

        return text.Append(old, at, old.Length - at).ToString();
    }

    /// <summary>What is put in the place of which characters of the old text.</summary>
    private static IEnumerable<(int Start, int End, string Text)> Edits(IEnumerable<DifferencePart> parts)
    {
        var (at, start, text) = (0, -1, "");
        foreach (var part in parts)
        {
            if (part.Kind == ChangeKind.Same)
            {
                if (start >= 0)
                {
                    yield return (start, at, text);
                }

                (at, start, text) = (at + part.Text.Length, -1, "");
                continue;
            }

            start = start < 0 ? at : start;
            at += part.Kind == ChangeKind.Removed ? part.Text.Length : 0;
            text += part.Kind == ChangeKind.Added ? part.Text : "";
        }

        if (start >= 0)
        {
            yield return (start, at, text);
        }
    }
}
