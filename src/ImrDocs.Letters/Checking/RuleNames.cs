// Checks that rules ask for names that cases have.
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Checking;

/// <summary>
/// Refuses rules that ask for a name that the data of one of their editions do not have: a rule that is misspelt would
/// else be kept by every letter.
/// </summary>
internal static class RuleNames
{
    /// <summary>The problems of the rules of a letter kind.</summary>
    public static IEnumerable<Diagnostic> Check(LetterTemplates letter)
    {
        var composer = new LetterComposer(letter);
        return
            from edition in letter.Settings.Editions
            let data = EveryFieldCase.Model(composer, edition.Key, edition.Value)
            from rule in letter.Rules.Rules
            where rule.IsFor(edition.Key)
            from path in rule.Check.Misnamed(data)
            group edition.Key by path into editions
            select Diagnostic.At(
                LetterDiagnostics.SettingWrong, editions.Key.Span, $"There is no value \"{editions.Key}\" in the edition {string.Join(" or ", editions)}") with
            {
                Hint = "Paths have the names of the case file; [*] stands for every element of a list",
            };
    }
}
