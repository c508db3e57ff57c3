// Files that get their names together, wherever they lie.
namespace ImrDocs.Storage.Folders;

/// <summary>
/// Files that are written under no name that counts, and get their own together by <see cref="ReleaseAsync"/>: until then nobody
/// takes one for a file that counts. What is not released is gone when it is disposed of. Not thread-safe.
/// </summary>
public interface IStagedFiles : IDisposable
{
    /// <summary>Begins a file.</summary>
    /// <param name="name">The name that it gets when it is released.</param>
    /// <exception cref="IOException">The disk is full or the folder is gone.</exception>
    StagedFile Begin(string name);

    /// <summary>Writes a file.</summary>
    /// <param name="name">The name that it gets when it is released.</param>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="IOException">The disk is full or the folder is gone.</exception>
    WrittenFile Write(string name, ReadOnlySpan<byte> bytes)
    {
        using var file = Begin(name);
        file.Output.Write(bytes);
        return file.Complete();
    }

    /// <summary>Whether a released file of that name is there, with these bytes.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    Task<bool> HoldsAsync(string name, long bytes, string sha256, CancellationToken cancellation);

    /// <summary>Gives every file its name.</summary>
    /// <exception cref="IOException">The folder is gone.</exception>
    Task ReleaseAsync(CancellationToken cancellation);
}
