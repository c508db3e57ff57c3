// Records who reads which case.
using System.Collections.Concurrent;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.People;

namespace ImrDocs.Web.Cases;

/// <summary>
/// Records who reads which case, before anything of it is shown. Each opening of a page is an entry; the previews that
/// follow while somebody writes belong to it, and are recorded again only after a while or without it. Thread-safe.
/// </summary>
/// <param name="audit">The audit record.</param>
/// <param name="clock">Tells how long ago a case was opened.</param>
internal sealed class ReadingRecord(AuditLog audit, TimeProvider clock)
{
    /// <summary>How long previews belong to the opening before them.</summary>
    private static readonly TimeSpan Sitting = TimeSpan.FromMinutes(30);

    /// <summary>More openings than a server has in a sitting; then all begin anew, with a record too many.</summary>
    private const int MostOpenings = 10_000;

    private readonly ConcurrentDictionary<(Person Person, string CaseNumber, int Version), long> _openings = new();

    /// <summary>Records that somebody opens a version.</summary>
    /// <exception cref="Storage.Blobs.StoreException">It could not be recorded, and so must not be shown.</exception>
    public async Task OpenedAsync(Person person, string caseNumber, int version, CancellationToken cancellation)
    {
        await audit.AppendAsync(new AuditEvent(person, AuditAction.CaseRead) { CaseNumber = caseNumber, Version = version }, cancellation);
        if (_openings.Count >= MostOpenings)
        {
            _openings.Clear();
        }

        _openings[(person, caseNumber, version)] = clock.GetTimestamp();
    }

    /// <summary>Records that somebody looks at a preview, unless it belongs to a sitting that is recorded.</summary>
    /// <exception cref="Storage.Blobs.StoreException">It could not be recorded, and so must not be shown.</exception>
    public Task PreviewedAsync(Person person, string caseNumber, int version, CancellationToken cancellation) =>
        _openings.TryGetValue((person, caseNumber, version), out var opened) && clock.GetElapsedTime(opened) < Sitting
            ? Task.CompletedTask
            : OpenedAsync(person, caseNumber, version, cancellation);
}
