// A case as templates see it.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Generation;

/// <summary>
/// Builds the data that templates are evaluated on. Names are those of the case file, letter for letter; every
/// optional field is there, null when the case leaves it out. What an edition must not show is not in its model at
/// all: the published edition knows no parties, no documents and no reviewer ids (Labor Code 4610.6(f) and (m)).
/// </summary>
/// <param name="placeholder">What a draft prints for a missing required text, <c>{field}</c> standing for its path; null for a final letter.</param>
internal sealed class CaseModel(string? placeholder)
{
    /// <summary>Adds the fields of a case to a root object.</summary>
    public void AddTo(ScribanObject model, Case @case)
    {
        model.AddData("caseNumber", @case.CaseNumber);
        model.AddData("priority", @case.Priority == Priority.Expedited ? "expedited" : "standard");
        AddDates(model.AddDataObject("dates", 7), @case.Dates);
        AddReviewers(model.AddDataArray("reviewers", @case.Reviewers.Length), @case.Reviewers);
        model.AddData("clinicalSummary", Text(@case.ClinicalSummary, "clinicalSummary"));
        var issues = model.AddDataArray("issues", @case.Issues.Length);
        for (var i = 0; i < @case.Issues.Length; i++)
        {
            AddIssue(issues.AddDataObject(), @case.Issues[i], FormattableString.Invariant($"issues[{i}]"));
        }
    }

    private static void AddDates(ScribanObject model, CaseDates dates)
    {
        model.AddData("injury", Date(dates.Injury));
        model.AddData("utilizationReviewDenial", Date(dates.UtilizationReviewDenial));
        model.AddData("applicationReceived", Date(dates.ApplicationReceived));
        model.AddData("recordsComplete", Date(dates.RecordsComplete));
        model.AddData("assigned", Date(dates.Assigned));
        model.AddData("decision", Date(dates.Decision));
        model.AddData("mailed", Date(dates.Mailed));
    }

    private static void AddReviewers(ScribanArray model, ImmutableArray<Reviewer> reviewers)
    {
        foreach (var reviewer in reviewers)
        {
            var item = model.AddDataObject();
            AddTexts(item, "licensure", reviewer.Licensure);
            AddTexts(item, "specialties", reviewer.Specialties);
            item.AddData("kind", reviewer.Kind == ReviewerKind.Physician ? "physician" : "expert");
        }
    }

    private void AddIssue(ScribanObject model, Issue issue, string path)
    {
        model.AddData("service", Text(issue.Service, path + ".service"));
        if (issue.Authorization is { } authorization)
        {
            AddAuthorization(model.AddDataObject("authorization", 4), authorization, path + ".authorization");
        }
        else
        {
            model.AddData("authorization", Value.Null);
        }

        model.AddData("associatedSurgicalService", issue.AssociatedSurgicalService);
        model.AddData("decision", issue.Decision == Decision.Overturned ? "overturned" : "upheld");
        AddGuideline(model, "claimsAdministratorGuideline", issue.ClaimsAdministratorGuideline, path);
        AddGuideline(model, "reviewGuideline", issue.ReviewGuideline, path);
        model.AddData("rationale", Text(issue.Rationale, path + ".rationale"));
        model.AddData("heading", issue.Heading);
    }

    private void AddAuthorization(ScribanObject model, Authorization authorization, string path)
    {
        model.AddData("kind", authorization.Kind == AuthorizationKind.Partial ? "partial" : "substituted");
        model.AddData("original", Text(authorization.Original, path + ".original"));
        model.AddData("authorized", Text(authorization.Authorized, path + ".authorized"));
        model.AddData("remaining", authorization.Kind == AuthorizationKind.Partial
            ? Text(authorization.Remaining ?? "", path + ".remaining")
            : Value.Null);
    }

    private void AddGuideline(ScribanObject model, string name, Guideline guideline, string path)
    {
        path = $"{path}.{name}";
        var item = model.AddDataObject(name, 4);
        if (guideline.Mtus is { IsDefaultOrEmpty: false } citations)
        {
            var list = item.AddDataArray("mtus", citations.Length);
            for (var i = 0; i < citations.Length; i++)
            {
                AddCitation(list.AddDataObject(), citations[i], FormattableString.Invariant($"{path}.mtus[{i}]"));
            }
        }
        else
        {
            item.AddData("mtus", Value.Null);
        }

        item.AddData("nonMtus", Optional(guideline.NonMtus, path + ".nonMtus"));
        item.AddData("noneCited", guideline.NoneCited);
        item.AddData("text", Optional(guideline.Text, path + ".text"));
    }

    private void AddCitation(ScribanObject model, MtusCitation citation, string path)
    {
        model.AddData("chapter", Text(citation.Chapter, path + ".chapter"));
        model.AddData("year", citation.Year);
        if (citation.Sections.IsDefaultOrEmpty)
        {
            model.AddData("sections", Value.Null);
        }
        else
        {
            AddTexts(model, "sections", citation.Sections);
        }

        model.AddData("pages", citation.Pages);
    }

    private static void AddTexts(ScribanObject model, string name, ImmutableArray<string> texts)
    {
        var list = model.AddDataArray(name, texts.Length);
        foreach (var text in texts)
        {
            list.AddData(text);
        }
    }

    private Value Optional(string? text, string path) => text is null ? Value.Null : Text(text, path);

    private Value Text(string text, string path) =>
        text.Length == 0 && placeholder is not null ? placeholder.Replace("{field}", path, StringComparison.Ordinal) : text;

    private static Value Date(DateOnly? date) => date is { } day ? day.ToDateTime(TimeOnly.MinValue) : Value.Null;
}
