// Paths are found in case files, however these are written.
using System.Text;
using ImrDocs.Letters.Cases;
using ImrDocs.Text;

namespace ImrDocs.Letters.Tests.Cases;

public sealed class CasePlacesTests
{
    private const string File =
        """
        {
          "caseNumber": "é", "dates": { "decision": "2013-11-20" },
          "issues": [
            { "service": "a {\"x\": [1]}", "decision": "upheld" },
            { "d\u0065cision": "overturned", "reviewGuideline": { "mtus": [ {}, { "sections": ["1", "2"] } ] } }
          ]
        }
        """;

    [Theory]
    [InlineData("caseNumber", "2,17")]
    [InlineData("dates", "2,31")]
    [InlineData("dates.decision", "2,45")]
    [InlineData("issues[1].decision", "5,24")]
    [InlineData("issues[1].reviewGuideline.mtus[1].sections[1]", "5,93")]
    [InlineData("issues[1].reviewGuideline.mtus[1].sections", "5,87")]
    [InlineData("dates.mailed", "2,31")]
    [InlineData("issues[7].service", "3,13")]
    [InlineData("issues[*].service", "3,13")]
    [InlineData("issues[0].decision, caseNumber", "4,48")]
    [InlineData("issues.service", "3,13")]
    [InlineData("caseNumber.length", "2,17")]
    [InlineData("parties.employee.name", "")]
    [InlineData("", "")]
    public void A_path_is_found_or_what_is_around_it(string path, string place)
    {
        Assert.Equal(place, Print(CasePlaces.Find(Encoding.UTF8.GetBytes(File), path)));
        Assert.Equal(place, Print(CasePlaces.Find(Encoding.UTF8.GetBytes("\uFEFF" + File), path)));
    }

    [Fact]
    public void A_file_that_breaks_off_has_the_places_before()
    {
        Assert.Equal("2,17", Print(CasePlaces.Find(Encoding.UTF8.GetBytes(File).AsSpan(0, 70), "caseNumber")));
        Assert.Null(CasePlaces.Find(Encoding.UTF8.GetBytes(File).AsSpan(0, 70), "issues[0].service"));
        Assert.Null(CasePlaces.Find([], "caseNumber"));
    }

    private static string Print(LinePosition? place) => place is { } found ? FormattableString.Invariant($"{found.Line},{found.Column}") : "";
}
