// What holds of every merge: nothing that anyone wrote is lost but what somebody chose to give up.
using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Cases.Changes;
using ImrDocs.Text.Differences;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Tests.Cases.Changes;

public sealed class CaseMergePropertyTests
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20131120, 1);

    [Fact]
    public void Who_alone_changed_something_gets_exactly_that() => ForAll(edited =>
    {
        var (@base, mine, _) = edited;
        foreach (var merge in (CaseMerge[])[CaseMerge.Of(@base, mine, @base), CaseMerge.Of(@base, @base, mine), CaseMerge.Of(@base, mine, mine)])
        {
            Assert.Empty(merge.Conflicts);
            Assert.Equal(Json(mine), Json(Merged(merge, MergeChoice.Mine)));
        }
    });

    [Fact]
    public void Both_people_see_the_same_conflicts() => ForAll(edited =>
    {
        var (@base, mine, theirs) = edited;
        var merge = CaseMerge.Of(@base, mine, theirs);
        var other = CaseMerge.Of(@base, theirs, mine);
        Assert.Equal(merge.Conflicts.Select(Told), other.Conflicts.Select(conflict => Told(conflict with { Mine = conflict.Theirs, Theirs = conflict.Mine })));
        Assert.Equal(Json(Merged(merge, MergeChoice.Mine)), Json(Merged(other, MergeChoice.Theirs)));
        Assert.Equal(merge.Conflicts.Length, merge.Conflicts.Select(conflict => conflict.Path).Distinct(StringComparer.Ordinal).Count());
    });

    [Fact]
    public void All_that_the_picked_side_wrote_is_kept() => ForAll(edited =>
    {
        var (@base, mine, theirs) = edited;
        var merge = CaseMerge.Of(@base, mine, theirs);
        var givenUp = merge.Conflicts.SelectMany(conflict => conflict.Theirs).Select(Told).ToHashSet(StringComparer.Ordinal);
        var written = merge.MyChanges.Concat(merge.TheirChanges.Where(change => !givenUp.Contains(Told(change))));
        if (Merged(merge, MergeChoice.Mine) is not { } merged)
        {
            return;
        }

        var kept = Leaves(merged).Select(leaf => leaf.Text).ToHashSet(StringComparer.Ordinal);
        Assert.All(written.Where(change => !change.IsRemoved), change => Assert.Contains(Text(change, ChangeKind.Added), kept));
    });

    [Fact]
    public void Changes_tell_both_cases_word_for_word() => ForAll(edited =>
    {
        var (_, before, after) = edited;
        var changes = CaseChanges.Between(before, after);
        Assert.Equal(Json(before) == Json(after), changes.IsEmpty);
        var (old, @new) = (Leaves(before), Leaves(after));
        Assert.All(changes.Where(change => !change.IsAdded), change => Assert.Contains((change.OldPath!, Text(change, ChangeKind.Removed)), old));
        Assert.All(changes.Where(change => !change.IsRemoved), change => Assert.Contains((change.NewPath!, Text(change, ChangeKind.Added)), @new));

        // What no change tells is the same in both, in the same order.
        var removed = changes.Select(change => change.OldPath).ToHashSet(StringComparer.Ordinal);
        var added = changes.Select(change => change.NewPath).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(
            old.Where(leaf => !removed.Contains(leaf.Path)).Select(leaf => leaf.Text),
            @new.Where(leaf => !added.Contains(leaf.Path)).Select(leaf => leaf.Text));
    });

    private static void ForAll(Action<EditedCase> holds)
    {
        Prop.ForAll(EditedCases.Changed.ToArbitrary(), holds).Check(Repeatable);
        Prop.ForAll(EditedCases.Replaced.ToArbitrary(), holds).Check(Repeatable);
    }

    /// <summary>The merge with one side picked everywhere; null when the two together removed all issues, which is told.</summary>
    private static Case? Merged(CaseMerge merge, MergeChoice choice)
    {
        var read = merge.Resolve(merge.Conflicts.ToDictionary(conflict => conflict.Path, _ => new MergePick(choice), StringComparer.Ordinal), "merged");
        Assert.All(
            read.Diagnostics.Where(problem => problem.Severity == Severity.Error),
            problem => Assert.Equal((CaseDiagnostics.EmptyList, "issues"), (problem.Descriptor, problem.DataPath)));
        return read.Case;
    }

    private static ImmutableArray<(string Path, string Text)> Leaves(Case value) =>
        [.. CaseValue.Of(value).Leaves(null).Select(leaf => (leaf.Path.ToString(), leaf.Leaf.Text))];

    private static string Json(Case? value) => value is null ? "" : Encoding.UTF8.GetString(CaseWriter.Write(value));

    private static string Told(MergeConflict conflict) =>
        $"{conflict.Path} {conflict.CanTakeBoth}\n{string.Join('\n', conflict.Mine.Select(Told))}\n---\n{string.Join('\n', conflict.Theirs.Select(Told))}";

    private static string Told(CaseChange change) =>
        $"{change.OldPath} > {change.NewPath} in {change.Whole}: {string.Concat(change.Words.Select(part => $"[{part.Kind} {part.Text}]"))}";

    private static string Text(CaseChange change, ChangeKind kind) =>
        string.Concat(change.Words.Where(part => part.Kind == ChangeKind.Same || part.Kind == kind).Select(part => part.Text));
}
