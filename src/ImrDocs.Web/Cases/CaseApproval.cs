// Says of a case that it is ready, and records it.
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.People;
using ImrDocs.Web.Preview;

namespace ImrDocs.Web.Cases;

/// <summary>Says of a case that it is ready, which queues its letter, and records it.</summary>
/// <param name="readiness">Checks the letters and queues them.</param>
/// <param name="desk">Has room for a few letters at once.</param>
/// <param name="audit">The audit record.</param>
internal sealed class CaseApproval(CaseReadiness readiness, DrawingDesk desk, AuditLog audit)
{
    /// <summary>Makes a version ready, unless something stands against it or it is not the newest.</summary>
    /// <returns>Whether there was room to check its letters, and what came of it.</returns>
    /// <exception cref="Storage.Blobs.StoreException">The store failed; doing it again is safe.</exception>
    public Task<(DrawingOutcome Outcome, ReadyResult? Result)> MakeReadyAsync(Person person, string number, int version, CancellationToken cancellation) =>
        desk.DoAsync<ReadyResult>(async () => await MarkAsync(person, number, version), cancellation);

    /// <summary>Marks and records in one go: whoever stops waiting has no mark without its record.</summary>
    private async Task<ReadyResult> MarkAsync(Person person, string number, int version)
    {
        var result = await readiness.MarkAsync(number, version, person, CancellationToken.None);
        if (result.Mark is not null)
        {
            await audit.AppendAsync(new AuditEvent(person, AuditAction.CaseReady) { CaseNumber = number, Version = version }, CancellationToken.None);
        }

        return result;
    }
}
