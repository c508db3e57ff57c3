// A text or field that differs between two cases.
using System.Collections.Immutable;
using ImrDocs.Text.Differences;

namespace ImrDocs.Letters.Cases.Changes;

/// <summary>
/// A text or field that differs between two cases. Entries of lists may have moved: a field that stands in both cases
/// can have another path in each.
/// </summary>
/// <param name="OldPath">Its path in the old case, <c>issues[0].rationale</c>; null when it is new.</param>
/// <param name="NewPath">Its path in the new case; null when it was removed.</param>
/// <param name="Whole">
/// The outermost thing that was added or removed with it, such as <c>issues[2]</c>, in the case that has it; the field's
/// own path where nothing around it was.
/// </param>
/// <param name="Words">Old and new text, word by word; dates and fixed words are texts as the file has them. Case data: for pages only.</param>
public sealed record CaseChange(string? OldPath, string? NewPath, string Whole, ImmutableArray<DifferencePart> Words)
{
    /// <summary>Whether only the new case has it.</summary>
    public bool IsAdded => OldPath is null;

    /// <summary>Whether only the old case has it.</summary>
    public bool IsRemoved => NewPath is null;

    /// <summary>The path in the new case; in the old one when it was removed.</summary>
    public string Path => NewPath ?? OldPath!;
}
