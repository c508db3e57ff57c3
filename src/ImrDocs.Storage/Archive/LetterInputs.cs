// Everything a letter is a function of, as hashes and words.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;

namespace ImrDocs.Storage.Archive;

/// <summary>
/// What the bytes of a letter follow from, apart from the engine's version. Letters with equal inputs in one slot are
/// the same letter. Made in canonical order, so that two callers who list formats differently mean the same letter.
/// </summary>
public sealed record LetterInputs
{
    /// <summary>Inputs of a letter.</summary>
    /// <param name="case">SHA-256 of the case content, lower-case hexadecimal.</param>
    /// <param name="templates">The hash that names the template set.</param>
    /// <param name="fonts">The hash that names the fonts.</param>
    /// <param name="options">Options as words, such as <c>draft</c> and <c>large-print</c>; any order.</param>
    /// <param name="formats">The file formats by extension, such as <c>pdf</c> and <c>docx</c>; any order.</param>
    /// <param name="mailingDate">The mailing date that is printed; null without one.</param>
    /// <param name="replaces">The letter that it says it replaces; null for the first one.</param>
    /// <exception cref="ArgumentException">A hash is no SHA-256, or an option or format no word.</exception>
    public LetterInputs(
        string @case,
        string templates,
        string fonts,
        ImmutableArray<string> options,
        ImmutableArray<string> formats,
        DateOnly? mailingDate = null,
        EarlierLetter? replaces = null)
    {
        Case = ContentHash.Require(@case, nameof(@case));
        Templates = ContentHash.Require(templates, nameof(templates));
        Fonts = ContentHash.Require(fonts, nameof(fonts));
        Options = Token.RequireAll(options, nameof(options));
        Formats = Token.RequireAll(formats, nameof(formats));
        MailingDate = mailingDate;
        Replaces = replaces;
    }

    /// <summary>Hash of the case content.</summary>
    public string Case { get; }

    /// <summary>Hash of the template set.</summary>
    public string Templates { get; }

    /// <summary>Hash of the fonts.</summary>
    public string Fonts { get; }

    /// <summary>Options, each once, in ordinal order.</summary>
    public ImmutableArray<string> Options { get; }

    /// <summary>File formats by extension, each once, in ordinal order.</summary>
    public ImmutableArray<string> Formats { get; }

    /// <summary>The mailing date.</summary>
    public DateOnly? MailingDate { get; }

    /// <summary>The letter that it says it replaces.</summary>
    public EarlierLetter? Replaces { get; }
}
