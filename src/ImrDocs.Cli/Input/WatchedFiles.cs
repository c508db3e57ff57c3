// Sees which files have changed since it last looked.
namespace ImrDocs.Cli.Input;

/// <summary>
/// Sees which templates and cases have changed since it last looked, by their sizes and times of writing: that works
/// on every disk, and for editors that replace a file by another one.
/// </summary>
/// <param name="templates">The folder of the templates.</param>
/// <param name="cases">Case files and folders of them.</param>
internal sealed class WatchedFiles(string templates, IReadOnlyList<string> cases)
{
    private Dictionary<string, (long Length, DateTime Written)> _seen = [];

    /// <summary>
    /// What is new, changed or gone since the last time. A file that is being written shows up again until it rests.
    /// </summary>
    /// <returns>Whether that is a template, and the paths of the cases as the command line names them.</returns>
    public (bool Templates, HashSet<string> Cases) Look()
    {
        var now = Files().DistinctBy(file => file.Path, StringComparer.Ordinal).ToDictionary(file => file.Path, file => file.State, StringComparer.Ordinal);
        var changed = now.Where(file => !_seen.TryGetValue(file.Key, out var before) || before != file.Value).Select(file => file.Key)
            .Concat(_seen.Keys.Where(path => !now.ContainsKey(path))).ToList();
        _seen = now;
        return (changed.Exists(IsTemplate), changed.Where(path => !IsTemplate(path)).ToHashSet(StringComparer.Ordinal));
    }

    private bool IsTemplate(string path) => path.StartsWith(templates + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private IEnumerable<(string Path, (long Length, DateTime Written) State)> Files()
    {
        // Examples reach no letter, and a test that accepts them would else render everything again.
        var all = Directory.EnumerateFiles(templates, "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}examples{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Concat(cases.SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.json") : [path]));
        foreach (var path in all)
        {
            var file = new FileInfo(path);
            if (file.Exists)
            {
                yield return (path, (file.Length, file.LastWriteTimeUtc));
            }
        }
    }
}
