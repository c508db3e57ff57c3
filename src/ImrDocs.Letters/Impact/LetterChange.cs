// What a change of templates does to one letter.
using System.Collections.Immutable;
using ImrDocs.Text.Differences;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Impact;

/// <summary>A letter that changes, and how.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Changes">What changes of it; never empty.</param>
internal sealed record LetterChange(ImpactLetter Letter, ImmutableArray<PassageChange> Changes);

/// <summary>A change of a passage, or of the whole letter.</summary>
/// <param name="Kind">What the change does.</param>
/// <param name="Before">Where the passage begins in the old templates.</param>
/// <param name="After">Where it begins in the new ones.</param>
/// <param name="Role">What the passage is.</param>
/// <param name="Wording">The words of the templates that change, with paths in place of data: the same for all letters that have this change.</param>
/// <param name="Parts">The passage, word by word, as it is shown.</param>
/// <param name="Problem">Why the letter is, or was, refused.</param>
/// <param name="Becomes">What the passage becomes; null when it stays what it is.</param>
internal sealed record PassageChange(
    ImpactKind Kind,
    ImpactPlace? Before = null,
    ImpactPlace? After = null,
    string Role = "",
    string Wording = "",
    ImmutableArray<DifferencePart> Parts = default,
    Diagnostic? Problem = null,
    string? Becomes = null)
{
    /// <summary>What changes with the same key are one change.</summary>
    public (ImpactKind Kind, ImpactPlace? Before, ImpactPlace? After, string Role, string? Becomes, string Wording) Key => (Kind, Before, After, Role, Becomes, Wording);
}
