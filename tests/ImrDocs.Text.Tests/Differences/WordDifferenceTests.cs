using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Text.Differences;

namespace ImrDocs.Text.Tests.Differences;

public sealed class WordDifferenceTests
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20131120, 7);

    private static readonly Arbitrary<string> Texts = Gen.Elements("a", "b", "c", " ", "  ", "\n", "must ").ListOf().Select(string.Concat).ToArbitrary();

    [Theory]
    [InlineData("They must pay.", "They have to pay.", "They [-must-]{+have to+} pay.")]
    [InlineData("They must pay.\nNow.\n", "They must pay.\n", "[-Now.-]")]
    [InlineData("Call us.\n", "Call us.\nOr write.\n", "{+Or write.+}")]
    [InlineData("the same", "the same", "")]
    [InlineData("", "something new", "{+something new+}")]
    public void What_differs_is_told_in_words(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join('\n', ChangedLine.Between(before, after)));

    [Fact]
    public void Lines_are_numbered_as_in_the_new_text()
    {
        var lines = ChangedLine.Between("one\ntwo\nthree\nfour\n", "one\nzwei\nthree\nand a half\nvier\n");
        Assert.Equal(["2 [-two-]{+zwei+}", "4 [-four-]{+and a half+}", "5 {+vier+}"], lines.Select(line => $"{line.Number} {line}"));
    }

    [Fact]
    public void Both_texts_can_be_read_from_it() => Prop.ForAll(Texts, Texts, (before, after) =>
    {
        var parts = WordDifference.Between(before, after);
        Assert.Equal(before, string.Concat(parts.Where(part => part.Kind != ChangeKind.Added).Select(part => part.Text)));
        Assert.Equal(after, string.Concat(parts.Where(part => part.Kind != ChangeKind.Removed).Select(part => part.Text)));
    }).Check(Repeatable);

    [Fact]
    public void No_shorter_one_exists() => Prop.ForAll(Texts, Texts, (before, after) =>
    {
        var (left, right) = (Words(before), Words(after));
        var same = WordDifference.Between(before, after).Where(part => part.Kind == ChangeKind.Same).Sum(part => Words(part.Text).Length);
        Assert.Equal(LongestCommon(left, right), same);
    }).Check(Repeatable);

    [Fact]
    public void Texts_that_have_nothing_in_common_are_replaced()
    {
        var before = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"a{i}"));
        var after = string.Join('\t', Enumerable.Range(0, 3000).Select(i => $"b{i}"));
        DifferencePart[] replaced = [new(ChangeKind.Removed, before), new(ChangeKind.Added, after)];
        Assert.Equal(replaced, WordDifference.Between(before, after).AsEnumerable());
    }

    private static int LongestCommon(string[] left, string[] right)
    {
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                lengths[i, j] = left[i - 1] == right[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
            }
        }

        return lengths[left.Length, right.Length];
    }

    private static string[] Words(string text) =>
        [.. System.Text.RegularExpressions.Regex.Matches(text, @"\n|[^\S\n]+|\S+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value)];
}
