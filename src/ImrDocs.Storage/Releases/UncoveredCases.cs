// The cases for which a release would leave no templates.
using System.Globalization;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Releases;

/// <summary>
/// Finds the cases of a store that were decided before any release takes effect. With the first release that is approved, the
/// templates that came with the program are used no longer, so that no letter of such a case can be made.
/// </summary>
/// <param name="store">Where cases are kept.</param>
public sealed class UncoveredCases(IBlobStore store)
{
    /// <summary>What is to be said of a release before it comes into force; null when it leaves no case without templates, or is not the first to take effect.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<Diagnostic?> FindAsync(Release release, ReleaseHistory history, CancellationToken cancellation)
    {
        if (release.AppliesToAll || release.Approval is not null || history.InForceOn(release.Effective) is not null)
        {
            return null;
        }

        var count = 0;
        await foreach (var one in new StoredCases(store).NewestAsync(cancellation).ConfigureAwait(false))
        {
            count += CaseReader.Read(one.Bytes, "", CaseReaderOptions.Unfinished).Case is { } @case && @case.Dates.Decision < release.Effective ? 1 : 0;
        }

        var (cases, them) = count == 1 ? ("case in the store was", "it") : ("cases in the store were", "them");
        return count == 0 ? null : new Diagnostic(ReleaseDiagnostics.LeavesCases, string.Create(
            CultureInfo.InvariantCulture, $"{count:#,0} {cases} decided before {release.Effective:yyyy-MM-dd}, and no release applies to {them}"));
    }
}
