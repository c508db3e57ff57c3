// What somebody says of a release that they make.
using System.Globalization;
using ImrDocs.Storage.Releases;
using ImrDocs.Web.Cases;
using ImrDocs.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ImrDocs.Web.Templates.Releases;

/// <summary>What somebody says of a release that they make.</summary>
internal sealed record ReleaseForm
{
    /// <summary>The most characters of a note.</summary>
    public const int MostCharacters = 2000;

    /// <summary>What it changes and why.</summary>
    public string? Note { get; init; }

    /// <summary>The first decision date that it applies to, as 2014-09-30.</summary>
    public string? Effective { get; init; }

    /// <summary>Whether it may apply to all cases, which an empty date says: as long as no other release does.</summary>
    [BindNever]
    public bool OffersAll { get; init; }

    /// <summary>Whether nothing is in force yet.</summary>
    [BindNever]
    public bool IsFirst { get; init; }

    /// <summary>The note and the date; the date is null when something is missing.</summary>
    [BindNever]
    public (string Note, DateOnly Effective)? Read =>
        !string.IsNullOrWhiteSpace(Note) && Note.Length <= MostCharacters && Day is { } day ? (Note.Trim().ReplaceLineEndings(" "), day) : null;

    private DateOnly? Day => OffersAll && string.IsNullOrWhiteSpace(Effective) ? Release.All
        : DateOnly.TryParseExact(Effective, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What is said when something is missing.</summary>
    public static ReviewMessage Missing { get; } =
        new("Nothing was published: say what changes and why, and from which decision date it applies.", Text.Diagnostics.Severity.Error);

    /// <summary>A form that applies to all cases as long as nothing is in force, later from today on.</summary>
    public static ReleaseForm Today(TimeProvider clock, ReleaseHistory history) => new ReleaseForm
    {
        Effective = history.HasApproved ? clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
    }.In(history);

    /// <summary>A form that says what was said of a release that did not come into force.</summary>
    public static ReleaseForm Again(Release release) => new()
    {
        Note = release.Note,
        Effective = release.AppliesToAll ? "" : release.Effective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>The same form, offering what the releases leave to choose.</summary>
    public ReleaseForm In(ReleaseHistory history) =>
        this with { IsFirst = !history.HasApproved, OffersAll = !history.Releases.Any(release => release.AppliesToAll && release.Approval is not null) };
}
