// The data that the templates of an edition see.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Checking;

/// <summary>The data that the templates of an edition see, with something in every field.</summary>
/// <param name="letter">The letter kind.</param>
/// <param name="model">The data.</param>
/// <param name="hints">What was meant by names that are not among them.</param>
internal sealed class EditionData(LetterTemplates letter, ScribanObject model, Func<NameHints> hints)
{
    /// <summary>The letter kind.</summary>
    public LetterTemplates Letter { get; } = letter;

    /// <summary>The data.</summary>
    public ScribanObject Model { get; } = model;

    /// <summary>What was meant by names that are not among them.</summary>
    public NameHints Hints => field ??= hints();

    /// <summary>Those of all editions of a letter kind, by name.</summary>
    public static ImmutableSortedDictionary<string, EditionData> Of(LetterTemplates letter, LetterComposer composer)
    {
        var models = letter.Settings.Editions.Select(edition => (edition.Key, EveryFieldCase.Model(composer, edition.Key, edition.Value))).ToList();
        return models.ToImmutableSortedDictionary(
            edition => edition.Key,
            edition => new EditionData(
                letter, edition.Item2, () => new NameHints(edition.Key, edition.Item2, [.. models.Where(other => !string.Equals(other.Key, edition.Key, StringComparison.Ordinal))])),
            StringComparer.Ordinal);
    }
}
