// A case as templates see it.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Cases;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Generation;

/// <summary>
/// Builds the data that templates are evaluated on. Names are those of the case file, letter for letter; every
/// optional field is there, null when the case leaves it out. What an edition must not show is not in its model at
/// all: the published edition knows no parties, no documents and no reviewer ids (Labor Code 4610.6(f) and (m)).
/// </summary>
internal sealed class CaseModel(ModelTexts texts)
{
    /// <summary>Adds what every edition may show to a root object.</summary>
    /// <param name="model">The root of the templates' data.</param>
    /// <param name="case">The case.</param>
    /// <returns>The object of the dates, to which a mailed edition adds its own.</returns>
    public ScribanObject AddTo(ScribanObject model, Case @case)
    {
        model.AddData("caseNumber", @case.CaseNumber);
        model.AddData("priority", @case.Priority == Priority.Expedited ? "expedited" : "standard");
        var dates = model.AddDataObject("dates", 7);
        AddDates(dates, @case.Dates);
        AddReviewers(model.AddDataArray("reviewers", @case.Reviewers.Length), @case.Reviewers);
        model.AddData("clinicalSummary", texts.Required(@case.ClinicalSummary, "clinicalSummary"));
        var issues = model.AddDataArray("issues", @case.Issues.Length);
        for (var i = 0; i < @case.Issues.Length; i++)
        {
            AddIssue(issues.AddDataObject(capacity: 8), @case.Issues[i], string.Create(CultureInfo.InvariantCulture, $"issues[{i}]"));
        }

        return dates;
    }

    private static void AddDates(ScribanObject model, CaseDates dates)
    {
        model.AddData("injury", ModelTexts.Date(dates.Injury));
        model.AddData("utilizationReviewDenial", ModelTexts.Date(dates.UtilizationReviewDenial));
        model.AddData("applicationReceived", ModelTexts.Date(dates.ApplicationReceived));
        model.AddData("recordsComplete", ModelTexts.Date(dates.RecordsComplete));
        model.AddData("assigned", ModelTexts.Date(dates.Assigned));
        model.AddData("decision", ModelTexts.Date(dates.Decision));
    }

    private static void AddReviewers(ScribanArray model, ImmutableArray<Reviewer> reviewers)
    {
        foreach (var reviewer in reviewers)
        {
            var item = model.AddDataObject();
            ModelTexts.AddTexts(item, "licensure", reviewer.Licensure);
            ModelTexts.AddTexts(item, "specialties", reviewer.Specialties);
            item.AddData("kind", reviewer.Kind == ReviewerKind.Physician ? "physician" : "expert");
        }
    }

    private void AddIssue(ScribanObject model, Issue issue, string path)
    {
        model.AddData("service", texts.Required(issue.Service, path + ".service"));
        if (issue.Authorization is { } authorization)
        {
            AddAuthorization(model.AddDataObject("authorization", 4), authorization, path + ".authorization");
        }
        else
        {
            model.AddData("authorization", Value.Null);
        }

        model.AddData("associatedSurgicalService", issue.AssociatedSurgicalService);
        model.AddData("decision", texts.Required(WordOf(issue.Decision), path + ".decision"));
        AddGuideline(model, "claimsAdministratorGuideline", issue.ClaimsAdministratorGuideline, path);
        AddGuideline(model, "reviewGuideline", issue.ReviewGuideline, path);
        model.AddData("rationale", texts.Required(issue.Rationale, path + ".rationale"));
        model.AddData("heading", issue.Heading);
    }

    // What is not decided is neither, so that no branch of a template takes it for one of the two.
    private static string WordOf(Decision decision) => decision switch
    {
        Decision.Upheld => "upheld",
        Decision.Overturned => "overturned",
        _ => "",
    };

    private void AddAuthorization(ScribanObject model, Authorization authorization, string path)
    {
        model.AddData("kind", authorization.Kind == AuthorizationKind.Partial ? "partial" : "substituted");
        model.AddData("original", texts.Required(authorization.Original, path + ".original"));
        model.AddData("authorized", texts.Required(authorization.Authorized, path + ".authorized"));
        model.AddData("remaining", authorization.Kind == AuthorizationKind.Partial
            ? texts.Required(authorization.Remaining ?? "", path + ".remaining")
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
                AddCitation(list.AddDataObject(), citations[i], string.Create(CultureInfo.InvariantCulture, $"{path}.mtus[{i}]"));
            }
        }
        else
        {
            item.AddData("mtus", Value.Null);
        }

        item.AddData("nonMtus", texts.Optional(guideline.NonMtus, path + ".nonMtus"));
        item.AddData("noneCited", guideline.NoneCited);
        item.AddData("text", texts.Optional(guideline.Text, path + ".text"));
    }

    private void AddCitation(ScribanObject model, MtusCitation citation, string path)
    {
        model.AddData("chapter", texts.Required(citation.Chapter, path + ".chapter"));
        model.AddData("year", citation.Year);
        if (citation.Sections.IsDefaultOrEmpty)
        {
            model.AddData("sections", Value.Null);
        }
        else
        {
            ModelTexts.AddTexts(model, "sections", citation.Sections);
        }

        model.AddData("pages", citation.Pages);
    }
}
