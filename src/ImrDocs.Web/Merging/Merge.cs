// Two versions made from one, side by side.
using System.Text;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Cases.Changes;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.People;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Cases;
using ImrDocs.Web.Cases.Editing;
using ImrDocs.Web.Preview;

namespace ImrDocs.Web.Merging;

/// <summary>What somebody wrote and what was saved meanwhile, both made from one version, for a page where they are joined by hand.</summary>
/// <param name="Number">The IMR case number.</param>
/// <param name="Base">The version both were made from.</param>
/// <param name="Theirs">The version that was saved meanwhile.</param>
/// <param name="Mine">The JSON of what this person wrote; it is nowhere but in the page.</param>
/// <param name="Comparison">Where the two get along, and where not.</param>
internal sealed record Merge(string Number, int Base, CaseVersion Theirs, string Mine, CaseMerge Comparison)
{
    /// <summary>What was picked so far, by the path of the conflict.</summary>
    public IReadOnlyDictionary<string, MergePick> Picks { get; init; } = new Dictionary<string, MergePick>(StringComparer.Ordinal);

    /// <summary>What was written so far, by the path of the conflict.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Who reads the page; null while nobody does.</summary>
    public Person? Reader { get; init; }

    /// <summary>Why the two could not be joined; none at first.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; init; } = [];

    /// <summary>The paths of the conflicts in which nothing is picked, once that was asked for.</summary>
    public IReadOnlySet<string> Undecided => Problems.Where(IsUndecided).Select(problem => problem.DataPath!).ToHashSet(StringComparer.Ordinal);

    /// <summary>Why the two could not be joined, beside what is not picked.</summary>
    public IEnumerable<Diagnostic> OtherProblems => Problems.Where(problem => !IsUndecided(problem));

    /// <summary>Which letter is shown afterwards.</summary>
    public LetterChoice Choice { get; init; } = new();

    /// <summary>Why this person changed the case, as they wrote it.</summary>
    public string Note { get; init; } = "";

    /// <summary>The note of the joined version.</summary>
    public string NoteOfBoth => Note.Trim() is { Length: > 0 } note
        ? FormattableString.Invariant($"{note} (joined with version {Theirs.Number})")
        : FormattableString.Invariant($"Joined with version {Theirs.Number}");

    /// <summary>Who saved the other version: perhaps the same person, in another window.</summary>
    public string TheirName => Theirs.Saved is not { By: var by } ? "somebody" : by == Reader ? "your other window" : by.Name;

    /// <summary>The text for writing anew: what was written, else what there is to begin with.</summary>
    public string TextOf(MergeConflict conflict) => Texts.GetValueOrDefault(conflict.Path) ?? MergeTexts.Begin(conflict).Text;

    /// <summary>With what was picked and written; whoever wrote a text and picked nothing means the text.</summary>
    public Merge With(IReadOnlyDictionary<string, MergePick> picks, IReadOnlyDictionary<string, string> texts)
    {
        var all = new Dictionary<string, MergePick>(picks, StringComparer.Ordinal);
        foreach (var conflict in Comparison.Conflicts.Where(conflict => conflict.CanBeWritten))
        {
            if (texts.TryGetValue(conflict.Path, out var text) && !string.Equals(text, LineEnds.Unix(MergeTexts.Begin(conflict).Text), StringComparison.Ordinal))
            {
                all.TryAdd(conflict.Path, MergePick.Written(text));
            }
        }

        return this with { Picks = all, Texts = texts };
    }

    /// <summary>The ways out of a conflict, each with what the page calls it.</summary>
    public IEnumerable<(MergeChoice Choice, string Label)> WaysOf(MergeConflict conflict)
    {
        yield return (MergeChoice.Theirs, $"Keep {TheirName}’s");
        yield return (MergeChoice.Mine, "Keep yours");
        if (conflict.CanTakeBoth)
        {
            yield return (MergeChoice.Both, "Keep both");
        }

        if (conflict.CanBeWritten)
        {
            yield return (MergeChoice.Written, "Write it anew");
        }
    }

    /// <summary>Compares what somebody wrote with the newest version.</summary>
    /// <param name="versions">The versions of cases.</param>
    /// <param name="number">The IMR case number.</param>
    /// <param name="baseVersion">The version that it was made from.</param>
    /// <param name="mine">What was written.</param>
    /// <param name="theirVersion">The version it is compared with; null for the newest.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The comparison; null when one of the three is no case, not even an unfinished one.</returns>
    /// <exception cref="Storage.Blobs.StoreException">The store failed.</exception>
    public static async Task<Merge?> FindAsync(
        CaseVersions versions, string number, int baseVersion, ReadOnlyMemory<byte> mine, int? theirVersion, CancellationToken cancellation) =>
        await OpenCase.FindAsync(versions, number, baseVersion, cancellation) is { } origin
        && await OpenCase.FindAsync(versions, number, theirVersion, cancellation) is { } theirs
        && Read(origin.Bytes) is { } originCase && Read(mine) is { } myCase && Read(theirs.Bytes) is { } theirCase
            ? new Merge(number, baseVersion, theirs.Version, Encoding.UTF8.GetString(mine.Span), CaseMerge.Of(originCase, myCase, theirCase))
            : null;

    /// <summary>The joined case as a file; null when something is not picked, or what is joined is no case. The problems say which.</summary>
    public (byte[]? Bytes, Merge Joined) Join()
    {
        var joined = Comparison.Resolve(Picks, Number);
        return joined.Case is { } @case
            ? (CaseDocument.Read(CaseWriter.Write(@case))!.ToBytes(), this)
            : (null, this with { Problems = [.. joined.Diagnostics.Where(problem => problem.Severity == Severity.Error)] });
    }

    private static bool IsUndecided(Diagnostic problem) => problem.Descriptor == MergeDiagnostics.Undecided;

    private static Case? Read(ReadOnlyMemory<byte> bytes) => CaseReader.Read(bytes, "", CaseReaderOptions.Unfinished).Case;
}
