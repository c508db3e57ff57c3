// Puts what was done with a release into the audit record.
using System.Globalization;
using ImrDocs.Cli.Input;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Cli.Verbs.Releases;

/// <summary>Puts what was done with a release into the audit record, as the web application does.</summary>
internal static class ReleaseRecording
{
    extension(ReleaseResult result)
    {
        /// <summary>Records what came of an action; one that was refused has done nothing.</summary>
        /// <param name="store">The store of the release.</param>
        /// <param name="action">What was done.</param>
        /// <returns>The same result.</returns>
        public async Task<ReleaseResult> RecordAsync(IBlobStore store, AuditAction action)
        {
            if (result.Release is { } release)
            {
                // What is done is recorded, though somebody gives up waiting.
                using var audit = new AuditLog(store, TimeProvider.System);
                await audit.AppendAsync(new AuditEvent(SignedInUser.Current, action) { Subject = release.Number.ToString(CultureInfo.InvariantCulture) }, CancellationToken.None);
            }

            return result;
        }
    }
}
