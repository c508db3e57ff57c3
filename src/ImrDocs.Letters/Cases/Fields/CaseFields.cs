// The fields of a case: the root of the declared format.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases.Format;
using static ImrDocs.Letters.Cases.Format.Declare;

namespace ImrDocs.Letters.Cases.Fields;

/// <summary>
/// The fields of a case. This and the other tables of the folder are the format: reader, writer, JSON Schema and the
/// names that templates may use are all made from them.
/// </summary>
internal static class CaseFields
{
    private static readonly ShapedTextType CaseNumbers = new(
        "a case number", "Write it as CM13-0000001: two digits, a hyphen and seven digits behind CM", "CM00-0000000");

    private static readonly ChoiceType<Priority> Priorities = new(
        ("standard", Cases.Priority.Standard, "Decided within the ordinary time"),
        ("expedited", Cases.Priority.Expedited, "Decided within days, as health is in imminent and serious danger"));

    private static readonly Field<Case, string> CaseNumber = Shaped<Case>(
        "caseNumber", CaseNumbers, c => c.CaseNumber, "The IMR case number, such as CM13-0000001");

    private static readonly Field<Case, Priority> Priority = Choice<Case, Priority>(
        "priority", Priorities, c => c.Priority, "How soon the case must be decided");

    private static readonly Field<Case, CaseDates> Dates = Object<Case, CaseDates>(
        "dates", DatesFields.Type, c => c.Dates, "The dates of the review");

    private static readonly Field<Case, ImmutableArray<Reviewer>> Reviewers = List<Case, Reviewer>(
        "reviewers", ReviewerFields.Type, c => c.Reviewers, "Who reviewed, described without names");

    private static readonly Field<Case, string> ClinicalSummary = Text<Case>(
        "clinicalSummary", c => c.ClinicalSummary, "The reviewer's prose on the employee's condition: paragraphs and simple lists");

    private static readonly Field<Case, ImmutableArray<Issue>> Issues = List<Case, Issue>(
        "issues", IssueFields.Type, c => c.Issues, "The disputed items or services in the order of the letter");

    private static readonly Field<Case, ImmutableArray<ReviewedDocument>> DocumentsReviewed = OptionalList<Case, ReviewedDocument>(
        "documentsReviewed", ReviewedDocumentFields.Type, c => c.DocumentsReviewed,
        "The documents the reviewer was given; the mailed edition lists them", needsEntry: false);

    private static readonly Field<Case, Parties?> Parties = OptionalObject<Case, Parties>(
        "parties", PartiesFields.Type, c => c.Parties, "Who receives the mailed edition; printed in no published edition");

    // It names no data: no case has it, and so neither its canonical form nor its hash.
    private static readonly Field<Case, string?> SchemaLink = OptionalText<Case>(
        "$schema", _ => null, "Where editors find this schema, such as ../case.schema.json; no part of the case");

    public static readonly ObjectType<Case> Type = new(
        "case",
        "An Independent Medical Review case; white space around its texts says nothing",
        [CaseNumber, Priority, Dates, Reviewers, ClinicalSummary, Issues, DocumentsReviewed, Parties, SchemaLink],
        v => new Case(
            v.Get(CaseNumber), v.Get(Priority), v.Get(Dates), v.Get(Reviewers), v.Get(ClinicalSummary), v.Get(Issues),
            v.Get(DocumentsReviewed), v.Get(Parties)));
}
