// A version of a case that somebody has opened.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Web.Cases.Editing;

namespace ImrDocs.Web.Cases;

/// <summary>A version of a case that somebody has opened.</summary>
/// <param name="Number">The IMR case number.</param>
/// <param name="Version">The version, and what is known of it.</param>
/// <param name="Newest">The number of the newest version.</param>
/// <param name="Bytes">The version as it is stored.</param>
/// <param name="Document">Its JSON; null when it is none.</param>
internal sealed record OpenCase(string Number, CaseVersion Version, int Newest, byte[] Bytes, CaseDocument? Document)
{
    /// <summary>The newest version that somebody said is ready; null when there is none, or it was not looked for.</summary>
    public CaseVersion? LastReady { get; init; }

    /// <summary>Whether there is a newer version.</summary>
    public bool IsOld => Version.Number < Newest;

    /// <summary>Opens a version for a preview, which tells nothing of its history.</summary>
    /// <param name="versions">The versions of cases.</param>
    /// <param name="number">The IMR case number.</param>
    /// <param name="version">The version.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The version; null when there is none of that number.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public static async Task<OpenCase?> FindBrieflyAsync(CaseVersions versions, string number, int version, CancellationToken cancellation) =>
        version > 0 && await versions.ReadAsync(number, version, cancellation) is { } bytes
            ? new OpenCase(number, new CaseVersion(version, null, null), await versions.NewestAsync(number, cancellation), bytes, CaseDocument.Read(bytes))
            : null;

    /// <summary>Opens a version.</summary>
    /// <param name="versions">The versions of cases.</param>
    /// <param name="number">The IMR case number.</param>
    /// <param name="version">The version; null for the newest.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The version; null when there is none of that number.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public static async Task<OpenCase?> FindAsync(CaseVersions versions, string number, int? version, CancellationToken cancellation)
    {
        var history = await versions.HistoryAsync(number, cancellation);
        var found = version is { } wanted ? history.FirstOrDefault(entry => entry.Number == wanted) : history.LastOrDefault();
        return found is not null && await versions.ReadAsync(number, found.Number, cancellation) is { } bytes
            ? new OpenCase(number, found, history[^1].Number, bytes, CaseDocument.Read(bytes)) { LastReady = history.LastOrDefault(entry => entry.Ready is not null) }
            : null;
    }
}
