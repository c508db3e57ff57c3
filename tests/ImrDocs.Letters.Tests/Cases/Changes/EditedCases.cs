// Cases that people began with the same version of, and changed each in their own way.
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Tests.Tracing;

namespace ImrDocs.Letters.Tests.Cases.Changes;

/// <summary>A case and what two people made of it.</summary>
internal sealed record EditedCase(Case Base, Case Mine, Case Theirs);

internal static class EditedCases
{
    private static readonly Gen<Case> Any = RandomCases.Json.Select(json => CaseReader.Read(RandomCases.Bytes(json), "any.json").Case!);

    // What one edit does, at which place, with texts of another case.
    private static readonly Gen<Func<Case, Case>> Edit =
        from donor in Any
        from place in Gen.Choose(0, 9)
        from edit in Gen.Elements<Func<Case, Case, int, Case>>(
            (to, other, _) => to with { ClinicalSummary = other.ClinicalSummary },
            (to, _, _) => to with { ClinicalSummary = "" },
            (to, _, _) => to with { Priority = to.Priority == Priority.Standard ? Priority.Expedited : Priority.Standard },
            (to, _, at) => to with { Dates = to.Dates with { Assigned = to.Dates.Assigned.AddDays(at) } },
            (to, _, at) => to with { Dates = to.Dates with { Mailed = to.Dates.Mailed is null ? to.Dates.Decision.AddDays(at) : null } },
            (to, other, at) => WithIssue(to, at, issue => issue with { Rationale = other.Issues[0].Rationale }),
            (to, other, at) => WithIssue(to, at, issue => issue with { Service = other.Issues[0].Service, Heading = other.Issues[0].Heading }),
            (to, other, at) => WithIssue(to, at, issue => issue with { ReviewGuideline = other.Issues[0].ReviewGuideline }),
            (to, other, at) => WithIssue(to, at, issue => issue with { Authorization = other.Issues[0].Authorization }),
            (to, _, at) => WithIssue(to, at, issue => issue with { AssociatedSurgicalService = !issue.AssociatedSurgicalService }),
            (to, _, at) => WithIssue(to, at, issue => issue with { Rationale = issue.Rationale + " And more." }),
            (to, other, at) => to with { Issues = to.Issues.Insert(at % (to.Issues.Length + 1), other.Issues[0]) },
            (to, _, at) => to.Issues.Length > 1 ? to with { Issues = to.Issues.RemoveAt(at % to.Issues.Length) } : to,
            (to, _, _) => to with { Issues = [.. to.Issues.Reverse()] },
            (to, other, _) => to with { Reviewers = to.Reviewers.Add(other.Reviewers[0]) },
            (to, other, at) => to with { DocumentsReviewed = to.DocumentsReviewed.Add(Document(other, at)) },
            (to, _, _) => to with { DocumentsReviewed = [] })
        select new Func<Case, Case>(to => edit(to, donor, place));

    private static readonly Gen<Func<Case, Case>> Edits =
        from count in Gen.Choose(0, 5)
        from edits in Edit.ListOf(count)
        select new Func<Case, Case>(to => edits.Aggregate(to, (before, edit) => edit(before)));

    /// <summary>Two people change something of the same case.</summary>
    public static Gen<EditedCase> Changed { get; } =
        from start in Any
        from common in Edits
        from mine in Edits
        from theirs in Edits
        let @base = common(start)
        select new EditedCase(@base, mine(@base), theirs(@base));

    /// <summary>Two people replace the case by others that have nothing to do with it.</summary>
    public static Gen<EditedCase> Replaced { get; } =
        from @base in Any
        from mine in Any
        from theirs in Any
        select new EditedCase(@base, mine, theirs);

    private static Case WithIssue(Case to, int at, Func<Issue, Issue> edit)
    {
        var place = at % to.Issues.Length;
        return to with { Issues = to.Issues.SetItem(place, edit(to.Issues[place])) };
    }

    private static ReviewedDocument Document(Case other, int at) =>
        new(other.Issues[0].Service, at % 2 == 0 ? null : "An author", other.Dates.Decision.AddDays(-at), null, null, null);
}
