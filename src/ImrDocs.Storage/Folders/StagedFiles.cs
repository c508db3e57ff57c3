// Files of a folder that get their names together, once something else is settled.
using System.Security.Cryptography;

namespace ImrDocs.Storage.Folders;

/// <summary>
/// Files of a folder that are written under temporary names and get their own by <see cref="ReleaseAsync"/>: until then nobody
/// takes one for a file that counts. Not thread-safe.
/// </summary>
public sealed class StagedFiles : IStagedFiles
{
    private const string TemporarySuffix = ".imrdocs-tmp";

    /// <summary>What is older was left by a run that was killed: the longest batch takes minutes.</summary>
    private static readonly TimeSpan LongestWrite = TimeSpan.FromHours(1);

    private readonly string _folder;
    private readonly List<(string Temporary, WrittenFile File)> _files = [];

    /// <summary>Makes the folder when it is not there, and clears away what killed runs left half written.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public StagedFiles(string folder, TimeProvider clock)
    {
        _folder = folder;
        if (File.Exists(folder))
        {
            throw new IOException($"{folder} is a file; the files for the printer are written into a folder");
        }

        Directory.CreateDirectory(folder);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var left in Directory.EnumerateFiles(folder, ".*" + TemporarySuffix))
        {
            if (now - File.GetLastWriteTimeUtc(left) > LongestWrite)
            {
                File.Delete(left);
            }
        }
    }

    /// <summary>Sees that a folder can be written, before anything is done whose files shall come into it.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Probe(string folder, TimeProvider clock)
    {
        try
        {
            using var files = new StagedFiles(folder, clock);
            files.Begin("probe").Dispose();
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new UnauthorizedAccessException($"The account {Environment.UserName} may not write into the folder {folder}; nothing was done", denied);
        }
        catch (IOException broken) when (!File.Exists(folder))
        {
            throw new IOException($"The folder {folder} cannot be made or written; nothing was done. Name one that can, on a disk that has room", broken);
        }
    }

    /// <inheritdoc/>
    public StagedFile Begin(string name)
    {
        var temporary = Path.Combine(_folder, $".{name}.{Path.GetRandomFileName()}{TemporarySuffix}");
        var bytes = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        return new StagedFile(bytes, name, written => _files.Add((temporary, written)), () => File.Delete(temporary));
    }

    /// <inheritdoc/>
    public async Task<bool> HoldsAsync(string name, long bytes, string sha256, CancellationToken cancellation)
    {
        var path = Path.Combine(_folder, name);
        if (!File.Exists(path) || new FileInfo(path).Length != bytes)
        {
            return false;
        }

        await using var file = File.OpenRead(path);
        return string.Equals(Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation).ConfigureAwait(false)), sha256, StringComparison.Ordinal);
    }

    /// <summary>Gives every file its name. A file of that name is replaced.</summary>
    /// <exception cref="IOException">The folder is gone.</exception>
    public Task ReleaseAsync(CancellationToken cancellation)
    {
        foreach (var (temporary, file) in _files)
        {
            File.Move(temporary, Path.Combine(_folder, file.Name), overwrite: true);
        }

        _files.Clear();
        return Task.CompletedTask;
    }

    /// <summary>Deletes what was not released.</summary>
    public void Dispose()
    {
        foreach (var (temporary, _) in _files)
        {
            File.Delete(temporary);
        }
    }
}
