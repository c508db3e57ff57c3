// Checks the templates of a set that can be read when others cannot.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Letters.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Checking;

/// <summary>
/// Checks the templates of a set that can be read when the syntax of others is broken, so that one run tells the mistakes of
/// all. It tells only what a broken template cannot excuse: names that no case has, functions and templates that are not
/// there, data left in texts.
/// </summary>
public static class PartialCheck
{
    private static readonly ImmutableArray<DiagnosticDescriptor> Told =
    [
        TemplateDiagnostics.UnknownName, TemplateDiagnostics.UnknownMember, TemplateDiagnostics.UnknownFunction, TemplateDiagnostics.InvalidInclude,
        CheckDiagnostics.LooksLikeData,
    ];

    /// <summary>The problems of the readable templates; none when more than templates is broken.</summary>
    /// <param name="files">The files of the set by path.</param>
    /// <param name="problems">Why it cannot be parsed.</param>
    public static ImmutableArray<Diagnostic> Check(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, ImmutableArray<Diagnostic> problems)
    {
        var broken = problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.File ?? "").ToHashSet(StringComparer.Ordinal);
        if (!broken.All(TemplateSet.IsTemplate) || TemplateSet.Parse(files.SetItems(broken.Select(path => KeyValuePair.Create(path, default(ReadOnlyMemory<byte>))))).Set is not { } set)
        {
            return [];
        }

        var words = broken.SelectMany(path => WordsOf(Encoding.UTF8.GetString(files[path].Span))).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from diagnostic in TemplateCheck.Check(set)
               where Told.Contains(diagnostic.Descriptor)
               where diagnostic.Descriptor != TemplateDiagnostics.UnknownName || !words.Contains(WordAt(set, diagnostic))
               select diagnostic,
        ];
    }

    // A name that a broken template has too may be a variable that it assigns.
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
