// Small cases that take every form the case format allows.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Cases.Fields;

namespace ImrDocs.Letters.Checking.Shapes;

/// <summary>
/// Small cases, each valid, that together take every form the case format allows: each outcome, one reviewer and several,
/// each form of an authorization and of a guideline, and each optional field once left out. A template that fails with one
/// of them fails with cases to come.
/// </summary>
internal static class CaseShapes
{
    private const string Text = "x";

    private static readonly DateOnly Day = new(2013, 8, 30);

    private static readonly CaseDates Dates = new(new(2012, 4, 29), Day, new(2013, 9, 6), new(2013, 9, 23), new(2013, 11, 20), new(2013, 11, 21), new(2013, 9, 20));

    private static readonly Address Address = new(Text, Text, Text, "CA", "95814");

    private static readonly Parties Parties = new(
        new Employee(Text, Address, Day, LargePrint: false),
        new EmployeeAttorney(Text, Text, Address),
        new Employer(Text),
        new ClaimsAdministrator(Text, Address, Text),
        new RequestingPhysician(Text, Text, Address));

    private static readonly ImmutableArray<Guideline> Guidelines =
    [
        new([new MtusCitation(Text, "2009", [Text], Text)], Text, NoneCited: false, null),
        new([new MtusCitation(Text, "2009", [Text], Text), new MtusCitation(Text, "2009", [Text], Text)], null, NoneCited: false, null),
        new([], Text, NoneCited: false, null),
        new([], null, NoneCited: true, null),
        new([], null, NoneCited: false, Text),
    ];

    private static readonly ImmutableArray<Authorization?> Authorizations =
        [null, new(AuthorizationKind.Partial, Text, Text, Text), new(AuthorizationKind.Substituted, Text, Text, null)];

    private static readonly ImmutableArray<ReviewedDocument> Documents =
        [new(Text, Text, Day, null, null, Text), new(Text, Text, null, Day, Day, Text), new(Text, Text, null, Day, null, Text)];

    private static readonly Reviewer Physician = new(Text, [Text], [Text, Text], ReviewerKind.Physician);

    private static readonly Reviewer Expert = new(Text, [Text], [Text], ReviewerKind.Expert);

    /// <summary>Cases with something in each optional field.</summary>
    public static ImmutableArray<Case> Whole { get; } = [.. Several(), .. Guidelines.Select((_, place) => Of(Priority.Standard, [Expert], [IssueAt(place, Decision.Upheld)]))];

    /// <summary>Cases that leave out one optional field, and its path; in lists each entry does.</summary>
    public static ImmutableArray<(Case Case, string Path)> Reduced { get; } =
    [
        .. from path in OptionalFields.Of(CaseFields.Type)
           let reduced = OptionalFields.Without(Whole[0], path)
           where reduced is not null
           select (reduced, path),
    ];

    /// <summary>A case that leaves out all optional fields that can be left out together.</summary>
    public static Case Least { get; } = Reduced.Where(reduced => reduced.Case.Parties is not null && !reduced.Case.DocumentsReviewed.IsEmpty)
        .Aggregate(Whole[0], (least, reduced) => OptionalFields.Without(least, reduced.Path) ?? least);

    // Each decision with each kind and number of reviewers is one letter in many; what templates choose by them they choose apart.
    private static IEnumerable<Case> Several()
    {
        ImmutableArray<ImmutableArray<Reviewer>> reviewers = [[Expert], [Physician, Expert], [Physician]];
        for (var turn = 0; turn < 6; turn++)
        {
            var decided = turn % 3;
            var issues = Enumerable.Range(turn, Guidelines.Length).Select(place => IssueAt(place % Guidelines.Length, decided switch
            {
                0 => place % 2 == 0 ? Decision.Upheld : Decision.Overturned,
                1 => Decision.Upheld,
                _ => Decision.Overturned,
            }));
            yield return Of(turn < 3 ? Priority.Standard : Priority.Expedited, reviewers[(turn + (turn / 3)) % 3], [.. issues]);
        }
    }

    private static Issue IssueAt(int place, Decision decision) => new(
        Text,
        Authorizations[place % Authorizations.Length],
        AssociatedSurgicalService: place == 0,
        decision,
        Guidelines[place],
        Guidelines[^(place + 1)],
        Text,
        place == Guidelines.Length - 1 ? Text : null);

    private static Case Of(Priority priority, ImmutableArray<Reviewer> reviewers, ImmutableArray<Issue> issues) =>
        new("CM13-0000001", priority, Dates, reviewers, Text, issues, Documents, Parties);
}
