// The file of the search index: opened for each use, made when it is missing, old or damaged.
using System.Globalization;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ImrDocs.Storage.Search;

/// <summary>
/// The SQLite file of the index. Each use opens it anew, so that a file that was deleted or exchanged meanwhile is noticed.
/// What cannot be believed is deleted: everything in it is in the store.
/// </summary>
/// <param name="path">Where it is; its folder is made, for this account only.</param>
internal sealed class IndexFile(string path)
{
    private const int BusySeconds = 30;
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private bool _isChecked;

    /// <summary>Does something with the index; with an empty one, where it could not be believed.</summary>
    /// <exception cref="StoreException">The file cannot be used: folder, room or rights.</exception>
    public Task<T> UseAsync<T>(Func<SqliteConnection, T> use, CancellationToken cancellation) => Task.Run(() => Use(use), cancellation);

    private T Use<T>(Func<SqliteConnection, T> use)
    {
        try
        {
            try
            {
                return UseOnce(use);
            }
            catch (SqliteException damage) when (damage.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
            {
                Discard();
                return UseOnce(use);
            }
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"The search index {path} cannot be used: {exception.Message.TrimEnd('.')}");
            throw new StoreException(new Diagnostic(StoreDiagnostics.IndexUnusable, message), exception);
        }
    }

    private T UseOnce<T>(Func<SqliteConnection, T> use)
    {
        using var connection = Open();
        return use(connection);
    }

    private SqliteConnection Open()
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
        {
            CreatePrivate(folder);
        }

        var connection = Connect();
        try
        {
            if (!IsSound(connection))
            {
                connection.Dispose();
                Discard();
                connection = Connect();
            }

            if (VersionOf(connection) != IndexSchema.Version)
            {
                Create(connection);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private SqliteConnection Connect()
    {
        Protect();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = BusySeconds }.ToString());
        connection.Open();

        // What is deleted is overwritten: the file has names in it.
        connection.Execute("PRAGMA secure_delete = ON");
        return connection;
    }

    /// <summary>Makes the file one that no other account can read, before anything is in it; SQLite gives its companions the same rights.</summary>
    private void Protect()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            if (!File.Exists(path))
            {
                new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.ReadWrite, UnixCreateMode = Private }).Dispose();
            }
            else if (File.GetUnixFileMode(path) != Private)
            {
                File.SetUnixFileMode(path, Private);
            }
        }
        catch (IOException)
        {
            // Somebody else makes or deletes it at this moment, or it cannot be opened, which SQLite then says.
        }
    }

    /// <summary>Whether the file is an index of this version, or empty; the first use also looks whether it is whole.</summary>
    private bool IsSound(SqliteConnection connection)
    {
        if (VersionOf(connection) is not (0 or IndexSchema.Version))
        {
            return false;
        }

        if (!_isChecked)
        {
            _isChecked = true;
            return string.Equals((string?)connection.Scalar("PRAGMA quick_check(1)"), "ok", StringComparison.Ordinal);
        }

        return true;
    }

    private static void Create(SqliteConnection connection)
    {
        // Readers go on while the index is written.
        connection.Scalar("PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction(deferred: false);
        if (VersionOf(connection) != IndexSchema.Version)
        {
            connection.Execute(IndexSchema.Create);
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {IndexSchema.Version}"));
        }

        transaction.Commit();
    }

    private static long VersionOf(SqliteConnection connection) => (long)connection.Scalar("PRAGMA user_version")!;

    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private void Discard()
    {
        foreach (var suffix in (string[])["", "-wal", "-shm", "-journal"])
        {
            File.Delete(path + suffix);
        }
    }
}
