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
    /// <summary>The problems of the rules of an edition.</summary>
    /// <param name="letter">The letter kind.</param>
    /// <param name="composer">Its composer.</param>
    /// <param name="edition">Name of the edition.</param>
    public static IEnumerable<Diagnostic> Check(LetterTemplates letter, LetterComposer composer, string edition)
    {
        var data = EveryFieldCase.Model(composer, edition, letter.Settings.Editions[edition]);
        return
            from rule in letter.Rules.Rules
            where rule.IsFor(edition)
            from path in rule.Check.Misnamed(data)
            select Diagnostic.At(LetterDiagnostics.SettingWrong, path.Span, $"There is no value \"{path}\" in the edition \"{edition}\"") with
            {
                Hint = path.ToString().StartsWith(SettingsModel.Name + ".", StringComparison.Ordinal)
                    ? $"Give {letter.Kind}/letter.json this value"
                    : "Paths have the names of the case file; [*] stands for every element of a list",
            };
    }
}
