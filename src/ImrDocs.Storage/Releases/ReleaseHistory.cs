// All releases of a store as they are at one moment.
using System.Collections.Immutable;
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Releases;

/// <summary>All releases of a store as they are at one moment.</summary>
/// <param name="Releases">The releases by number.</param>
public sealed record ReleaseHistory(ImmutableArray<Release> Releases)
{
    /// <summary>Whether any release is live, now or for decisions to come.</summary>
    public bool HasApproved => Releases.Any(release => release.Approval is not null);

    /// <summary>The release of a number; null when there is none.</summary>
    public Release? Find(int number) => Releases.FirstOrDefault(release => release.Number == number);

    /// <summary>The newest release that somebody published, whatever came of it; null when they published none.</summary>
    public Release? LastOf(Person author) => Releases.LastOrDefault(release => release.Author.IsSameAs(author));

    /// <summary>The last release that was approved of those before one; null when there is none.</summary>
    public Release? Before(int number) => Releases.LastOrDefault(release => release.Number < number && release.Approval is not null);

    /// <summary>
    /// The release in force for cases decided on a day; null when there is none. Of the approved ones that have taken
    /// effect, the one that did so last, so that a correction of today's words leaves alone what is planned for later;
    /// of several with one date, the one with the highest number.
    /// </summary>
    public Release? InForceOn(DateOnly decided) => Releases
        .Where(release => release.Approval is not null && release.Effective <= decided)
        .OrderBy(release => release.Effective)
        .ThenBy(release => release.Number)
        .LastOrDefault();

    /// <summary>Whether a release is in force on a day and stays so: no approved one takes effect after it.</summary>
    public bool StaysInForce(Release release, DateOnly from) => InForceOn(from)?.Number == release.Number && InForceOn(DateOnly.MaxValue)?.Number == release.Number;
}
