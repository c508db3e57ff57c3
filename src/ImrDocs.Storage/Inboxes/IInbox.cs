// What every inbox can do, a folder or a container.
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Inboxes;

/// <summary>
/// Where other programs drop case files, <c>*.json</c>. It is no store: files are moved away, into <c>done</c> or
/// <c>refused</c>. Several workers may watch one inbox. Names are never logged: people put personal names into them.
/// </summary>
public interface IInbox
{
    /// <summary>The files that are whole, in the order of their names.</summary>
    Task<IReadOnlyList<string>> WholeFilesAsync(CancellationToken cancellation);

    /// <summary>Reads a file, at most a byte more than any case has; null when somebody else has moved it.</summary>
    Task<byte[]?> ReadAsync(string name, CancellationToken cancellation);

    /// <summary>Moves a file whose job is queued.</summary>
    Task AcceptAsync(string name, CancellationToken cancellation);

    /// <summary>Moves a file of which no job can be made, and writes beside it why.</summary>
    Task RefuseAsync(string name, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation);
}
