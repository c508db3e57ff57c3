// The templates and settings of one letter kind.
using System.Collections.Immutable;
using ImrDocs.Letters.Rules;
using ImrDocs.Letters.Rules.Deadlines;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Scriban;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Templates;

/// <summary>The templates and settings of one letter kind. Immutable and thread-safe.</summary>
public sealed class LetterTemplates
{
    private readonly TemplateFiles _files;

    private LetterTemplates(string kind, LetterSettings settings, SettingsNode settingsData, ImmutableSortedDictionary<string, Template> editions, TemplateFiles files)
    {
        Kind = kind;
        Settings = settings;
        SettingsData = settingsData;
        Editions = editions;
        _files = files;
        Pictures = files.Pictures();
    }

    /// <summary>The name of its folder.</summary>
    public string Kind { get; }

    /// <summary>What the program understands of its <c>letter.json</c>.</summary>
    public LetterSettings Settings { get; }

    /// <summary>The whole <c>letter.json</c>, which templates see as <c>letter</c>.</summary>
    internal SettingsNode SettingsData { get; }

    /// <summary>
    /// The edition that is meant where none is named: the published one, or the only one there is; null when neither is so.
    /// </summary>
    public string? DefaultEdition => Settings.Editions.ContainsKey(EditionSettings.Published) ? EditionSettings.Published
        : Settings.Editions.Count == 1 ? Settings.Editions.Keys.First()
        : null;

    /// <summary>Whether it tells of batches of mail, and of no case.</summary>
    public bool IsAboutBatch => Settings.Editions.Values.Any(edition => edition.About == EditionSubject.Batch);

    /// <summary>The template of each edition.</summary>
    internal ImmutableSortedDictionary<string, Template> Editions { get; }

    /// <summary>The pictures its markup can show, by name.</summary>
    internal ImmutableDictionary<string, Picture> Pictures { get; }

    /// <summary>The rules that its letters must keep.</summary>
    public RuleSet Rules { get; private init; } = RuleSet.None;

    /// <summary>The deadlines that its letters state.</summary>
    public DeadlineRules Deadlines { get; private init; } = DeadlineRules.None;

    /// <summary>The template that an include names; null when there is none.</summary>
    internal Template? Include(string name) => _files.Find(name);

    /// <summary>All templates that it can include, or could: those of its own folder and the shared ones.</summary>
    internal IEnumerable<Template> Files => _files.All;

    /// <summary>The names by which templates can be included.</summary>
    internal IEnumerable<string> IncludeNames => _files.Names;

    /// <summary>Finds the templates of the editions.</summary>
    internal static LetterTemplates Create(
        string kind, LetterSettings settings, SettingsNode root, RuleSet rules, DeadlineRules deadlines, TemplateFiles files, ICollection<Diagnostic> diagnostics)
    {
        var editions = ImmutableSortedDictionary.CreateBuilder<string, Template>(StringComparer.Ordinal);
        foreach (var (edition, edited) in settings.Editions)
        {
            if (files.Find(edited.Template) is { } template)
            {
                editions[edition] = template;
            }
            else
            {
                diagnostics.Add(Diagnostic.At(LetterDiagnostics.TemplateMissing, root["editions"]![edition]!.Span, $"The template of the edition \"{edition}\" is missing"));
            }
        }

        return new LetterTemplates(kind, settings, root, editions.ToImmutable(), files) { Rules = rules, Deadlines = deadlines };
    }
}
