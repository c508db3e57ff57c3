// Saves what somebody made of a case, and records it.
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.People;

namespace ImrDocs.Web.Cases;

/// <summary>
/// Saves what somebody made of a case, and records it. Saving goes on when the browser has gone: whoever presses the
/// button means it.
/// </summary>
/// <param name="versions">The versions of cases.</param>
/// <param name="audit">The audit record.</param>
/// <param name="clock">Tells when it was saved.</param>
internal sealed class CaseSaver(CaseVersions versions, AuditLog audit, TimeProvider clock)
{
    /// <summary>Saves.</summary>
    /// <param name="person">Who saves it.</param>
    /// <param name="number">The IMR case number.</param>
    /// <param name="parent">The version it was made from.</param>
    /// <param name="bytes">The case.</param>
    /// <param name="note">Why; blank for no reason.</param>
    /// <exception cref="Storage.Blobs.StoreException">The store failed; saving again is safe.</exception>
    public async Task<SaveResult> SaveAsync(Person person, string number, int parent, byte[] bytes, string? note)
    {
        var saving = new CaseSaving(parent, person, clock.GetUtcNow(), string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        var result = await versions.SaveAsync(number, bytes, saving, CancellationToken.None);
        if (result.Outcome == SaveOutcome.Saved)
        {
            await audit.AppendAsync(new AuditEvent(person, AuditAction.CaseSaved) { CaseNumber = number, Version = result.Version }, CancellationToken.None);
        }

        return result;
    }
}
