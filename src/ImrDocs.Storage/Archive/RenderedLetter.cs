// A letter as it comes from rendering, ready to be archived.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Archive;

/// <summary>A rendered letter and what the archive records about its making.</summary>
/// <param name="Slot">Which letter of which case.</param>
/// <param name="Inputs">What it follows from; its formats are those of the outputs.</param>
/// <param name="Engine">Version of the engine that rendered it.</param>
/// <param name="Pages">Pages of the paginated form; 0 when no output has pages.</param>
/// <param name="Outputs">The files, one for each format of the inputs.</param>
/// <param name="Diagnostics">The warnings that came with it.</param>
public sealed record RenderedLetter(
    LetterSlot Slot,
    LetterInputs Inputs,
    string Engine,
    int Pages,
    ImmutableArray<LetterOutput> Outputs,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The release whose templates it was made from; null when they are not released.</summary>
    public int? Release { get; init; }

    /// <summary>The manifest of the archived letter that this one corrects; null when it corrects none.</summary>
    public LetterManifest? Supersedes { get; init; }
}
