// Finds variables that nothing reads.
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban.Analysis;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Checking;

/// <summary>
/// Finds variables that nothing reads. A variable is seen by all templates of a letter, so it is unused only when no
/// letter that has its template reads the name anywhere; a local one ($name) is read in its own template or nowhere.
/// </summary>
internal static class UnusedNames
{
    /// <summary>A warning for each assignment to a variable that nothing reads.</summary>
    public static IEnumerable<Diagnostic> Find(TemplateSet set)
    {
        var uses = set.Templates.Values.ToDictionary(template => template, NameUse.Of);
        foreach (var (template, use) in uses)
        {
            var readers = set.Letters.Values.Select(letter => letter.Files.ToList()).Where(files => files.Contains(template)).SelectMany(files => files).ToHashSet();
            foreach (var (name, span) in use.Assigned)
            {
                if (name[0] == '$' ? !use.Read.Contains(name) : !readers.Any(reader => uses[reader].Read.Contains(name)))
                {
                    yield return Diagnostic.At(CheckDiagnostics.UnusedVariable, span, $"Nothing reads the variable '{name}'");
                }
            }
        }
    }
}
