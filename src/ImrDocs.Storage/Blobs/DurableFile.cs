// The three steps that make a file whole, named once, and durable.
using System.Runtime.InteropServices;

namespace ImrDocs.Storage.Blobs;

/// <summary>
/// Writing, naming and flushing with the guarantees of POSIX.1 (link, fsync). On Windows the move that refuses an
/// existing target takes the place of the link, and NTFS keeps folder entries in its journal without a call.
/// </summary>
internal static partial class DurableFile
{
    private const int NoSuchFile = 2; // ENOENT
    private const int FileExists = 17; // EEXIST
    private const int NotSupported = 22; // EINVAL: this file system has no flush for folders, as CIFS

    /// <summary>Writes a new file and flushes it to the disk.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None, content.Length);
        RandomAccess.Write(handle, content, 0);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>
    /// Gives a written file its final name, in one step that fails when the name is taken. File.Move is no such step
    /// outside Windows: it looks first and renames then.
    /// </summary>
    /// <returns>False when the name is taken.</returns>
    public static bool TryGiveName(string temporary, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return TryMove(temporary, path);
        }

        if (Link(temporary, path) == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();

        // The name can also be that of a folder, which is no blob that is already there.
        return error == FileExists && File.Exists(path) ? false : throw Failure("link", path, error);
    }

    /// <summary>Renames a file, in one step that one of several who try succeeds with; nothing is flushed.</summary>
    /// <returns>False when there is no such file any more, or no folder for its new name.</returns>
    public static bool TryRename(string path, string renamed)
    {
        if (!OperatingSystem.IsWindows())
        {
            return Succeeds(Rename(path, renamed), "rename", path);
        }

        try
        {
            File.Move(path, renamed);
            return true;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Deletes a file, in one step that one of several who try succeeds with; nothing is flushed.</summary>
    /// <returns>False when there is no such file any more.</returns>
    public static bool TryDelete(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            return Succeeds(Unlink(path), "unlink", path);
        }

        try
        {
            File.OpenHandle(path, options: FileOptions.DeleteOnClose).Dispose();
            return true;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Flushes the entries of a folder to the disk.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(folder, 0);
        if (descriptor < 0)
        {
            throw Failure("open", folder, Marshal.GetLastPInvokeError());
        }

        try
        {
            if (Flush(descriptor) != 0 && Marshal.GetLastPInvokeError() != NotSupported)
            {
                throw Failure("fsync", folder, Marshal.GetLastPInvokeError());
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static bool TryMove(string temporary, string path)
    {
        try
        {
            File.Move(temporary, path);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    private static bool Succeeds(int answer, string call, string path)
    {
        if (answer == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return error == NoSuchFile ? false : throw Failure(call, path, error);
    }

    private static IOException Failure(string call, string path, int error) =>
        new($"{call} of {path}: {Marshal.GetPInvokeErrorMessage(error)}");

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string existing, string added);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Rename(string path, string renamed);

    [LibraryImport("libc", EntryPoint = "unlink", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Unlink(string path);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
