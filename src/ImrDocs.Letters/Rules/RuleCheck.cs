// How a rule is checked: one of the records in Checks/.
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Rules;

/// <summary>How a rule is checked, with what the rule's data say about it. Immutable.</summary>
/// <param name="Name">The kind of check, as <c>rules.json</c> names it.</param>
public abstract record RuleCheck(string Name)
{
    /// <summary>What the check asks, in plain words with the names that the rule's data give.</summary>
    public abstract string Requirement { get; }

    /// <summary>Whether the templates alone keep it or break it, whatever a case holds.</summary>
    internal virtual bool IsOfTemplates => false;

    /// <summary>The name of the statement that it asks for; null when it asks for none.</summary>
    internal virtual string? AskedStatement => null;

    /// <summary>Checks a letter and adds a diagnostic for each thing that breaks the rule.</summary>
    internal abstract void Run(Rule rule, CheckedLetter letter, ICollection<Diagnostic> diagnostics);

    /// <summary>What of the check no letter can have, as the end of a sentence that begins with its templates.</summary>
    /// <param name="statements">The names of all statements that the templates make.</param>
    /// <param name="reads">The paths of all data that they read, <c>issues[].decision</c>.</param>
    internal virtual IEnumerable<string> MissingIn(IReadOnlySet<string> statements, IReadOnlySet<string> reads) => [];

    /// <summary>The paths of the check that name nothing in the data of templates.</summary>
    /// <param name="data">The data of a case with every field.</param>
    internal virtual IEnumerable<PathPattern> Misnamed(ScribanObject data) => [];
}
