// A place that two people changed, each in another way.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Cases.Changes;

/// <summary>A place that two people changed, each in another way: a person picks one side.</summary>
/// <param name="Path">
/// What names it among the conflicts of a merge: its path in the version both began with, <c>issues[0].rationale</c>; for
/// entries that both added at one place of a list, the place, <c>issues[+2]</c>: ahead of the entry 2 of that version.
/// </param>
/// <param name="Mine">What I changed there.</param>
/// <param name="Theirs">What the other changed there.</param>
/// <param name="CanTakeBoth">Whether both sides can be kept: entries that both added at one place of a list.</param>
/// <param name="CanBeWritten">Whether another text can be written instead: the conflict is about one text.</param>
public sealed record MergeConflict(string Path, ImmutableArray<CaseChange> Mine, ImmutableArray<CaseChange> Theirs, bool CanTakeBoth, bool CanBeWritten);
