// Joins what two people made of the same version of a case.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases.Format;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Changes;

/// <summary>
/// Joins what two people made of the same version of a case, field by field. What one of them changed is taken, also
/// what both changed alike; what both changed differently is a conflict, in which somebody picks a side. Whole texts are
/// picked or written anew, never words of two authors mixed. A guideline, an authorization and a document say one thing in several
/// fields and are one thing here.
/// <para>
/// Entries of lists are matched as <see cref="CaseChanges"/> does. What one side added or removed is added or removed;
/// to remove what the other changed is a conflict, and so is to add different entries at one place, where both can be
/// kept. Cases may be unfinished.
/// </para>
/// </summary>
public sealed class CaseMerge
{
    private readonly MergedValue _merged;

    private CaseMerge(Case mine, Case theirs, Case @base)
    {
        MyChanges = CaseChanges.Between(@base, mine);
        TheirChanges = CaseChanges.Between(@base, theirs);
        var merge = new ThreeWayMerge();
        _merged = merge.Of(default, CaseValue.Of(@base), CaseValue.Of(mine), CaseValue.Of(theirs));
        Conflicts = merge.Conflicts;
    }

    /// <summary>What I changed.</summary>
    public ImmutableArray<CaseChange> MyChanges { get; }

    /// <summary>What the other changed.</summary>
    public ImmutableArray<CaseChange> TheirChanges { get; }

    /// <summary>Where somebody must pick a side, in the order of the case; none when the two get along.</summary>
    public ImmutableArray<MergeConflict> Conflicts { get; }

    /// <summary>Compares three versions of one case; the same three always give the same conflicts.</summary>
    /// <param name="base">The version both began with.</param>
    /// <param name="mine">What I made of it.</param>
    /// <param name="theirs">What the other made of it, and saved first.</param>
    public static CaseMerge Of(Case @base, Case mine, Case theirs) => new(mine, theirs, @base);

    /// <summary>
    /// The merged case, read again as a draft is, since what two people did can contradict each other: two dates in the
    /// wrong order, the last issue removed. Without a case, the diagnostics say why; a conflict without a pick is one.
    /// </summary>
    /// <param name="picks">What somebody picked, by the path of the conflict; others are ignored.</param>
    /// <param name="name">The name diagnostics print for the merged case.</param>
    public CaseReadResult Resolve(IReadOnlyDictionary<string, MergePick> picks, string name)
    {
        ImmutableArray<Diagnostic> problems = [.. Conflicts.SelectMany(conflict => Check(conflict, picks, name))];
        if (!problems.IsEmpty)
        {
            return new CaseReadResult(null, problems);
        }

        var json = new CanonicalJson();
        _merged.Write(json, picks);
        return CaseReader.Read(json.Written.ToArray(), name, CaseReaderOptions.Unfinished);
    }

    private static IEnumerable<Diagnostic> Check(MergeConflict conflict, IReadOnlyDictionary<string, MergePick> picks, string name)
    {
        if (!picks.TryGetValue(conflict.Path, out var pick))
        {
            yield return new Diagnostic(MergeDiagnostics.Undecided, "Both sides changed this, and none is picked") { File = name, DataPath = conflict.Path };
        }
        else if (pick.Choice == MergeChoice.Both && !conflict.CanTakeBoth)
        {
            yield return new Diagnostic(MergeDiagnostics.Impossible, "There is room for one side only") { File = name, DataPath = conflict.Path };
        }
        else if (pick.Choice == MergeChoice.Written && !conflict.CanBeWritten)
        {
            yield return new Diagnostic(MergeDiagnostics.Impossible, "This is not a single text") { File = name, DataPath = conflict.Path };
        }
    }
}
