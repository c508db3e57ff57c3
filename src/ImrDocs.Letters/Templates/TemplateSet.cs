// A set of templates, parsed once: the letter kinds and everything they include.
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ImrDocs.Letters.Rules;
using ImrDocs.Letters.Rules.Deadlines;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Scriban;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Templates;

/// <summary>
/// A set of templates: one folder a letter kind (each with a <c>letter.json</c>), and <c>_shared/</c> for what several
/// kinds include. Immutable, thread-safe, and named by the hash of its files.
/// </summary>
public sealed class TemplateSet
{
    private const string SharedFolder = "_shared";
    private const string SettingsFile = "letter.json";
    private const string RulesFile = "rules.json";
    private const string DeadlinesFile = "deadlines.json";

    private TemplateSet(string hash, ImmutableSortedDictionary<string, LetterTemplates> letters, IEnumerable<KeyValuePair<string, Template>> templates)
    {
        Hash = hash;
        Letters = letters;
        Templates = templates.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>SHA-256, in lower-case hex, over names and bytes of the files that can reach a letter.</summary>
    public string Hash { get; }

    /// <summary>The letter kinds by name.</summary>
    public ImmutableSortedDictionary<string, LetterTemplates> Letters { get; }

    /// <summary>All templates by path, whether a letter uses them or not.</summary>
    internal ImmutableSortedDictionary<string, Template> Templates { get; }

    /// <summary>Parses a set.</summary>
    /// <param name="files">The bytes of each file by relative path with <c>/</c>, such as <c>final-determination/letter.json</c>.</param>
    /// <returns>The set, or null, and every problem of every file.</returns>
    public static TemplateSetResult Parse(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var diagnostics = new List<Diagnostic>();
        var set = Read(files, diagnostics);
        return new TemplateSetResult(diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error) ? null : set, [.. diagnostics.Distinct()]);
    }

    /// <summary>What can be read of a set, whatever is wrong with the rest: to look for mistakes in, and to make no letter of.</summary>
    internal static TemplateSet ParseReadable(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files) => Read(files, []);

