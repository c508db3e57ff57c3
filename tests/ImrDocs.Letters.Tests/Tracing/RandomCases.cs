// Valid cases of every shape: any number of issues and reviewers, every form of guideline and heading, any texts.
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Letters.Tests.AnyText;

namespace ImrDocs.Letters.Tests.Tracing;

internal static class RandomCases
{
    private static readonly Gen<string> Prose = Texts.Printable.NonEmptyListOf().Select(texts => string.Join("\n\n", texts.Take(3)));

    private static readonly Gen<JsonObject> Citation =
        from chapter in Texts.Printable
        from year in Gen.Elements("2009", null)
        from sections in Optional(Texts.Printable.ListOf(2).Select(AllOf))
        from pages in Optional(Texts.Printable.Select(Text))
        select Object(("chapter", Text(chapter)), ("year", Text(year)), ("sections", sections), ("pages", pages));

    private static readonly Gen<JsonObject> Guideline = Gen.OneOf(
        from citations in Citation.NonEmptyListOf()
        from other in Optional(Texts.Printable.Select(Text))
        select Object(("mtus", new JsonArray([.. citations.Take(3)])), ("nonMtus", other)),
        Texts.Printable.Select(text => Object(("nonMtus", Text(text)))),
        Texts.Printable.Select(text => Object(("text", Text(text)))),
        Gen.Constant(0).Select(_ => Object(("noneCited", JsonValue.Create(true)))));

    private static readonly Gen<JsonObject> Authorization =
        from original in Texts.Printable
        from authorized in Texts.Printable
        from remaining in Optional(Texts.Printable.Select(Text))
        select Object(
            ("kind", Text(remaining is null ? "substituted" : "partial")),
            ("original", Text(original)),
            ("authorized", Text(authorized)),
            ("remaining", remaining));

    private static readonly Gen<JsonObject> Issue =
        from service in Texts.Printable
        from authorization in Optional(Authorization.Select(JsonNode (value) => value))
        from isSurgical in Gen.Elements(true, false)
        from decision in Gen.Elements("upheld", "overturned")
        from claims in Guideline
        from review in Guideline
        from rationale in Prose
        from heading in Gen.Frequency((4, Gen.Constant<string?>(null)), (1, Texts.Printable.Select(string? (text) => text)))
        select Object(
            ("service", Text(service)),
            ("authorization", authorization),
            ("associatedSurgicalService", JsonValue.Create(isSurgical)),
            ("decision", Text(decision)),
            ("claimsAdministratorGuideline", claims),
            ("reviewGuideline", review),
            ("rationale", Text(rationale)),
            ("heading", Text(heading)));

    private static readonly Gen<JsonObject> Reviewer =
        from licensure in Texts.Printable.NonEmptyListOf()
        from specialties in Texts.Printable.NonEmptyListOf()
        from kind in Gen.Elements("expert", "physician", null)
        select Object(("id", Text("R-1")), ("licensure", AllOf(licensure)), ("specialties", AllOf(specialties)), ("kind", Text(kind)));

    /// <summary>The JSON of a case.</summary>
    public static Gen<string> Json { get; } =
        from priority in Gen.Elements("standard", "expedited")
        from reviewers in Reviewer.NonEmptyListOf()
        from summary in Prose
        from issues in Issue.NonEmptyListOf()
        select Object(
            ("caseNumber", Text("CM13-0000001")),
            ("priority", Text(priority)),
            ("dates", JsonNode.Parse("""
                {"injury":"2012-04-29","utilizationReviewDenial":"2013-08-30","applicationReceived":"2013-09-06","assigned":"2013-09-23","decision":"2013-11-20"}
                """)),
            ("reviewers", new JsonArray([.. reviewers.Take(3)])),
            ("clinicalSummary", Text(summary)),
            ("issues", new JsonArray([.. issues.Take(6)]))).ToJsonString();

    public static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);

    private static Gen<JsonNode?> Optional(Gen<JsonNode> value) =>
        Gen.OneOf(Gen.Constant<JsonNode?>(null), value.Select(JsonNode? (node) => node));

    private static JsonObject Object(params (string Name, JsonNode? Value)[] members) =>
        new(members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Name, member.Value)));

    private static JsonNode AllOf(IEnumerable<string> texts) => new JsonArray([.. texts.Take(3).Select(Text)]);

    private static JsonNode Text(string? text) => JsonValue.Create(text)!;
}
