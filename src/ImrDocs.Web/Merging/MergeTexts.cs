// The text that changes end in.
using ImrDocs.Letters.Cases.Changes;
using ImrDocs.Text.Differences;

namespace ImrDocs.Web.Merging;

/// <summary>The text that changes end in, for somebody to write on.</summary>
internal static class MergeTexts
{
    /// <summary>The text after the change of a single text; empty when it was removed.</summary>
    public static string After(IEnumerable<CaseChange> changes) =>
        string.Concat(changes.SelectMany(change => change.Words).Where(part => part.Kind != ChangeKind.Removed).Select(part => part.Text));
}
