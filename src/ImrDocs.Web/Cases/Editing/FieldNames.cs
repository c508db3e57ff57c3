// What people call the fields of a case: the one table of it.
using System.Collections.Frozen;

namespace ImrDocs.Web.Cases.Editing;

/// <summary>
/// What people call the fields of a case, by their name in its file, or by that of the field around them and their own where
/// one name means two things. An entry of a list has its own word. A test holds that no field is missing.
/// </summary>
internal static class FieldNames
{
    private static readonly (string Name, string Words, string? Entry)[] Table =
    [
        ("caseNumber", "case number", null),
        ("priority", "priority", null),
        ("dates", "dates", null),
        ("injury", "date of injury", null),
        ("utilizationReviewDenial", "date of the utilization review denial", null),
        ("applicationReceived", "date the application was received", null),
        ("assigned", "date assigned", null),
        ("dates.decision", "decision date", null),
        ("mailed", "mailing date", null),
        ("recordsComplete", "date the records were complete", null),
        ("reviewers", "reviewers", "reviewer"),
        ("id", "internal identifier", null),
        ("licensure", "states of licensure", "state of licensure"),
        ("specialties", "specialties", "specialty"),
        ("kind", "kind", null),
        ("clinicalSummary", "clinical summary", null),
        ("issues", "issues", "issue"),
        ("service", "disputed item or service", null),
        ("decision", "decision", null),
        ("authorization", "what had been authorized", null),
        ("original", "request as it was made", null),
        ("authorized", "what was authorized", null),
        ("remaining", "what remains in dispute", null),
        ("associatedSurgicalService", "depends on a surgery", null),
        ("claimsAdministratorGuideline", "claims administrator’s guideline", null),
        ("reviewGuideline", "reviewer’s guideline", null),
        ("mtus", "MTUS citations", "MTUS citation"),
        ("chapter", "chapter or guideline", null),
        ("year", "year", null),
        ("sections", "sections", "section"),
        ("pages", "pages", null),
        ("nonMtus", "citation outside of the MTUS", null),
        ("noneCited", "no evidence cited", null),
        ("text", "whole sentence", null),
        ("rationale", "rationale", null),
        ("heading", "heading", null),
        ("documentsReviewed", "documents reviewed", "document reviewed"),
        ("title", "title", null),
        ("author", "author", null),
        ("date", "date", null),
        ("from", "first date", null),
        ("to", "last date", null),
        ("submittedBy", "submitted by", null),
        ("parties", "parties", null),
        ("employee", "employee", null),
        ("employeeAttorney", "employee’s attorney", null),
        ("employer", "employer", null),
        ("claimsAdministrator", "claims administrator", null),
        ("requestingPhysician", "requesting physician", null),
        ("name", "name", null),
        ("firm", "firm", null),
        ("address", "address", null),
        ("line1", "street or box", null),
        ("line2", "suite or apartment", null),
        ("city", "city", null),
        ("state", "state", null),
        ("zip", "ZIP Code", null),
        ("dateOfBirth", "date of birth", null),
        ("largePrint", "large print", null),
        ("claimNumber", "claim number", null),
        ("specialty", "specialty", null),
        ("$schema", "schema link", null),
    ];

    private static readonly FrozenDictionary<string, (string Words, string? Entry)> Names =
        Table.ToFrozenDictionary(row => row.Name, row => (row.Words, row.Entry), StringComparer.Ordinal);

    /// <summary>The names of the table.</summary>
    public static IEnumerable<string> All => Names.Keys;

    /// <summary>The words of a field; null when the format has no such field.</summary>
    /// <param name="parent">The field around it; empty when there is none.</param>
    /// <param name="name">Its name.</param>
    public static (string Words, string? Entry)? Find(string parent, string name) =>
        Names.TryGetValue(parent + "." + name, out var own) || Names.TryGetValue(name, out own) ? own : null;
}
