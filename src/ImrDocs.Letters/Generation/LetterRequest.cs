// Which letter about a case is wanted.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Templates;

namespace ImrDocs.Letters.Generation;

/// <summary>Everything besides case, templates and fonts that decides the words and looks of a letter.</summary>
public sealed record LetterRequest
{
    /// <summary>The letter kind that names nothing in file names: the final determination.</summary>
    public const string DefaultKind = "final-determination";

    /// <summary>The edition that the state posts.</summary>
    public const string PublishedEdition = EditionSettings.Published;

    /// <summary>The letter kind: the name of its folder of templates.</summary>
    public string Kind { get; init; } = DefaultKind;

    /// <summary>The edition, one of those that <c>letter.json</c> lists.</summary>
    public string Edition { get; init; } = PublishedEdition;

    /// <summary>
    /// Whose copy of a mailed edition it is. Null for the other editions; of a mailed one it stands for a copy for
    /// everyone, which <see cref="LetterGenerator.Copies"/> names one by one.
    /// </summary>
    public Recipient? Recipient { get; init; }

    /// <summary>The mailing date of a mailed edition; null for that of the case.</summary>
    public DateOnly? MailDate { get; init; }

    /// <summary>What an edition about mailing tells of the envelope; null for the other editions.</summary>
    public MailingFacts? Mailing { get; init; }

    /// <summary>The letter to the same recipient that a copy replaces, as its templates see it; null for the first one.</summary>
    public EarlierLetter? Replaces { get; init; }

    /// <summary>Whether it is set in large print.</summary>
    public bool LargePrint { get; init; }

    /// <summary>Whether missing texts are allowed and print as visible placeholders.</summary>
    public bool Draft { get; init; }

    /// <summary>The options that are not the defaults, as words.</summary>
    public ImmutableArray<string> Options => (LargePrint, Draft) switch
    {
        (true, true) => ["draft", "large-print"],
        (true, false) => ["large-print"],
        (false, true) => ["draft"],
        _ => [],
    };

    /// <summary>
    /// The file name of the letter: <c>CM13-0000001.published.pdf</c> or <c>CM13-0000001.mailed.employee.pdf</c>, with
    /// <c>.large</c> and <c>.draft</c> before the extension for large print and a draft; a letter kind other than the
    /// default one stands behind the case number.
    /// </summary>
    public string FileName(string caseNumber, LetterFormat format) => $"{Name(caseNumber)}.{format.Extension}";

    /// <summary>The file name without its extension.</summary>
    public string Name(string caseNumber)
    {
        var name = new StringBuilder(caseNumber);
        if (!string.Equals(Kind, DefaultKind, StringComparison.Ordinal))
        {
            name.Append('.').Append(Kind);
        }

        return name.Append('.').Append(Variant).ToString();
    }

    /// <summary>What tells the letters of one kind about one case apart in file names: <c>mailed.employee.large</c>.</summary>
    public string Variant => Edition + (Recipient is { } recipient ? "." + recipient.Word : "") + (LargePrint ? ".large" : "") + (Draft ? ".draft" : "");
}
