// Writes letters into a folder, whole or not at all.
namespace ImrDocs.Storage.Folders;

/// <summary>
/// A folder that letters are written into, by any number of runs at once. A file appears under its name only when it
/// is complete; rendering the same letter again replaces it.
/// </summary>
public sealed class LetterFolder
{
    private const string TemporarySuffix = ".imrdocs-tmp";

    /// <summary>A letter is written in milliseconds: what is older was left by a run that was killed.</summary>
    private static readonly TimeSpan LongestWrite = TimeSpan.FromMinutes(10);

    private readonly string _path;

    /// <summary>Makes the folder when it is not there, and clears away what killed runs left half written.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public LetterFolder(string path, TimeProvider clock)
    {
        _path = path;
        Make(path);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var left in Directory.EnumerateFiles(path, ".*" + TemporarySuffix))
        {
            if (now - File.GetLastWriteTimeUtc(left) > LongestWrite)
            {
                File.Delete(left);
            }
        }
    }

    /// <summary>Writes a file.</summary>
    /// <exception cref="IOException">The disk is full or the folder is gone.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public async Task WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        // Another run may be writing the same letter: each has a temporary file of its own, and the last one stays.
        var temporary = Path.Combine(_path, $".{name}.{Path.GetRandomFileName()}{TemporarySuffix}");
        try
        {
            await File.WriteAllBytesAsync(temporary, bytes, cancellation).ConfigureAwait(false);
            File.Move(temporary, Path.Combine(_path, name), overwrite: true);
        }
        catch (UnauthorizedAccessException denied)
        {
            File.Delete(temporary);
            throw Denied(_path, denied);
        }
        catch (IOException broken)
        {
            File.Delete(temporary);
            throw new IOException($"{name} cannot be written into {_path}: see that the folder is there and can be written, and that its disk has room", broken);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Makes a folder when it is not there.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">This account may not make it.</exception>
    public static void Make(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw Denied(path, denied);
        }
        catch (IOException broken)
        {
            throw new IOException($"The folder {path} cannot be made. Name one that can, on a disk that has room", broken);
        }
    }

    private static UnauthorizedAccessException Denied(string path, UnauthorizedAccessException denied) =>
        new($"The account {Environment.UserName} may not write into the folder {path}", denied);
}
