// One change, and the letters that have it.
using System.Collections.Immutable;
using ImrDocs.Text.Differences;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Impact;

/// <summary>
/// One change, and all letters that have it. Letters whose passages come from the same lines of the templates, and change
/// in the same words of the templates, have the same change, whatever data stands among them.
/// </summary>
/// <param name="Kind">What the change does.</param>
/// <param name="Before">Where the passage begins in the old templates; null when it is new or of no template.</param>
/// <param name="After">Where it begins in the new templates; null when it is left out or of no template.</param>
/// <param name="Role">What the passage is, such as <c>paragraph</c>; which letter is new or no longer made; else empty.</param>
/// <param name="Example">The passage of the first letter, word by word, paths in place of data; empty for a whole letter.</param>
/// <param name="Problem">Why letters are, or were, refused; else null.</param>
/// <param name="Letters">The letters, in the order of the cases; never empty.</param>
public sealed record ImpactGroup(
    ImpactKind Kind,
    ImpactPlace? Before,
    ImpactPlace? After,
    string Role,
    ImmutableArray<DifferencePart> Example,
    Diagnostic? Problem,
    ImmutableArray<ImpactLetter> Letters)
{
    /// <summary>What the passage becomes, such as <c>heading 2</c>; null when it stays what it is.</summary>
    public string? Becomes { get; init; }

    /// <summary>How many cases the letters are about.</summary>
    public int Cases => Letters.Select(letter => letter.CaseNumber).Distinct(StringComparer.Ordinal).Count();

    /// <summary>What happens to a passage that changes: <c>paragraph changed</c>, or <c>heading 2 becomes paragraph</c>.</summary>
    public string Change => Becomes is null ? Role + " changed" : $"{Role} becomes {Becomes}";
}

/// <summary>A place in a template set.</summary>
/// <param name="File">The path of the template.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record ImpactPlace(string File, int Line)
{
    /// <summary>The place as compilers write it.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}({Line})");
}
