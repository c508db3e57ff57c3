// A folder that other programs drop case files into.
using ImrDocs.Letters.Cases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Inboxes;

/// <summary>
/// The folder that case files are dropped into: <c>*.json</c>, not hidden. A file is whole when two looks found it
/// with one length and one time. Members throw <see cref="IOException"/> and <see cref="UnauthorizedAccessException"/>.
/// </summary>
/// <param name="path">The folder, which must be there.</param>
public sealed class FolderInbox(string path) : IInbox
{
    private Dictionary<string, (long Length, DateTime Written)> _seen = [];

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> WholeFilesAsync(CancellationToken cancellation)
    {
        var now = new DirectoryInfo(path).GetFiles("*.json")
            .Where(file => !file.Name.StartsWith('.'))
            .ToDictionary(file => file.Name, file => (file.Length, file.LastWriteTimeUtc), StringComparer.Ordinal);
        List<string> whole = [.. now.Where(file => _seen.TryGetValue(file.Key, out var before) && before == file.Value).Select(file => file.Key)];
        _seen = now;
        whole.Sort(StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<string>>(whole);
    }

    /// <inheritdoc/>
    public async Task<byte[]?> ReadAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var file = File.OpenRead(Path.Combine(path, name));
            await using var closing = file.ConfigureAwait(false);
            var bytes = new byte[Math.Min(file.Length, CaseReaderOptions.Default.MaximumBytes + 1)];
            await file.ReadExactlyAsync(bytes, cancellation).ConfigureAwait(false);
            return bytes;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Task AcceptAsync(string name, CancellationToken cancellation)
    {
        Move(name, "done");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task RefuseAsync(string name, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (Move(name, "refused") is { } moved)
        {
            await File.WriteAllBytesAsync(moved + InboxDiagnostics.Suffix, InboxDiagnostics.Write(diagnostics), cancellation).ConfigureAwait(false);
        }
    }

    /// <returns>Where it is now; null when somebody else has moved it.</returns>
    private string? Move(string name, string folder)
    {
        var target = Directory.CreateDirectory(Path.Combine(path, folder)).FullName;
        for (var number = 1; ; number++)
        {
            var moved = Path.Combine(target, number == 1 ? name : $"{Path.GetFileNameWithoutExtension(name)}.{number}.json");
            try
            {
                File.Move(Path.Combine(path, name), moved);
                return moved;
            }
            catch (FileNotFoundException)
            {
                return null;
            }
            catch (IOException) when (File.Exists(moved))
            {
                // An earlier file had the name; the next number may be free.
            }
        }
    }
}
