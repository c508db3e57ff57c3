// A case: everything a letter says that is not the template's own words.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Cases;

/// <summary>
/// One Independent Medical Review case, as its file says it and <see cref="CaseReader"/> has checked it. Immutable.
/// A required text is the empty string only in a draft or an unfinished case, a decision none only in the latter; an optional
/// text is null when the file leaves it out or empty, an optional list is then empty.
/// </summary>
/// <param name="CaseNumber">The IMR case number, <c>CM13-0000001</c>.</param>
/// <param name="Priority">Standard or expedited.</param>
/// <param name="Dates">The dates of the review, in order.</param>
/// <param name="Reviewers">Who reviewed; one or more.</param>
/// <param name="ClinicalSummary">The reviewer's prose on the employee's condition.</param>
/// <param name="Issues">The disputed items in the order of the letter; one or more.</param>
/// <param name="DocumentsReviewed">The list of documents the mailed edition shows; empty when the file has none.</param>
/// <param name="Parties">Who receives the mailed edition; null when the file has none.</param>
public sealed record Case(
    string CaseNumber,
    Priority Priority,
    CaseDates Dates,
    ImmutableArray<Reviewer> Reviewers,
    string ClinicalSummary,
    ImmutableArray<Issue> Issues,
    ImmutableArray<ReviewedDocument> DocumentsReviewed,
    Parties? Parties)
{
    /// <summary>Whether some issue is not decided yet, so that nobody may say what the case comes to.</summary>
    public bool IsUndecided => Issues.Any(issue => issue.Decision == Decision.None);
}
