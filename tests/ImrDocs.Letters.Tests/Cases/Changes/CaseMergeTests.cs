// Merges and changes as people see them: three files a folder, and what comes of them beside them.
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Cases.Changes;
using ImrDocs.Testing;
using ImrDocs.Text.Differences;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Tests.Cases.Changes;

public sealed class CaseMergeTests
{
    private static readonly string Folder = Path.Combine(CaseFiles.Folder("Changes"), "Merges");
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Merges => new(Directory.EnumerateDirectories(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)!);

    [Theory]
    [MemberData(nameof(Merges))]
    public void Two_people_change_one_case(string name)
    {
        var merge = CaseMerge.Of(Read(name, "base"), Read(name, "mine"), Read(name, "theirs"));
        var told = new StringBuilder();
        Tell(told, "I changed", merge.MyChanges);
        Tell(told, "They changed", merge.TheirChanges);
        foreach (var conflict in merge.Conflicts)
        {
            told.Append("\nConflict at ").Append(conflict.Path).Append(conflict.CanTakeBoth ? ", which has room for both\n" : conflict.CanBeWritten ? ", which can be written anew\n" : "\n");
            Tell(told, "  mine", conflict.Mine);
            Tell(told, "  theirs", conflict.Theirs);
        }

        foreach (var choice in Enum.GetValues<MergeChoice>().Take(merge.Conflicts.IsEmpty ? 1 : 4))
        {
            var result = merge.Resolve(merge.Conflicts.ToDictionary(conflict => conflict.Path, _ => new MergePick(choice, "Written"), StringComparer.Ordinal), "merged");
            told.Append('\n').Append(merge.Conflicts.IsEmpty ? "Merged" : $"Merged with {choice} picked").Append(":\n");
            foreach (var problem in result.Diagnostics)
            {
                told.Append(problem).Append('\n');
            }

            if (result.Case is { } merged)
            {
                told.Append(JsonNode.Parse(CaseWriter.Write(merged))!.ToJsonString(Indented)).Append('\n');
            }
        }

        Golden.Verify(told.ToString(), Path.Combine(Folder, name, "merge.expected.txt"));
    }

    [Fact]
    public void Each_conflict_needs_a_choice()
    {
        var (@base, mine, theirs) = (Read("both-change-a-text", "base"), Read("both-change-a-text", "mine"), Read("both-change-a-text", "theirs"));
        var merge = CaseMerge.Of(@base, mine, theirs);
        var result = merge.Resolve(ImmutableDictionary<string, MergePick>.Empty, "CM13-0000001");
        Assert.Null(result.Case);
        var problem = Assert.Single(result.Diagnostics);
        Assert.Equal((MergeDiagnostics.Undecided, "issues[0].rationale"), (problem.Descriptor, problem.DataPath));
    }

    [Fact]
    public void Lists_that_differ_throughout_are_compared_all_the_same()
    {
        var smallest = CaseFiles.Read("Accepted", "smallest").Case!;
        var changes = CaseChanges.Between(With("Old", 3000), With("New", 3001));
        Assert.Equal(3000, changes.Count(change => change.IsRemoved));
        Assert.Equal(3001, changes.Count(change => change.IsAdded));

        Case With(string word, int count) => smallest with
        {
            DocumentsReviewed = [.. Enumerable.Range(0, count).Select(i => new ReviewedDocument($"{word} {i}", null, null, null, null, null))],
        };
    }

    private static Case Read(string folder, string name)
    {
        var read = CaseReader.Read(File.ReadAllBytes(Path.Combine(Folder, folder, name + ".json")), name, CaseReaderOptions.Unfinished);
        Assert.True(read.Case is not null, string.Join('\n', read.Diagnostics));
        return read.Case;
    }

    private static void Tell(StringBuilder told, string who, ImmutableArray<CaseChange> changes)
    {
        told.Append(who).Append(":\n");
        foreach (var change in changes)
        {
            var path = change.OldPath == change.NewPath || change.IsAdded || change.IsRemoved ? change.Path : $"{change.OldPath} > {change.NewPath}";
            told.Append("  ").Append(path);
            if (change.Whole != change.Path)
            {
                told.Append(" in ").Append(change.Whole);
            }

            told.Append(change.IsAdded ? " (added): " : change.IsRemoved ? " (removed): " : ": ");
            foreach (var part in change.Words)
            {
                told.Append(part.Kind switch { ChangeKind.Added => $"{{+{part.Text}+}}", ChangeKind.Removed => $"[-{part.Text}-]", _ => part.Text });
            }

            told.Append('\n');
        }
    }
}
