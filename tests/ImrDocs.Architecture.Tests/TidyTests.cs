using System.Text.RegularExpressions;
using ImrDocs.Testing;

namespace ImrDocs.Architecture.Tests;

public sealed partial class TidyTests
{
    private const int MaximumFileLines = 400;

    private const int MaximumLineLength = 200;

    [Fact]
    public void Every_source_file_begins_with_its_purpose() =>
        Assert.All(SourceTree.Files, file => Assert.True(file.Lines[0].StartsWith("// ", StringComparison.Ordinal), file.Path));

    [Fact]
    public void Source_files_stay_small() =>
        Assert.All(SourceTree.Files, file => Assert.True(file.Lines.Length <= MaximumFileLines, $"{file.Path} has {file.Lines.Length} lines"));

    [Fact]
    public void Lines_stay_readable() =>
        Assert.Empty(
            from file in SourceTree.Files
            from line in file.Lines.Index()
            where line.Item.Length > MaximumLineLength && !line.Item.Contains("://", StringComparison.Ordinal)
            select $"{file.Path}({line.Index + 1})");

    [Fact]
    public void Nothing_is_left_open() =>
        Assert.All(
            SourceTree.Files.Concat(SourceTree.TestFiles).Where(file => !file.Path.EndsWith("/TidyTests.cs", StringComparison.Ordinal)),
            file => Assert.False(LeftOpen().IsMatch(file.Text), file.Path));

    [Fact]
    public void Names_say_what_a_thing_is() =>
        Assert.All(SourceTree.Files, file => Assert.False(VagueName().IsMatch(file.Path), file.Path));

    [Fact]
    public void A_namespace_is_its_folder() =>
        Assert.All(SourceTree.Files.Where(file => file.Path.Count(c => c == '/') >= 2), file =>
        {
            var expected = Path.GetDirectoryName(file.Path)!["src/".Length..].Replace('/', '.');
            var declared = file.Lines.FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal));
            Assert.True(declared is null || declared == $"namespace {expected};", $"{file.Path} declares {declared}");
        });

    [Fact]
    public void No_build_output_or_working_paper_is_tracked()
    {
        var tracked = Tool.Run("git", ["ls-files"]).Output.Split('\n');
        Assert.NotEmpty(tracked);
        Assert.DoesNotContain(tracked, path => Untracked().IsMatch(path));
    }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex LeftOpen();

    [GeneratedRegex("(Helper|Manager|Util|Utils|Utility|Common|Misc)s?(/|\\.cs$)")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"(^|/)(bin|obj|node_modules|TestResults)/|\.(received|tmp|log)\b")]
    private static partial Regex Untracked();
}
