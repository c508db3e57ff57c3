// The texts of a conflict.
using ImrDocs.Letters.Cases.Changes;
using ImrDocs.Text.Differences;

namespace ImrDocs.Web.Merging;

/// <summary>The texts of a conflict: what a side says now, and what somebody begins with who writes it anew.</summary>
internal static class MergeTexts
{
    /// <summary>The text after the change of a single text; empty when it was removed.</summary>
    public static string After(IEnumerable<CaseChange> changes) =>
        string.Concat(changes.SelectMany(change => change.Words).Where(part => part.Kind != ChangeKind.Removed).Select(part => part.Text));

    /// <summary>The text with the changes of both, where they are at different places; else mine.</summary>
    public static (string Text, bool HasBoth) Begin(MergeConflict conflict) =>
        conflict is { Theirs: [var theirs], Mine: [var mine] } && JoinedText.Of(theirs.Words, mine.Words) is { } joined
            ? (joined, true)
            : (After(conflict.Mine), false);
}
