// Finds included templates beside the one that is evaluated.
using ImrDocs.Scriban;
using ImrDocs.Scriban.Parsing;
using ImrDocs.Text;

namespace ImrDocs.Cli.Verbs;

/// <summary>Finds included templates in the folder of the one that is evaluated, never outside of it.</summary>
internal sealed class SiblingTemplates(string folder, string extension, ParserOptions options)
{
    private readonly Dictionary<string, Template?> _templates = new(StringComparer.Ordinal);

    /// <summary>The template of a name, with or without its extension; null when there is none.</summary>
    public Template? Find(string name)
    {
        if (!_templates.TryGetValue(name, out var template))
        {
            template = Load(name) ?? Load(name + extension);
            _templates.Add(name, template);
        }

        return template;
    }

    private Template? Load(string name)
    {
        if (name.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var path = Path.GetFullPath(name, folder);
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path)
            ? Template.Parse(new SourceText(name, File.ReadAllText(path)), options)
            : null;
    }
}
