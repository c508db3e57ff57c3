// The embedded store: a folder whose files are the blobs.
using System.Runtime.CompilerServices;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Blobs;

/// <summary>
/// Keeps each blob in the file whose path under the root is the blob's name. A blob is written to a temporary file in
/// <c>.tmp</c> under the root, flushed, and then given its name by a hard link, which the system refuses when the name
/// is taken: that makes put-if-absent one atomic step for any number of processes. A process that is killed can
/// leave a temporary file behind; <c>.tmp</c> may be emptied whenever nothing runs. Properties are not kept.
/// </summary>
internal sealed class FileBlobStore : IBlobStore
{
    private const string TemporaryFolder = ".tmp";

    private readonly string _root;
    private readonly DurableFolders _folders;

    private FileBlobStore(string root)
    {
        _root = root;
        _folders = new DurableFolders(root);
    }

    /// <summary>Opens the store in a folder, which is made when it is missing.</summary>
    /// <exception cref="StoreException">The folder cannot be made.</exception>
    public static FileBlobStore OpenOrCreate(string root)
    {
        var store = new FileBlobStore(Path.GetFullPath(root));
        store.Guard(() => DurableFolders.Create(store._root));
        return store;
    }

    /// <summary>Opens the store in a folder that must be there.</summary>
    /// <exception cref="StoreException">There is no such folder.</exception>
    public static FileBlobStore OpenExisting(string root)
    {
        var store = new FileBlobStore(Path.GetFullPath(root));
        store.Guard(store.RequireRoot);
        return store;
    }

    /// <inheritdoc/>
    public Task<PutOutcome> PutIfAbsentAsync(
        BlobName name, ReadOnlyMemory<byte> content, BlobProperties properties, CancellationToken cancellation) =>
        Task.Run(() => Guard(() => Put(name, content.Span)), cancellation);

    /// <inheritdoc/>
    public Task<byte[]?> GetAsync(BlobName name, CancellationToken cancellation) =>
        Task.Run(() => Guard(() => Read(name)), cancellation);

    /// <inheritdoc/>
    public Task<bool> ExistsAsync(BlobName name, CancellationToken cancellation) =>
        Task.Run(() => Guard(() => Find(name) is not null), cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobEntry> ListAsync(
        BlobName? folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pending = new Stack<(FileSystemInfo Entry, string Name)>();
        await Task.Run(() => Guard(() => Open(folder, pending)), cancellation).ConfigureAwait(false);
        while (pending.TryPop(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            if (next.Entry is DirectoryInfo directory)
            {
                await Task.Run(() => Guard(() => Push(directory, next.Name + "/", pending)), cancellation).ConfigureAwait(false);
            }
            else
            {
                yield return new BlobEntry(new BlobName(next.Name), ((FileInfo)next.Entry).Length);
            }
        }
    }

    private PutOutcome Put(BlobName name, ReadOnlySpan<byte> content)
    {
        RequireRoot();
        var path = PathOf(name);
        var folder = Path.GetDirectoryName(path)!;
        _folders.Ensure(folder);
        var outcome = File.Exists(path) || !TryPublish(content, path) ? PutOutcome.AlreadyThere : PutOutcome.Created;

        // Also when another process made the file: it may not have come so far as to flush the folder.
        DurableFile.FlushFolder(folder);
        return outcome;
    }

    private bool TryPublish(ReadOnlySpan<byte> content, string path)
    {
        var temporary = Path.Combine(_root, TemporaryFolder, Path.GetRandomFileName());
        _folders.Ensure(Path.GetDirectoryName(temporary)!);
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
        RequireRoot();
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
        RequireRoot();
        var directory = new DirectoryInfo(folder is null ? _root : PathOf(folder));
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

    private string PathOf(BlobName name) => Path.Combine(_root, name.Value.Replace('/', Path.DirectorySeparatorChar));

    private void RequireRoot()
    {
        if (!Directory.Exists(_root))
        {
            throw new DirectoryNotFoundException("there is no such folder");
        }
    }

    private void Guard(Action action) => Guard(() =>
    {
        action();
        return true;
    });

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Messages of the file system name paths, which are made of the root and of blob names.
            var message = $"The store in {_root} cannot be used: {exception.Message.TrimEnd('.')}";
            throw new StoreException(new Diagnostic(StoreDiagnostics.Unavailable, message), exception);
        }
    }
}
