// The fields of a disputed item.
using ImrDocs.Letters.Cases.Format;
using static ImrDocs.Letters.Cases.Format.Declare;

namespace ImrDocs.Letters.Cases.Fields;

/// <summary>The fields of <see cref="Issue"/>.</summary>
internal static class IssueFields
{
    private static readonly ChoiceType<Decision> Decisions = new(
        ("upheld", Cases.Decision.Upheld, "The denial stands: the service is not medically necessary"),
        ("overturned", Cases.Decision.Overturned, "The denial falls: the service is medically necessary"))
    {
        Unwritten = Cases.Decision.None,
    };

    private static readonly Field<Issue, string> Service = Text<Issue>(
        "service", i => i.Service, "The disputed item or service");

    private static readonly Field<Issue, Authorization?> Authorization = OptionalObject<Issue, Authorization>(
        "authorization", AuthorizationFields.Type, i => i.Authorization, "What utilization review had authorized of the request");

    private static readonly Field<Issue, bool> AssociatedSurgicalService = Flag<Issue>(
        "associatedSurgicalService", i => i.AssociatedSurgicalService, "Whether it depends on a surgery under review; false when left out");

    private static readonly Field<Issue, Decision> Decision = Choice<Issue, Decision>(
        "decision", Decisions, i => i.Decision, "Whether the denial stands");

    private static readonly Field<Issue, Guideline> ClaimsAdministratorGuideline = Object<Issue, Guideline>(
        "claimsAdministratorGuideline", GuidelineFields.Type, i => i.ClaimsAdministratorGuideline, "What the claims administrator relied on");

    private static readonly Field<Issue, Guideline> ReviewGuideline = Object<Issue, Guideline>(
        "reviewGuideline", GuidelineFields.Type, i => i.ReviewGuideline, "What the reviewer relied on");

    private static readonly Field<Issue, string> Rationale = Text<Issue>(
        "rationale", i => i.Rationale, "The reviewer's prose on why: paragraphs and simple lists");

    private static readonly Field<Issue, string?> Heading = OptionalText<Issue>(
        "heading", i => i.Heading, "Replaces the generated heading text before the decision");

    public static readonly ObjectType<Issue> Type = new(
        "issue",
        "A disputed item or service, what was decided about it, and why",
        [Service, Authorization, AssociatedSurgicalService, Decision, ClaimsAdministratorGuideline, ReviewGuideline, Rationale, Heading],
        v => new Issue(
            v.Get(Service), v.Get(Authorization), v.Get(AssociatedSurgicalService), v.Get(Decision),
            v.Get(ClaimsAdministratorGuideline), v.Get(ReviewGuideline), v.Get(Rationale), v.Get(Heading)));
}
