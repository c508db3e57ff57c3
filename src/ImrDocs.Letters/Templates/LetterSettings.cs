// What the program itself understands of letter.json.
using System.Collections.Immutable;
using ImrDocs.Documents.Styles;

namespace ImrDocs.Letters.Templates;

/// <summary>The settings of a letter kind that the program understands.</summary>
/// <param name="Language">BCP 47 language of the letter.</param>
/// <param name="Author">The organisation that issues the letter (<c>organisation.name</c>).</param>
/// <param name="Editions">Template file of each edition, by the edition's name.</param>
/// <param name="Styles">Page and paragraph styles.</param>
/// <param name="DraftPlaceholder">What a draft prints for a missing text; <c>{field}</c> stands for its path.</param>
public sealed record LetterSettings(
    string Language,
    string Author,
    ImmutableSortedDictionary<string, string> Editions,
    StyleSheet Styles,
    string DraftPlaceholder);
