using ImrDocs.Web.Preview;

namespace ImrDocs.Web.Tests.Preview;

public sealed class ChoiceLabelsTests
{
    [Theory]
    [InlineData("published", "Published")]
    [InlineData("published.large", "Published, large print")]
    [InlineData("mailed.employee-attorney", "Mailed, Attorney of the injured worker")]
    [InlineData("mailed.dwc.large.draft", "Mailed, Division of Workers’ Compensation, large print, draft")]
    public void The_letters_of_a_case_are_called_by_words(string variant, string label) => Assert.Equal(label, ChoiceLabels.OfVariant(variant));
}
