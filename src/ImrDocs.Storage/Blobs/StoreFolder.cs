// The root of a file store: that it is there, and what its failures are called.
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Blobs;

/// <summary>A folder that everything of a file store is done in; failures of the file system become failures of the store.</summary>
internal sealed class StoreFolder
{
    public StoreFolder(string root)
    {
        Root = Path.GetFullPath(root);
        Folders = new DurableFolders(Root);
    }

    /// <summary>The absolute path.</summary>
    public string Root { get; }

    /// <summary>The folders below it.</summary>
    public DurableFolders Folders { get; }

    /// <summary>The path of a temporary file that is not there yet, in <c>.tmp</c> below the root.</summary>
    public string NewTemporary()
    {
        var temporary = Path.Combine(Root, ".tmp", Path.GetRandomFileName());
        Folders.Ensure(Path.GetDirectoryName(temporary)!);
        return temporary;
    }

    /// <exception cref="DirectoryNotFoundException">The folder is not there: nothing is made below it then.</exception>
    public void Require()
    {
        if (!Directory.Exists(Root))
        {
            throw new DirectoryNotFoundException("there is no such folder");
        }
    }

    /// <summary>Runs something on another thread, since the file system blocks.</summary>
    /// <exception cref="StoreException">The file system failed.</exception>
    public Task<T> RunAsync<T>(Func<T> action, CancellationToken cancellation) => Task.Run(() => Guard(action), cancellation);

    /// <inheritdoc cref="RunAsync{T}"/>
    public Task RunAsync(Action action, CancellationToken cancellation) => Task.Run(() => Guard(action), cancellation);

    /// <exception cref="StoreException">The file system failed.</exception>
    public void Guard(Action action) => Guard(() =>
    {
        action();
        return true;
    });

    /// <exception cref="StoreException">The file system failed.</exception>
    public T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Messages of the file system name paths, which are made of the root, blob names and the queue's own names.
            var what = exception is FileNotFoundException or DirectoryNotFoundException ? "a folder of it cannot be made, or is gone" : exception.Message.TrimEnd('.');
            var message = $"The store in {Root} cannot be used: {what}";
            throw new StoreException(new Diagnostic(StoreDiagnostics.Unavailable, message), exception);
        }
    }
}
