// A change of a file of a draft, and what came of saving some.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Drafts;

/// <summary>A change of a file.</summary>
/// <param name="Path">Its path in the template set.</param>
/// <param name="Seen">The hash of the file that was changed; null when there was none.</param>
/// <param name="Content">What it holds from now on; null when it is removed.</param>
public sealed record DraftEdit(string Path, string? Seen, ReadOnlyMemory<byte>? Content)
{
    /// <summary>Whether whoever saves has looked at what a release that was brought in says in this file, and means this.</summary>
    public bool SettlesClash { get; init; }
}

/// <summary>What came of saving a draft.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Draft">The draft as it is now.</param>
public sealed record DraftSaveResult(DraftSaveOutcome Outcome, TemplateDraft Draft)
{
    /// <summary>Why it was refused.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>What can come of saving a draft.</summary>
public enum DraftSaveOutcome
{
    /// <summary>There is a new version.</summary>
    Saved,

    /// <summary>The draft says the same already.</summary>
    Unchanged,

    /// <summary>A file was saved in between with another text, in another window perhaps; nothing was written.</summary>
    Conflict,

    /// <summary>A file has a name or a size that none may have; nothing was written.</summary>
    Refused,
}
