// A release as JSON.
using ImrDocs.Storage.People;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Cli.Output;

/// <summary>A release as JSON.</summary>
internal sealed record ReleaseView(
    int Release,
    string State,
    string Templates,
    DateOnly Effective,
    string Note,
    PersonView Author,
    DateTimeOffset PublishedAt,
    PersonView? ApprovedBy,
    DateTimeOffset? ApprovedAt,
    IReadOnlyList<string> Acknowledged,
    PersonView? ClosedBy,
    DateTimeOffset? ClosedAt,
    string? Comment,
    int? RestoredFrom,
    bool? InForce)
{
    /// <summary>A release; whether it is in force for cases decided today, where that is asked for.</summary>
    public static ReleaseView From(Release release, bool? inForce = null) => new(
        release.Number,
        Word(release.State),
        release.Templates,
        release.Effective,
        release.Note,
        PersonView.From(release.Author),
        release.PublishedAt,
        release.Approval is { } approval ? PersonView.From(approval.By) : null,
        release.Approval?.At,
        release.Approval?.Acknowledged ?? [],
        release.Closing is { } closing ? PersonView.From(closing.By) : null,
        release.Closing?.At,
        release.Closing?.Comment,
        release.RestoredFrom,
        inForce);

    private static string Word(ReleaseState state) => state switch
    {
        ReleaseState.Approved => "approved",
        ReleaseState.SentBack => "sent-back",
        ReleaseState.Withdrawn => "withdrawn",
        _ => "waiting",
    };
}

/// <summary>Who acted, and how that is known.</summary>
internal sealed record PersonView(string Name, string Source)
{
    public static PersonView From(Person person) => new(person.Name, Word(person.Source));

    public static string Word(IdentitySource source) => source == IdentitySource.SignedIn ? "signed-in" : "self-asserted";
}
