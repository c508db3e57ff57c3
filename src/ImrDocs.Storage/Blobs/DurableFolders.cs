// Folders that are still there after a loss of power.
using System.Collections.Concurrent;

namespace ImrDocs.Storage.Blobs;

/// <summary>
/// Makes the folders below a root and flushes the entry of each in its parent, also of those another process has made
/// but perhaps not flushed yet. Remembers what it has flushed, within bounds, so that the files of one letter cost
/// this once.
/// </summary>
internal sealed class DurableFolders(string root)
{
    private const int MostRemembered = 4096;

    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Makes a folder and those above it as far as they are missing, and flushes the entries it made.</summary>
    public static void Create(string folder)
    {
        if (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
        {
            Create(parent);
            Directory.CreateDirectory(folder);
            DurableFile.FlushFolder(parent);
        }
    }

    /// <summary>When this returns, the folder and all folders from the root down to it exist durably.</summary>
    public void Ensure(string folder)
    {
        if (_known.ContainsKey(folder) && Directory.Exists(folder))
        {
            return;
        }

        if (!string.Equals(folder, root, StringComparison.Ordinal))
        {
            var parent = Path.GetDirectoryName(folder)!;
            Ensure(parent);
            Directory.CreateDirectory(folder);
            DurableFile.FlushFolder(parent);
        }

        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        _known[folder] = true;
    }
}
