// Misspelt names find the name they were meant to be, and nothing else.
namespace ImrDocs.Text.Tests;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["caseNumber", "dates", "rationale", "reviewGuideline", "zip", "to"];

    [Theory]
    [InlineData("rationnale", "rationale")]
    [InlineData("ratoinale", "rationale")]
    [InlineData("Dates", "dates")]
    [InlineData("date", "dates")]
    [InlineData("case_number", "caseNumber")]
    [InlineData("reviewerGuidelines", "reviewGuideline")]
    [InlineData("zipp", "zip")]
    [InlineData("ot", null)]
    [InlineData("surname", null)]
    [InlineData("", null)]
    public void Finds_the_nearest_known_name(string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.Of(name, Known));

    [Fact]
    public void A_name_of_any_length_is_answered() => Assert.Null(NearestName.Of(new string('x', 1_000_000), Known));
}
