// Which templates of a set the editions of its letters include.
using System.Collections.Immutable;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban;
using ImrDocs.Scriban.Needs;

namespace ImrDocs.Letters.Checking;

/// <summary>Gathers the templates that editions include, to find those that none does.</summary>
internal sealed class UsedTemplates
{
    private readonly HashSet<Template> _used = [];
    private readonly HashSet<LetterTemplates> _unsure = [];

    /// <summary>Adds the template of an edition and all it includes.</summary>
    public void Add(Template template, TemplateNeeds needs, LetterTemplates letter)
    {
        _used.Add(template);
        foreach (var include in needs.Includes)
        {
            if (include.Name is not { } name)
            {
                // The name is computed: it may be that of any template.
                _unsure.Add(letter);
            }
            else if (letter.Include(name) is { } included)
            {
                _used.Add(included);
            }
        }
    }

    /// <summary>The other templates, each with the letters that could include it; none that may yet be included by a computed name.</summary>
    public IEnumerable<(Template Template, ImmutableArray<LetterTemplates> Letters)> Others(TemplateSet set) =>
        from letter in set.Letters.Values
        from template in letter.Files
        where !_used.Contains(template)
        group letter by template into others
        where !others.Any(_unsure.Contains)
        select (others.Key, others.ToImmutableArray());
}