    private static TemplateSet Read(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, List<Diagnostic> diagnostics)
    {
        var sources = new SortedDictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var (path, bytes) in files.Where(file => IsText(file.Key)))
        {
            if (TemplateDecoder.Decode(path, bytes.Span, diagnostics) is { } source)
            {
                sources[path] = source;
            }
        }

        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var (path, source) in sources.Where(source => IsTemplate(source.Key)))
        {
            var template = Template.Parse(source);
            diagnostics.AddRange(template.Diagnostics);
            templates[path] = template;
        }

        var pictures = new SortedDictionary<string, Picture>(StringComparer.Ordinal);
        foreach (var (path, bytes) in files.Where(file => IsPicture(file.Key)))
        {
            var problem = Picture.Read(bytes, out var picture);
            if (picture is not null)
            {
                pictures[path] = picture;
            }
            else
            {
                diagnostics.Add(new Diagnostic(LetterDiagnostics.PictureUnreadable, MessageOf(problem)) { File = path });
            }
        }

        var letters = ImmutableSortedDictionary.CreateBuilder<string, LetterTemplates>(StringComparer.Ordinal);
        foreach (var (kind, root) in SettingsFiles.Read(sources.Where(source => IsFile(source.Key, SettingsFile)), diagnostics))
        {
            var settings = new SettingsReader(diagnostics).Read(root);
            ImmutableArray<string> editions = diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error) ? [] : [.. settings.Editions.Keys];
            var rules = ReadRules(sources, kind, editions, diagnostics);
            var deadlines = ReadDeadlines(sources, kind, diagnostics);
            var folders = new TemplateFiles(templates, pictures, [kind, SharedFolder]);
            if (rules.Rules.Length > 0 && settings.Editions.Values.Any(edition => edition.About == EditionSubject.Batch))
            {
                diagnostics.Add(Diagnostic.At(LetterDiagnostics.SettingWrong, root["editions"]!.Span, "A letter kind about a batch has no rules.json"));
            }

            letters[kind] = LetterTemplates.Create(kind, settings, root, rules, deadlines, folders, diagnostics);
        }

        if (!files.Keys.Any(path => IsFile(path, SettingsFile)))
        {
            diagnostics.Add(new Diagnostic(LetterDiagnostics.NoLetterKind, "There is no letter kind among the templates"));
        }

        return new TemplateSet(HashOf(files.Where(file => IsPart(file.Key))), letters.ToImmutable(), templates);
    }

    private static RuleSet ReadRules(SortedDictionary<string, SourceText> sources, string kind, ImmutableArray<string> editions, List<Diagnostic> diagnostics) =>
        FindData(sources, kind, RulesFile) is { } source && SettingsNode.Parse(source, diagnostics) is { } root
            ? new RuleReader(new SettingsFields(diagnostics), editions).Read(root)
            : RuleSet.None;

    private static DeadlineRules ReadDeadlines(SortedDictionary<string, SourceText> sources, string kind, List<Diagnostic> diagnostics) =>
        FindData(sources, kind, DeadlinesFile) is { } source && SettingsNode.Parse(source, diagnostics) is { } root
            ? new DeadlineReader(new SettingsFields(diagnostics)).Read(root)
            : DeadlineRules.None;

    /// <summary>A data file of a letter kind: its own, else the shared one.</summary>
    private static SourceText? FindData(SortedDictionary<string, SourceText> sources, string kind, string file) =>
        sources.GetValueOrDefault($"{kind}/{file}") ?? sources.GetValueOrDefault($"{SharedFolder}/{file}");

    private static bool IsFile(string path, string name) =>
        path.EndsWith("/" + name, StringComparison.Ordinal) && path.AsSpan().Count('/') == 1;

    /// <summary>Whether a file is text that can reach a letter: a template, settings, rules.</summary>
    /// <param name="path">Its relative path with <c>/</c>.</param>
    public static bool IsText(string path) =>
        IsFile(path, SettingsFile) || IsFile(path, RulesFile) || IsFile(path, DeadlinesFile) || IsTemplate(path);

    private static string MessageOf(PictureProblem problem) => problem switch
    {
        PictureProblem.UnknownFormat => "The file is no PNG or JPEG picture",
        PictureProblem.UnsupportedColours => "The colours of the picture are neither grey nor RGB; CMYK cannot be archived",
        PictureProblem.TooLarge => "The picture is larger than a letter should carry",
        _ => "The picture is damaged or cut off",
    };

    private static bool IsPicture(string path) =>
        path.EndsWith(".png", StringComparison.Ordinal) || path.EndsWith(".jpg", StringComparison.Ordinal);

    /// <summary>Whether a file can reach a letter. Documentation and examples may change without making another set.</summary>
    /// <param name="path">Its relative path with <c>/</c>.</param>
    public static bool IsPart(string path) => IsText(path) || IsPicture(path);

    /// <summary>Whether a part of a set is a template.</summary>
    internal static bool IsTemplate(string path) => path.EndsWith(TemplateFiles.Extension, StringComparison.Ordinal);

    /// <summary>
    /// Whether a part of a set can reach the letters of a kind: those of its own folder and the shared one, and all
    /// settings, since they may be taken from another kind's.
    /// </summary>
    internal static bool CanReach(string path, string kind) =>
        path.StartsWith(kind + "/", StringComparison.Ordinal) || path.StartsWith(SharedFolder + "/", StringComparison.Ordinal) || IsFile(path, SettingsFile);

    /// <summary>The hash that names some files: SHA-256, in lower-case hex, over their paths and bytes.</summary>
    /// <param name="files">The bytes of each file by relative path with <c>/</c>.</param>
    public static string HashOf(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{bytes.Length}\n"));
            hash.AppendData(bytes.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
