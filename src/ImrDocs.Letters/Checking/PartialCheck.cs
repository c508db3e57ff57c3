// Checks the templates of a set that can be read when others cannot.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Letters.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Checking;

/// <summary>
/// Checks the templates of a set that can be read when other files of it are broken, so that one run tells the mistakes of
/// all. It tells only what a broken file cannot excuse: names that no case has, functions and templates that are not
/// there, data left in texts.
/// </summary>
public static class PartialCheck
{
    private static readonly ImmutableArray<DiagnosticDescriptor> Told =
    [
        TemplateDiagnostics.UnknownName, TemplateDiagnostics.UnknownMember, TemplateDiagnostics.UnknownFunction, TemplateDiagnostics.InvalidInclude,
        CheckDiagnostics.LooksLikeData,
    ];

    /// <summary>Those about a name that another file could give.</summary>
    private static readonly ImmutableArray<DiagnosticDescriptor> Named = [TemplateDiagnostics.UnknownName, TemplateDiagnostics.UnknownMember];

    /// <summary>The problems of the readable templates. Those of a letter kind whose settings cannot be read at all are left out.</summary>
    /// <param name="files">The files of the set by path.</param>
    /// <param name="problems">Why it cannot be parsed.</param>
    /// <param name="before">The files that it was made from, which stand in for settings that cannot be read; null when there are none.</param>
    public static ImmutableArray<Diagnostic> Check(
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files,
        ImmutableArray<Diagnostic> problems,
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>? before = null)
    {
        var broken = problems.Where(problem => problem is { Severity: Severity.Error, File: not null }).Select(problem => problem.File!).ToHashSet(StringComparer.Ordinal);
        var readable = files.SetItems(broken.Where(TemplateSet.IsTemplate).Select(path => KeyValuePair.Create(path, default(ReadOnlyMemory<byte>))));
        var set = TemplateSet.ParseReadable(readable);
        if (before is not null)
        {
            readable = readable.SetItems(broken.Where(path => before.ContainsKey(path) && IsSettingsOfNone(path, set)).Select(path => KeyValuePair.Create(path, before[path])));
            set = TemplateSet.ParseReadable(readable);
        }

        var words = broken.Where(TemplateSet.IsText).SelectMany(path => WordsOf(Encoding.UTF8.GetString(files[path].Span))).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from diagnostic in TemplateCheck.Check(set, files)
               where Told.Contains(diagnostic.Descriptor)
               where !Named.Contains(diagnostic.Descriptor) || !words.Contains(WordAt(set, diagnostic))
               select diagnostic,
        ];
    }

    /// <summary>Whether a file holds the settings of a letter kind that could not be read.</summary>
    private static bool IsSettingsOfNone(string path, TemplateSet set) =>
        path.EndsWith("/letter.json", StringComparison.Ordinal) && !set.Letters.ContainsKey(path[..path.IndexOf('/', StringComparison.Ordinal)]);

    // A name that a broken file has too may be a variable that it assigns, or a setting.
    private static string WordAt(TemplateSet set, Diagnostic diagnostic)
    {
        var line = set.Templates[diagnostic.File!].Source.Content.Split('\n')[diagnostic.Position!.Value.Line - 1];
        return WordsOf(line[(diagnostic.Position.Value.Column - 1)..]).First();
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        for (var (start, end) = (0, 0); end <= text.Length; end++)
        {
            if (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                if (end > start)
                {
                    yield return text[start..end];
                }

                start = end + 1;
            }
        }
    }
}
