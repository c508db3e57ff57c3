using ImrDocs.Web.Cases.Editing;

namespace ImrDocs.Web.Tests.Cases;

public sealed class FieldLabelTests
{
    [Theory]
    [InlineData("clinicalSummary", "Clinical summary")]
    [InlineData("issues", "Issues")]
    [InlineData("issues[0].reviewGuideline.mtus[1].chapter", "Issue 1: review guideline: MTUS citation 2: chapter")]
    [InlineData("issues[+2]", "Issues, what is new")]
    [InlineData("dates.decision, dates.mailed", "Dates: decision, Dates: mailed")]
    [InlineData("parties.employee.address.line1", "Parties: employee: address: line1")]
    [InlineData("", "")]
    [InlineData("[0]", " 1")]
    public void A_path_becomes_words(string path, string label) => Assert.Equal(label, FieldLabel.Of(path));

    [Theory]
    [InlineData("issues[0].rationale", "f-issues-0-rationale")]
    [InlineData("issues[10].reviewGuideline.mtus[0].sections", "f-issues-10-reviewGuideline-mtus-0-sections")]
    public void A_path_becomes_an_id(string path, string id) => Assert.Equal(id, FieldId.Of(path));
}
