// Does something with a release and puts it into the audit record.
using System.Globalization;
using ImrDocs.Cli.Input;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Cli.Verbs.Releases;

/// <summary>Does something with a release and puts it into the audit record, as the web application does.</summary>
internal static class ReleaseRecording
{
    /// <summary>
    /// Does it, and records it in one go: whoever stops waiting has no change without its entry. One that was refused has done
    /// nothing. After a loss of power between the two, doing it again records it; the release itself says who did it.
    /// </summary>
    /// <param name="store">The store of the release.</param>
    /// <param name="action">What is done.</param>
    /// <param name="change">Does it.</param>
    public static async Task<ReleaseResult> DoAsync(IBlobStore store, AuditAction action, Func<ReleaseProcess, CancellationToken, Task<ReleaseResult>> change)
    {
        var result = await change(new ReleaseProcess(store, TimeProvider.System), CancellationToken.None);
        if (result.Release is { } release)
        {
            using var audit = new AuditLog(store, TimeProvider.System);
            await audit.AppendAsync(new AuditEvent(SignedInUser.Current, action) { Subject = release.Number.ToString(CultureInfo.InvariantCulture) }, CancellationToken.None);
        }

        return result;
    }
}
