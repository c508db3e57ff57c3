using System.Collections.Immutable;
using System.Text;
using ImrDocs.Storage.Templates;

namespace ImrDocs.Storage.Tests.Releases;

public sealed class FileDifferenceTests
{
    [Fact]
    public void Files_of_the_set_are_compared_word_by_word()
    {
        var before = Set(("a/one.sbn", "The same\nThe old words\n"), ("a/two.sbn", "Two\n"), ("a/logo.png", "1"), ("README.md", "1"), ("a/same.sbn", "Same"));
        var after = Set(("a/one.sbn", "The same\nThe new words\n"), ("a/three.sbn", "Three\n"), ("a/logo.png", "2"), ("README.md", "2"), ("a/same.sbn", "Same"));
        var lines = FileDifference.Between(before, after).Select(file => $"{file.Path} {file.Change}: {string.Join(" | ", file.Lines.Select(line => $"{line.Number} {line}"))}");
        Assert.Equal(
            [
                "a/logo.png Changed: ",
                "a/one.sbn Changed: 2 The [-old-]{+new+} words",
                "a/three.sbn Added: 1 {+Three+}",
                "a/two.sbn Removed: 1 [-Two-]",
            ],
            lines);
        Assert.Empty(FileDifference.Between(before, before));
    }

    private static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Set(params (string Path, string Text)[] files) => files.ToImmutableSortedDictionary(
        file => file.Path, file => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Text), StringComparer.Ordinal);
}
