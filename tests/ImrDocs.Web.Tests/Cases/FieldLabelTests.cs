using System.Text.Json;
using ImrDocs.Letters.Cases;
using ImrDocs.Web.Cases.Editing;

namespace ImrDocs.Web.Tests.Cases;

public sealed class FieldLabelTests
{
    [Theory]
    [InlineData("clinicalSummary", "Clinical summary")]
    [InlineData("issues", "Issues")]
    [InlineData("issues[0].rationale", "Issue 1: rationale")]
    [InlineData("issues[0].reviewGuideline.mtus[1].chapter", "Issue 1: reviewer’s guideline: MTUS citation 2: chapter or guideline")]
    [InlineData("issues[+2]", "Issues, what is new")]
    [InlineData("dates.decision, dates.mailed", "Decision date, Mailing date")]
    [InlineData("issues[0].rationale,issues[1].rationale", "Issue 1: rationale, Issue 2: rationale")]
    [InlineData("dates", "Dates")]
    [InlineData("issues[2].decision", "Issue 3: decision")]
    [InlineData("reviewers[0].specialties[1]", "Reviewer 1: specialty 2")]
    [InlineData("parties.employee.address.line1", "Employee: address: street or box")]
    [InlineData("issues[0].formerRationale", "Issue 1: former rationale")]
    [InlineData("", "")]
    [InlineData("[0]", " 1")]
    public void A_path_becomes_words(string path, string label) => Assert.Equal(label, FieldLabel.Of(path));

    [Fact]
    public void Every_field_of_the_format_has_a_name()
    {
        using var schema = JsonDocument.Parse(CaseSchema.Write());
        var types = schema.RootElement.GetProperty("$defs").EnumerateObject().Select(type => type.Value).Prepend(schema.RootElement);
        var fields = types.SelectMany(type => type.GetProperty("properties").EnumerateObject()).Select(field => field.Name).ToList();
        Assert.True(fields.Count > 50);
        Assert.DoesNotContain(fields, field => FieldNames.Find("", field) is null);
        Assert.Empty(FieldNames.All.Select(name => name[(name.LastIndexOf('.') + 1)..]).Except(fields));
    }

    [Fact]
    public void The_script_has_the_labels_of_all_fields_with_the_places_of_entries_left_open()
    {
        using var labels = JsonDocument.Parse(FieldLabel.Json);
        Assert.Equal("Issue {}: reviewer’s guideline: MTUS citation {}: chapter or guideline", labels.RootElement.GetProperty("issues[].reviewGuideline.mtus[].chapter").GetString());
        Assert.Equal("Decision date", labels.RootElement.GetProperty("dates.decision").GetString());
        Assert.All(labels.RootElement.EnumerateObject(), label =>
            Assert.Equal(FieldLabel.Of(label.Name.Replace("[]", "[6]", StringComparison.Ordinal)), label.Value.GetString()!.Replace("{}", "7", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("issues[0].rationale", "f-issues-0-rationale")]
    [InlineData("issues[10].reviewGuideline.mtus[0].sections", "f-issues-10-reviewGuideline-mtus-0-sections")]
    public void A_path_becomes_an_id(string path, string id) => Assert.Equal(id, FieldId.Of(path));
}
