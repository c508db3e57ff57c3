// Where in the form of a case everything has its place.
using System.Globalization;

namespace ImrDocs.Web.Cases.Editing;

/// <summary>
/// The places of the form of a case, by data path and in the order of the page: fields, and the groups they stand in,
/// which say what is wrong with them as a whole.
/// </summary>
internal sealed class FieldPlaces
{
    /// <summary>The most places of a form; a case of a hundred issues has about 4,000.</summary>
    private const int Most = 20_000;

    private static readonly string[] CitationFields = ["chapter", "year", "sections", "pages"];

    private readonly HashSet<string> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);
    private readonly List<string> _inOrder = [];

    private FieldPlaces()
    {
    }

    /// <summary>No place at all: what is no JSON has no fields.</summary>
    public static FieldPlaces None { get; } = new();

    /// <summary>All places: fields and groups.</summary>
    public IReadOnlyList<string> All => _inOrder;

    /// <summary>The places of the form of a case; null when it has more than a page can show.</summary>
    public static FieldPlaces? Of(CaseDocument document)
    {
        var places = new FieldPlaces();
        places.AddFields("clinicalSummary");
        places.AddGroup("issues");
        foreach (var issue in Entries(document, "issues", spare: 0))
        {
            places.AddIssue(document, issue);
            if (places._inOrder.Count > Most)
            {
                return null;
            }
        }

        return places;
    }

    /// <summary>The paths of the entries of a list.</summary>
    /// <param name="document">The case.</param>
    /// <param name="list">The path of the list.</param>
    /// <param name="spare">How many empty entries stand behind those that there are.</param>
    public static IEnumerable<string> Entries(CaseDocument document, string list, int spare) =>
        Enumerable.Range(0, document.Count(list) + spare).Select(number => string.Create(CultureInfo.InvariantCulture, $"{list}[{number}]"));

    /// <summary>The paths of the citations of a guideline in the form: those that there are, and an empty one.</summary>
    public static IEnumerable<string> Citations(CaseDocument document, string guideline) => Entries(document, guideline + ".mtus", spare: 1);

    /// <summary>The field in which a value can be changed: its own, or that of the list it stands in; null when it is not of the form.</summary>
    public string? FieldOf(string path) => Nearest(path, _fields);

    /// <summary>The place nearest to a value: its field, or the group it is missing from; null when it is not of the form.</summary>
    public string? PlaceOf(string path) => Nearest(path, _places);

    /// <summary>Whether a place is a field, and no group.</summary>
    public bool IsField(string place) => _fields.Contains(place);

    private static string? Nearest(string path, HashSet<string> known)
    {
        while (!known.Contains(path))
        {
            var end = path.LastIndexOfAny(['.', '[']);
            if (end < 0)
            {
                return null;
            }

            path = path[..end];
        }

        return path;
    }

    private void AddIssue(CaseDocument document, string issue)
    {
        AddGroup(issue);
        AddFields(issue + ".service", issue + ".decision", issue + ".heading", issue + ".associatedSurgicalService");
        AddGroup(issue + ".authorization");
        AddFields(issue + ".authorization.kind", issue + ".authorization.original", issue + ".authorization.authorized", issue + ".authorization.remaining");
        foreach (var guideline in (string[])[issue + ".claimsAdministratorGuideline", issue + ".reviewGuideline"])
        {
            AddGroup(guideline);
            foreach (var citation in Citations(document, guideline).Take(Most))
            {
                AddGroup(citation);
                AddFields([.. CitationFields.Select(field => citation + "." + field)]);
            }

            AddFields(guideline + ".nonMtus", guideline + ".noneCited", guideline + ".text");
        }

        AddFields(issue + ".rationale");
    }

    private void AddGroup(string path)
    {
        _places.Add(path);
        _inOrder.Add(path);
    }

    private void AddFields(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            _fields.Add(path);
            AddGroup(path);
        }
    }
}
