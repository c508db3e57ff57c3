// Something that identifies a person or a claim, as it is looked for.
namespace ImrDocs.Letters.Rules.Privacy;

/// <summary>A phrase that identifies a person or a claim.</summary>
/// <param name="Phrase">Folded words, see <see cref="FoldedText.ToPhrase(ReadOnlySpan{char})"/>.</param>
/// <param name="Path">The field it comes from.</param>
/// <param name="Kind">What finding it means.</param>
/// <param name="Person">The name it is a part of; null for all that is no part of a person's name.</param>
/// <param name="Rank">Which part of the name, from 0.</param>
internal readonly record struct Identifier(string Phrase, string Path, IdentifierKind Kind, PersonName? Person = null, int Rank = 0);

/// <summary>What finding an <see cref="Identifier"/> means.</summary>
internal enum IdentifierKind
{
    /// <summary>It identifies by itself.</summary>
    Phrase,

    /// <summary>A word of its own that identifies when it is written with a capital letter, as names are.</summary>
    CapitalWord,

    /// <summary>The same, but it may well be an ordinary word: worth a look.</summary>
    DoubtfulWord,

    /// <summary>Part of a person's name: what stands beside it decides.</summary>
    NamePart,
}
