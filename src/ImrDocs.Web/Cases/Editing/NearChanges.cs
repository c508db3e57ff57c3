// Changed words with some of the words around them.
using ImrDocs.Text.Differences;

namespace ImrDocs.Web.Cases.Editing;

/// <summary>Changed words with some of the words around them: in a text of a page, three changed words are found at a glance.</summary>
internal static class NearChanges
{
    /// <summary>How many characters of the same text are shown on either side of a change.</summary>
    private const int Around = 80;

    /// <summary>What stands for words that are left out.</summary>
    private const string LeftOut = " … ";

    /// <summary>The parts, the long ones that are the same cut down to what is near a change.</summary>
    public static IEnumerable<DifferencePart> Of(IReadOnlyList<DifferencePart> parts)
    {
        foreach (var (i, part) in parts.Index())
        {
            if (part.Kind != ChangeKind.Same || part.Text.Length <= 2 * Around)
            {
                yield return part;
                continue;
            }

            var head = i == 0 ? "" : Head(part.Text);
            var tail = i == parts.Count - 1 ? "" : Tail(part.Text);
            yield return part with { Text = head + LeftOut + tail };
        }
    }

    /// <summary>The whole words at the beginning.</summary>
    private static string Head(string text) => text[..(text.LastIndexOf(' ', Around) is > 0 and var end ? end : Around)];

    /// <summary>The whole words at the end.</summary>
    private static string Tail(string text) => text[(text.IndexOf(' ', text.Length - Around) is > 0 and var start ? start + 1 : text.Length - Around)..];
}
