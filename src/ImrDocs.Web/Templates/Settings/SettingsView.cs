// What the form of a letter's settings shows.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ImrDocs.Storage.Drafts;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Templates.Editing;

namespace ImrDocs.Web.Templates.Settings;

/// <summary>What the form of a letter's settings shows: the settings, the letter beside them, and what is wrong with which.</summary>
internal sealed class SettingsView
{
    private readonly ILookup<string, Diagnostic> _problems;

    /// <summary>A view.</summary>
    /// <param name="document">The settings as they are written.</param>
    /// <param name="review">The letter that they make, and what is wrong.</param>
    public SettingsView(SettingsDocument document, FileReview review)
    {
        (Document, Review) = (document, review);
        var folder = review.File.Folder;
        Guide = SettingsGuide.Of(review.Draft, folder);
        UsedBy = [.. Guide.Kinds.Where(kind => kind != folder && LikeOf(review.Draft, kind) == folder)];
        var source = new SourceText(review.File.Path, document.Text);
        var json = Encoding.UTF8.GetBytes(document.Text);
        var places = document.Entries.ToLookup(entry => source.GetPosition(Encoding.UTF8.GetCharCount(json.AsSpan(0, entry.Start))), entry => entry.Path);
        _problems = review.Own.ToLookup(problem => problem.Position is { } at ? places[at].FirstOrDefault("") : "", StringComparer.Ordinal);
    }

    /// <summary>The settings.</summary>
    public SettingsDocument Document { get; }

    /// <summary>The letter, and what is wrong.</summary>
    public FileReview Review { get; }

    /// <summary>What the settings are, and which ones can be added.</summary>
    public SettingsGuide Guide { get; }

    /// <summary>Other letter kinds that take from here what they do not have.</summary>
    public ImmutableArray<string> UsedBy { get; }

    /// <summary>The file itself.</summary>
    public SettingsEntry Whole => Document.Entries[0];

    /// <summary>The parts of the form: first what an editor comes for, then what is set once.</summary>
    public IEnumerable<SettingsEntry> Parts => Document.In(Whole).Where(entry => entry.IsHolder).OrderBy(SettingsGuide.RankOf);

    /// <summary>What is wrong with a setting itself.</summary>
    public IEnumerable<Diagnostic> ProblemsOf(SettingsEntry entry) => _problems[entry.Path];

    /// <summary>Whether something is wrong in a part.</summary>
    public bool IsWrong(SettingsEntry part) =>
        _problems.Any(problems => problems.Key.StartsWith(part.Path, StringComparison.Ordinal) && (problems.Key.Length == part.Path.Length || problems.Key[part.Path.Length] is '.' or '['));

    /// <summary>The setting that a problem is about; null when it is about none of this file.</summary>
    public SettingsEntry? EntryOf(Diagnostic problem) =>
        _problems.FirstOrDefault(problems => problems.Key.Length > 0 && problems.Contains(problem)) is { } found ? Document.Find(found.Key) : null;

    /// <summary>What a form calls a setting: <c>shortName</c> becomes <c>Short name</c>.</summary>
    public static string Label(SettingsEntry entry)
    {
        var name = entry.Name;
        if (name.StartsWith('[') && int.TryParse(name.AsSpan(1).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            return string.Create(CultureInfo.InvariantCulture, $"Entry {place + 1}");
        }

        if (string.Equals(name, "zip", StringComparison.Ordinal))
        {
            return "ZIP Code";
        }

        var words = string.Concat(name.Select((letter, at) =>
            char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter == '-' ? " " : char.IsDigit(letter) && at > 0 && char.IsLetter(name[at - 1]) ? " " + letter : letter.ToString()));
        return words.Length == 0 ? "Letter" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>What a form calls a setting where its place is not seen: <c>Page, width</c>.</summary>
    public string LongLabel(SettingsEntry entry) =>
        entry.Holder.Length == 0 ? Label(entry) : LongLabel(Document.Find(entry.Holder)!) + ", " + Uncapitalised(Label(entry));

    /// <summary>A name within a sentence; an abbreviation stays one.</summary>
    private static string Uncapitalised(string label) => label.Length > 1 && char.IsUpper(label[1]) ? label : label.ToLowerInvariant();

    private static string? LikeOf(TemplateDraft draft, string kind) => SettingsDocument.Read(draft.Files[kind + "/letter.json"])?.Find("like")?.Text;
}
