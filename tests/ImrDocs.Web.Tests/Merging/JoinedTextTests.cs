using ImrDocs.Text.Differences;
using ImrDocs.Web.Merging;

namespace ImrDocs.Web.Tests.Merging;

public sealed class JoinedTextTests
{
    [Theory]
    [InlineData("One. Two.", "One. Two. Theirs.", "One. Two. Mine.", "One. Two. Theirs. Mine.")]
    [InlineData("One. Two.", "Uno. Two.", "One. Two. Mine.", "Uno. Two. Mine.")]
    [InlineData("One. Two. Three.", "One. Three.", "Mine. One. Two. Three.", "Mine. One. Three.")]
    [InlineData("One. Two.", "One. Two. Same.", "One. Two. Same.", "One. Two. Same.")]
    [InlineData("", "Theirs.", "Mine.", "Theirs.Mine.")]
    [InlineData("The knee is stable.", "The knee is loose.", "The knee is swollen.", null)]
    [InlineData("The knee is stable today.", "", "The knee is not stable today.", null)]
    public void Changes_at_different_places_are_put_together(string old, string theirs, string mine, string? expected) =>
        Assert.Equal(expected, JoinedText.Of(WordDifference.Between(old, theirs), WordDifference.Between(old, mine)));
}
