// Cases and their versions as the API tells them.
using System.Collections.Immutable;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.People;

namespace ImrDocs.Web.Api;

/// <summary>Some cases, in the order of their numbers.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="Next">Where the next ones are; null when there are no more.</param>
internal sealed record CaseList(ImmutableArray<CaseSummary> Cases, string? Next);

/// <summary>A case in a list.</summary>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="Version">Its newest version.</param>
/// <param name="IsReady">Whether that version is ready: its letters may be made and mailed.</param>
/// <param name="Href">Where it is.</param>
internal sealed record CaseSummary(string CaseNumber, int Version, bool IsReady, string Href)
{
    /// <summary>A case.</summary>
    public static CaseSummary Of(CaseEntry entry) => new(entry.CaseNumber, entry.Newest, entry.IsReady, "/v1/cases/" + entry.CaseNumber);
}

/// <summary>The versions of a case, the oldest first.</summary>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="Versions">The versions.</param>
internal sealed record CaseHistory(string CaseNumber, ImmutableArray<VersionSummary> Versions)
{
    /// <summary>Those of a case.</summary>
    public static CaseHistory Of(string caseNumber, ImmutableArray<CaseVersion> versions) => new(caseNumber, [.. versions.Select(version => new VersionSummary(
        version.Number, version.Saved?.Parent, version.Saved?.By, version.Saved?.At, version.Saved?.Note, version.Ready?.By, version.Ready?.At))]);
}

/// <summary>A version of a case. Who saved it is unknown where it was handed in as a file.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="Parent">The version it was made from; 0 when it was the first.</param>
/// <param name="SavedBy">Who saved it.</param>
/// <param name="SavedAt">When, in UTC.</param>
/// <param name="Note">Why, in their words.</param>
/// <param name="ReadyBy">Who said that it is ready.</param>
/// <param name="ReadyAt">When, in UTC.</param>
internal sealed record VersionSummary(int Version, int? Parent, Person? SavedBy, DateTimeOffset? SavedAt, string? Note, Person? ReadyBy, DateTimeOffset? ReadyAt);

/// <summary>A version that was saved, or that says the same already.</summary>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="Version">The version.</param>
/// <param name="Diagnostics">What an unfinished case still lacks.</param>
internal sealed record SavedVersion(string CaseNumber, int Version, ImmutableArray<ApiDiagnostic> Diagnostics);

/// <summary>A version that is ready.</summary>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="Version">The version.</param>
/// <param name="By">Who said so first.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Letters">Where the letters are that are made of it.</param>
/// <param name="Diagnostics">Warnings that deserve a look.</param>
internal sealed record ReadyVersion(string CaseNumber, int Version, Person By, DateTimeOffset At, string Letters, ImmutableArray<ApiDiagnostic> Diagnostics);

/// <summary>Who reviews a case.</summary>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="Reviewers">The reviewers, in the order of their names.</param>
internal sealed record CaseReviewers(string CaseNumber, ImmutableArray<CaseReviewer> Reviewers);

/// <summary>That a case shall be a reviewer's, or no more.</summary>
/// <param name="Reviewer">The name of the account.</param>
/// <param name="Assigned">Whether the reviewer has the case from now on.</param>
internal sealed record AssignmentBody(string Reviewer, bool Assigned);
