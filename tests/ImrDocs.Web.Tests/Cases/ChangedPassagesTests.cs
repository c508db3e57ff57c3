using ImrDocs.Text.Differences;
using ImrDocs.Web.Cases.Editing;

namespace ImrDocs.Web.Tests.Cases;

public sealed class ChangedPassagesTests
{
    [Theory]
    [InlineData("It lies well above what is needed to read.", "It is more than enough to read.", "It [-lies well above what is needed-]{+is more than enough+} to read.")]
    [InlineData("Regarding the request we support it.", "The guideline does support nothing.", "[-Regarding the request we support it.-]{+The guideline does support nothing.+}")]
    [InlineData("One word differs here, and that is all there is.", "One thing differs here, and that is all there was.", "One [-word-]{+thing+} differs here, and that is all there [-is.-]{+was.+}")]
    [InlineData("Cut this and that away.", "Cut and away.", "Cut [-this -]and[- that-] away.")]
    [InlineData("The same.", "The same.", "The same.")]
    public void Changes_that_stand_close_together_are_one(string before, string after, string expected)
    {
        var parts = ChangedPassages.Of(WordDifference.Between(before, after)).ToList();
        Assert.Equal(expected, new ChangedLine(1, [.. parts]).ToString());
        Assert.Equal(before, string.Concat(parts.Where(part => part.Kind != ChangeKind.Added).Select(part => part.Text)));
        Assert.Equal(after, string.Concat(parts.Where(part => part.Kind != ChangeKind.Removed).Select(part => part.Text)));
    }
}
