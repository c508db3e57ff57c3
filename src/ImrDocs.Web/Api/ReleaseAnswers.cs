// Releases of templates as the API tells and takes them.
using System.Collections.Immutable;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Web.Api;

/// <summary>All releases, the oldest first.</summary>
/// <param name="Releases">The releases.</param>
internal sealed record ReleaseList(ImmutableArray<ReleaseSummary> Releases);

/// <summary>A release of the templates: live once it is approved, for cases decided on its effective date or later.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Templates">The hash that names its template set.</param>
/// <param name="Effective">The first decision date that it applies to.</param>
/// <param name="Note">What it changes and why, in the author's words.</param>
/// <param name="Author">Who published it.</param>
/// <param name="PublishedAt">When, in UTC.</param>
/// <param name="State">What has come of it.</param>
/// <param name="ApprovedBy">Who approved it; null when nobody has.</param>
/// <param name="ApprovedAt">When, in UTC.</param>
/// <param name="Acknowledged">The warnings that the approver acknowledged.</param>
/// <param name="Closed">That it was sent back or withdrawn; null otherwise.</param>
/// <param name="RestoredFrom">The release whose set it names again; null when it is no rollback.</param>
/// <param name="Files">Where its files are.</param>
internal sealed record ReleaseSummary(
    int Number,
    string Templates,
    DateOnly Effective,
    string Note,
    Person Author,
    DateTimeOffset PublishedAt,
    ReleaseState State,
    Person? ApprovedBy,
    DateTimeOffset? ApprovedAt,
    ImmutableArray<string> Acknowledged,
    ReleaseEnd? Closed,
    int? RestoredFrom,
    string Files)
{
    /// <summary>A release.</summary>
    public static ReleaseSummary Of(Release release) => new(
        release.Number, release.Templates, release.Effective, release.Note, release.Author, release.PublishedAt, release.State, release.Approval?.By, release.Approval?.At,
        release.Approval?.Acknowledged ?? [], release.Closing is { } end ? new ReleaseEnd(end.By, end.At, end.Comment) : null, release.RestoredFrom,
        FormattableString.Invariant($"/v1/releases/{release.Number}/files"));
}

/// <summary>That a release was sent back or withdrawn.</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Comment">Why, in their words; may be empty.</param>
internal sealed record ReleaseEnd(Person By, DateTimeOffset At, string Comment);

/// <summary>What came of publishing, approving, sending back, withdrawing or rolling back.</summary>
/// <param name="Release">The release as it is now.</param>
/// <param name="Diagnostics">Warnings that deserve a look.</param>
internal sealed record ReleaseAnswer(ReleaseSummary Release, ImmutableArray<ApiDiagnostic> Diagnostics);

/// <summary>A release to be published.</summary>
/// <param name="Note">What it changes and why.</param>
/// <param name="Effective">The first decision date that it applies to.</param>
/// <param name="Files">All files of the set, and the examples and documentation beside it.</param>
internal sealed record PublishBody(string Note, DateOnly Effective, ImmutableArray<TemplateFile> Files);

/// <summary>An approval.</summary>
/// <param name="AcknowledgesWarnings">Whether the approver has read the warnings of the release's checks.</param>
internal sealed record ApprovalBody(bool AcknowledgesWarnings);

/// <summary>What is said of a release that does not come into force.</summary>
/// <param name="Comment">What is to be done, or why it is withdrawn; may be empty where the author withdraws.</param>
internal sealed record ClosingBody(string Comment);

/// <summary>A rollback: a release that names the set of an earlier one.</summary>
/// <param name="Note">Why.</param>
/// <param name="Effective">The first decision date that it applies to.</param>
internal sealed record RollBackBody(string Note, DateOnly Effective);

/// <summary>The files of a release, as they can be published again.</summary>
/// <param name="Files">The files.</param>
internal sealed record ReleaseFiles(ImmutableArray<TemplateFile> Files);
