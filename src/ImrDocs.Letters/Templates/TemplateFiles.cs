// Finds the template that an include names.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Scriban;

namespace ImrDocs.Letters.Templates;

/// <summary>The template files that one letter kind can include: its own folder's, then the shared ones.</summary>
internal sealed class TemplateFiles(
    IReadOnlyDictionary<string, Template> templates, IReadOnlyDictionary<string, Picture> pictures, ImmutableArray<string> folders)
{
    /// <summary>The extension of template files.</summary>
    public const string Extension = ".sbn";

    /// <summary>Templates by the names that were asked for; only names that exist, so that there are never many.</summary>
    private readonly ConcurrentDictionary<string, Template> _found = new(StringComparer.Ordinal);

    /// <summary>The template of that name, with or without the extension; null when there is none.</summary>
    public Template? Find(string name) => _found.TryGetValue(name, out var known) ? known : Search(name);

    private Template? Search(string name)
    {
        var file = name.EndsWith(Extension, StringComparison.Ordinal) ? name : name + Extension;
        foreach (var folder in folders)
        {
            if (templates.TryGetValue($"{folder}/{file}", out var template))
            {
                _found[name] = template;
                return template;
            }
        }

        return null;
    }

    /// <summary>The templates of the folders, by their paths.</summary>
    public IEnumerable<Template> All =>
        from path in templates.Keys.Order(StringComparer.Ordinal)
        where folders.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal))
        select templates[path];

    /// <summary>The names of the templates, without the extension.</summary>
    public IEnumerable<string> Names =>
        from folder in folders
        from path in templates.Keys.Order(StringComparer.Ordinal)
        where path.StartsWith(folder + "/", StringComparison.Ordinal)
        select path[(folder.Length + 1)..^Extension.Length];

    /// <summary>The pictures by their names inside the folders; a letter kind's own before the shared ones.</summary>
    public ImmutableDictionary<string, Picture> Pictures()
    {
        var found = ImmutableDictionary.CreateBuilder<string, Picture>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            foreach (var (path, picture) in pictures)
            {
                if (path.StartsWith(folder + "/", StringComparison.Ordinal))
                {
                    found.TryAdd(path[(folder.Length + 1)..], picture);
                }
            }
        }

        return found.ToImmutable();
    }
}
