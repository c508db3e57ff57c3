// The embedded store: a folder whose files are the blobs.
using System.Runtime.CompilerServices;

namespace ImrDocs.Storage.Blobs;

/// <summary>
/// Keeps each blob in the file whose path under the root is the blob's name. A blob is written to a temporary file in
/// <c>.tmp</c> under the root, flushed, and then given its name by a hard link, which the system refuses when the name
/// is taken: that makes put-if-absent one atomic step for any number of processes. A process that is killed can
/// leave a temporary file behind; <c>.tmp</c> may be emptied whenever nothing runs. Properties are not kept.
/// </summary>
internal sealed class FileBlobStore : IBlobStore
{
    private readonly StoreFolder _folder;

    private FileBlobStore(string root) => _folder = new StoreFolder(root);

    /// <summary>Opens the store in a folder, which is made when it is missing.</summary>
    /// <exception cref="StoreException">The folder cannot be made.</exception>
    public static FileBlobStore OpenOrCreate(string root)
    {
        var store = new FileBlobStore(root);
        store._folder.Guard(() => DurableFolders.Create(store._folder.Root));
        return store;
    }

    /// <summary>Opens the store in a folder that must be there.</summary>
    /// <exception cref="StoreException">There is no such folder.</exception>
    public static FileBlobStore OpenExisting(string root)
    {
        var store = new FileBlobStore(root);
        store._folder.Guard(store._folder.Require);
        return store;
    }

    /// <inheritdoc/>
    public Task<PutOutcome> PutIfAbsentAsync(
        BlobName name, ReadOnlyMemory<byte> content, BlobProperties properties, CancellationToken cancellation) =>
        _folder.RunAsync(() => Put(name, content.Span), cancellation);

    /// <inheritdoc/>
    public Task<byte[]?> GetAsync(BlobName name, CancellationToken cancellation) =>
        _folder.RunAsync(() => Read(name), cancellation);

    /// <inheritdoc/>
    public Task<bool> ExistsAsync(BlobName name, CancellationToken cancellation) =>
        _folder.RunAsync(() => Find(name) is not null, cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobEntry> ListAsync(
        BlobName? folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pending = new Stack<(FileSystemInfo Entry, string Name)>();
        await _folder.RunAsync(() => Open(folder, pending), cancellation).ConfigureAwait(false);
        while (pending.TryPop(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            if (next.Entry is DirectoryInfo directory)
            {
                await _folder.RunAsync(() => Push(directory, next.Name + "/", pending), cancellation).ConfigureAwait(false);
            }
            else
            {
                yield return new BlobEntry(new BlobName(next.Name), ((FileInfo)next.Entry).Length, new DateTimeOffset(next.Entry.LastWriteTimeUtc));
            }
        }
    }

    private PutOutcome Put(BlobName name, ReadOnlySpan<byte> content)
    {
        _folder.Require();
        var path = PathOf(name);
        var folder = Path.GetDirectoryName(path)!;
        _folder.Folders.Ensure(folder);
        var outcome = File.Exists(path) || !TryPublish(content, path) ? PutOutcome.AlreadyThere : PutOutcome.Created;

        // Also when another process made the file: it may not have come so far as to flush the folder.
        DurableFile.FlushFolder(folder);
        return outcome;
    }

    private bool TryPublish(ReadOnlySpan<byte> content, string path)
    {
        var temporary = _folder.NewTemporary();
        try
        {
            DurableFile.Write(temporary, content);
            return DurableFile.TryGiveName(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private byte[]? Read(BlobName name) => Find(name) is { } path ? File.ReadAllBytes(path) : null;

    private string? Find(BlobName name)
    {
        _folder.Require();
        var path = PathOf(name);

        // File.Exists would answer false for a folder that may not be entered.
        try
        {
            return File.GetAttributes(path).HasFlag(FileAttributes.Directory) ? null : path;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private void Open(BlobName? folder, Stack<(FileSystemInfo Entry, string Name)> pending)
    {
        _folder.Require();
        var directory = new DirectoryInfo(folder is null ? _folder.Root : PathOf(folder));
        if (directory.Exists)
        {
            Push(directory, folder is null ? "" : folder.Value + "/", pending);
        }
    }

    /// <summary>Pushes the entries of a folder so that they pop in the ordinal order of the full names below it.</summary>
    private static void Push(DirectoryInfo directory, string prefix, Stack<(FileSystemInfo Entry, string Name)> pending)
    {
        var entries = directory.GetFileSystemInfos();
        var keys = Array.ConvertAll(entries, entry => entry is DirectoryInfo ? entry.Name + "/" : entry.Name);
        Array.Sort(keys, entries, StringComparer.Ordinal);
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            // A temporary or hidden file, and what people or systems leave in folders, is not a blob.
            if (BlobName.IsValid(entries[i].Name))
            {
                pending.Push((entries[i], prefix + entries[i].Name));
            }
        }
    }

    private string PathOf(BlobName name) => Path.Combine(_folder.Root, name.Value.Replace('/', Path.DirectorySeparatorChar));
}
