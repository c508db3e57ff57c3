// What the program itself understands of letter.json.
using System.Collections.Immutable;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;

namespace ImrDocs.Letters.Templates;

/// <summary>The settings of a letter kind that the program understands.</summary>
public sealed record LetterSettings
{
    /// <summary>BCP 47 language of the letter.</summary>
    public required string Language { get; init; }

    /// <summary>The organisation that issues the letter (<c>organisation.name</c>).</summary>
    public required string Author { get; init; }

    /// <summary>The editions by name.</summary>
    public required ImmutableSortedDictionary<string, EditionSettings> Editions { get; init; }

    /// <summary>The window envelope that its letters are mailed in; null when it has none.</summary>
    public Envelope? Envelope { get; init; }

    /// <summary>What the barcodes of its envelopes say of their mailer; null while no mailer id is configured.</summary>
    public BarcodeSettings? Barcode { get; init; }

    /// <summary>Where it says that its data are made up, so that nothing may be mailed with them but for a trial; null when it does not.</summary>
    public SourceSpan? Specimen { get; init; }

    /// <summary>Page, frames and paragraph styles.</summary>
    public required StyleSheet Styles { get; init; }

    /// <summary>The same for large print; null when the letter kind has none.</summary>
    public required StyleSheet? LargePrint { get; init; }

    /// <summary>What a draft prints for a missing text; <c>{field}</c> stands for its path.</summary>
    public required string DraftPlaceholder { get; init; }

    /// <summary>What stands across every page of a draft.</summary>
    public required TextInline DraftWatermark { get; init; }
}
